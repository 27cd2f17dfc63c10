import { jsonOrText } from './json-or-text.ts';

/** One tick of a job: the status and body that the application answered. */
export interface JobRun {
  status: number;
  body: unknown;
}

/** A run may take this long, counted in real time. */
const RUN_TIMEOUT_MS = 30 * 60_000;

/** Ticks jobs by HTTP POST. The next tick comes even if the last run is still going, as in Connect. */
export class Scheduler {
  #jobs = new Map<string, { url: string; timer?: NodeJS.Timeout }>();

  /** Schedules a job, in place of one of the same name; without `everyMs` it only runs on request. */
  schedule(name: string, url: string, everyMs?: number): void {
    this.remove(name);
    // Connect documents no retry of a failed tick, so an answer that never comes is not acted upon.
    const timer = everyMs === undefined ? undefined : setInterval(() => tick(url).catch(() => {}), everyMs);
    this.#jobs.set(name, { url, timer });
  }

  /** Ticks once and waits for the answer; undefined when there is no such job. */
  async run(name: string): Promise<JobRun | undefined> {
    const job = this.#jobs.get(name);
    return job && tick(job.url);
  }

  remove(name: string): void {
    clearInterval(this.#jobs.get(name)?.timer);
    this.#jobs.delete(name);
  }

  close(): void {
    for (const name of [...this.#jobs.keys()]) this.remove(name);
  }
}

async function tick(url: string): Promise<JobRun> {
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(RUN_TIMEOUT_MS),
  });
  const text = await response.text();
  return { status: response.status, body: jsonOrText(text) };
}
