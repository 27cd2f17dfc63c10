import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createWorld } from '../client/index.ts';
import { startSandbox, stopSandbox } from '../testing/sandbox-process.ts';
import { APPLICATIONS, environmentOf, runIn, start, stopApplications, urlOf } from './applications.ts';

/*
 * Starts the sandbox with one world called `local`, whose names and secrets are those of the .env.example
 * files, and the three applications with reload, or with --sandbox-only everything but them. Runs until it is
 * interrupted.
 */
const JOB_EVERY_MS = 60_000;

const { values: options } = parseArgs({ options: { 'sandbox-only': { type: 'boolean', default: false } } });

const starting = startSandbox(join(import.meta.dirname, '..', 'index.ts'), {
  firstPort: 9100,
  timeFactor: 60,
});
process.once('SIGINT', () => void stop());
process.once('SIGTERM', () => void stop());

const sandbox = await starting;
const world = await createWorld(sandbox, {
  fixed: {
    name: 'local',
    clientSecret: 'local-secret',
    apiKey: 'local-key',
    webhookSecret: 'local-webhook-secret-never-deployed',
  },
  configuration: { LOG_LEVEL: 'info' },
});

for (const application of APPLICATIONS) {
  const environment = environmentOf(world, application);
  process.stdout.write(`\n${application.folder}: post-deploy\n`);
  process.stdout.write(
    await runIn(application, [process.execPath, 'src/connector/post-deploy.ts'], environment),
  );
  if (options['sandbox-only']) continue;
  await start(application, ['--watch', 'src/index.ts'], environment, 'inherit');
}
const [, orders, job] = APPLICATIONS;
await world.connect.registerTopic([`${urlOf(orders)}${orders.endpoint}`]);
await world.connect.scheduleJob('reconcile', `${urlOf(job)}${job.endpoint}`, JOB_EVERY_MS);

process.stdout.write(
  [
    '',
    `Marketplacer      ${sandbox.marketplacer}/local/graphql   (Authorization: Bearer local-key)`,
    `commercetools     ${sandbox.commercetools}/local`,
    ...APPLICATIONS.map(
      (application) => `${urlOf(application)}${application.endpoint}   ${application.folder}`,
    ),
    'Interrupt with Ctrl-C.',
    '',
  ].join('\n'),
);

/** Whatever has been started by now. */
async function stop(): Promise<void> {
  stopApplications();
  await stopSandbox((await starting).pid);
  process.exit(0);
}
