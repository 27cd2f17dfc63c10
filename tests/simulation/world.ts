import type { Assumptions } from './assumptions.ts';
import { faultsOf, type Faults } from './faults.ts';
import { peopleOf, type People } from './people.ts';
import { createPlatforms, type Overhear, type Platforms } from './platforms.ts';
import { randomOf, type Random } from './random.ts';
import { BEGINNING, createScheduler, type Scheduler } from './scheduler.ts';
import type { Post } from '../../sandbox/engine/exchange.ts';

/** A promise that did not hold. */
export interface Violation {
  promise: string;
  detail: string;
}

/** Both platforms and everything else outside of the connector, as one seed makes them. */
export interface World {
  assumed: Assumptions;
  scheduler: Scheduler;
  faults: Faults;
  platforms: Platforms;
  people: People;
  random: (name: string) => Random;
  /** Somebody does something now; what happens at the same time waits until it is done. */
  act: (what: string, work: () => Promise<unknown>) => void;
  /** A line of the trace. */
  note: (line: () => string) => void;
  /** Ends the simulation with the first promise that does not hold. */
  violated: (promise: string, detail: string) => void;
  violation: () => Violation | undefined;
  trace: string[];
}

export interface WorldOptions {
  assumed: Assumptions;
  leftOut: ReadonlySet<string>;
  traced: boolean;
  pushMessage: Post;
  postWebhook: Post;
  publish: (notification: object, deliver: () => void) => void;
  overhear?: Overhear | undefined;
}

const LONGEST_QUERY_LAG_MS = 3_000;

export function createWorld(seed: number, options: WorldOptions): World {
  const { assumed, traced } = options;
  const scheduler = createScheduler();
  const { now } = scheduler;
  const random = (name: string) => randomOf(seed, name);
  const trace: string[] = [];
  let violation: Violation | undefined;
  const externalIdLagMs = (kind: string, id: number) => {
    const draw = random(`index lag of ${kind} ${id}`);
    return draw.chance(0.3) ? 0 : draw.between(0, assumed.indexLagMs);
  };
  const platforms = createPlatforms(scheduler, random('ids'), { ...options, externalIdLagMs });
  platforms.project.configure({
    syncInfo: random('syncInfo').oneOf(['append', 'replace'] as const),
    listLagMs: { order: random('query lag').between(0, LONGEST_QUERY_LAG_MS) },
  });
  const world: World = {
    assumed,
    scheduler,
    random,
    trace,
    platforms,
    people: peopleOf(platforms),
    faults: faultsOf(seed, options.leftOut),
    act(what, work) {
      world.note(() => what);
      const failed = (error: Error) =>
        world.violated('people can do what they do', `${what}: ${error.message}`);
      void scheduler.resume(() => work().catch(failed));
    },
    note: (line) => {
      if (traced) trace.push(`${((now() - BEGINNING) / 1000).toFixed(3).padStart(9)} s  ${line()}`);
    },
    violated: (promise, detail) => {
      if (violation) return;
      violation = { promise, detail };
      world.note(() => `VIOLATED: ${promise}: ${detail}`);
      scheduler.stop();
    },
    violation: () => violation,
  };
  return world;
}
