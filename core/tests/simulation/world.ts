import { CONTAINERS, NO_LEASE, RUN_STATE_KEY } from '../../src/store/index.ts';
import type { Assumptions } from './assumptions.ts';
import { faultsOf, type Faults } from './faults.ts';
import { randomOf, type Random } from './random.ts';
import { BEGINNING, createScheduler, type Scheduler } from './scheduler.ts';
import { simulatedCommercetools, type SimulatedCommercetools } from './simulated-commercetools.ts';
import { simulatedMarketplacer, type SimulatedMarketplacer } from './simulated-marketplacer.ts';
import type { Message, Story } from './story.ts';

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
  commercetools: SimulatedCommercetools;
  marketplacer: SimulatedMarketplacer;
  /** EXPORT_ORDERS_WHEN. */
  exportWhen: 'created' | 'confirmed' | 'paid';
  random: (name: string) => Random;
  /** Tells subscribers, if the message does not get lost. */
  publish: (message: Message) => void;
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
  publish: (message: Message) => void;
}

const LONGEST_QUERY_LAG_MS = 3_000;

export function createWorld(seed: number, story: Story, options: WorldOptions): World {
  const { assumed, traced } = options;
  const scheduler = createScheduler();
  const { now } = scheduler;
  const random = (name: string) => randomOf(seed, name);
  const trace: string[] = [];
  let violation: Violation | undefined;
  let created = 0;
  const indexLagMs = () => {
    const draw = random(`index lag ${(created += 1)}`);
    return draw.chance(0.3) ? 0 : draw.between(0, assumed.indexLagMs);
  };
  const world: World = {
    assumed,
    scheduler,
    random,
    trace,
    faults: faultsOf(seed, options.leftOut),
    commercetools: simulatedCommercetools(
      now,
      random('syncInfo').oneOf(['append', 'replace'] as const),
      random('query lag').between(0, LONGEST_QUERY_LAG_MS),
    ),
    marketplacer: simulatedMarketplacer(now, {
      indexLagMs,
      refuses: (draft) => story.refuses(world, draft),
    }),
    exportWhen: random('export when').oneOf(['created', 'created', 'confirmed', 'paid'] as const),
    publish: options.publish,
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
  const body = { container: CONTAINERS.state, key: RUN_STATE_KEY, value: NO_LEASE, version: 0 };
  world.commercetools.serve({ method: 'POST', uriTemplate: '/{projectKey}/custom-objects', body });
  return world;
}
