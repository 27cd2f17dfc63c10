import type { Clock } from '../engine/surroundings.ts';

/** One tick of a job: the status and body that the application answered. */
export interface JobRun {
  status: number;
  body: unknown;
}

/** Calls a job by a POST without a body; rejects where no answer comes. */
export type Tick = (url: string) => Promise<JobRun>;

interface Job {
  url: string;
  cancel: () => void;
}

/** Ticks jobs. The next tick comes even if the last run is still going, as in Connect. */
export class Scheduler {
  readonly #clock: Clock;
  readonly #tick: Tick;
  readonly #jobs = new Map<string, Job>();

  constructor(clock: Clock, tick: Tick) {
    this.#clock = clock;
    this.#tick = tick;
  }

  /** Schedules a job, in place of one of the same name; without `everyMs` it only runs on request. */
  schedule(name: string, url: string, everyMs?: number): void {
    this.remove(name);
    const job: Job = { url, cancel: () => {} };
    this.#jobs.set(name, job);
    if (everyMs !== undefined) this.#repeat(job, everyMs);
  }

  /** Ticks once and waits for the answer; undefined when there is no such job. */
  async run(name: string): Promise<JobRun | undefined> {
    const job = this.#jobs.get(name);
    return job && this.#tick(job.url);
  }

  remove(name: string): void {
    this.#jobs.get(name)?.cancel();
    this.#jobs.delete(name);
  }

  close(): void {
    for (const name of this.#jobs.keys()) this.remove(name);
  }

  #repeat(job: Job, everyMs: number): void {
    job.cancel = this.#clock.after(everyMs, () => {
      this.#repeat(job, everyMs);
      // Connect documents no retry of a failed tick, so an answer that never comes is not acted upon.
      this.#tick(job.url).catch(() => {});
    });
  }
}
