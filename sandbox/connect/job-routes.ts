import { Router } from 'express';
import type { Scheduler } from './scheduler.ts';

/** Control of the scheduled jobs. */
export function jobRoutes(scheduler: Scheduler): Router {
  const router = Router();

  router.post('/control/jobs', (request, response) => {
    const { name, url, everyMs } = request.body as { name: string; url: string; everyMs?: number };
    scheduler.schedule(name, url, everyMs);
    response.status(201).json({ name });
  });

  router.post('/control/jobs/:name/run', async (request, response) => {
    const run = await scheduler.run(request.params.name);
    if (run) response.json(run);
    else response.status(404).json({ problems: ['There is no such job'] });
  });

  router.delete('/control/jobs/:name', (request, response) => {
    scheduler.remove(request.params.name);
    response.status(204).end();
  });

  return router;
}
