import type { Commercetools } from '../../src/commercetools/index.ts';
import type { Connector } from '../../src/connector/index.ts';
import type { Marketplacer } from '../../src/marketplacer/index.ts';
import { createLog, readConfig, type Page } from '../../src/runtime/index.ts';
import { reconcile, type Reconciliation } from '../../src/reconcile/index.ts';
import {
  CONTAINERS,
  createStore,
  RUN_STATE_KEY,
  type RunRequest,
  type RunState,
} from '../../src/store/index.ts';
import { customObjectsInMemory } from '../builders/custom-objects-in-memory.ts';
import { anEnvironment } from '../builders/environment.ts';
import { aClock } from '../sweep/a-list.ts';

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
export const MARCH = Date.UTC(2026, 2, 1);

const FLOWS = [
  'orders',
  'fulfilment',
  'refunds',
  'products',
  'stock',
  'sellers',
  'taxonomy',
  'remittances',
] as const;
type Flow = (typeof FLOWS)[number];

type Partly<Side> = { [Part in keyof Side]?: Partial<Side[Part]> };

/** Two sides that answer only what a test is about, and a store that lasts from run to run. */
export async function aWorld(flows: readonly Flow[], { fullComparisonHours = 0 } = {}) {
  const time = aClock(MARCH);
  const clock = { now: time.now, sleep: async () => undefined };
  const customObjects = customObjectsInMemory();
  const store = createStore({ customObjects }, clock);
  const reading = readConfig(anEnvironment());
  if (!reading.ok) throw new Error(reading.problems.join('; '));
  const flowsOff = new Set(FLOWS.filter((flow) => !flows.includes(flow)));
  const config = { ...reading.config, flowsOff, fullComparisonHours };
  const state = async () => (await customObjects.byKey(CONTAINERS.state, RUN_STATE_KEY))?.value as RunState;
  const leave = (value: Omit<RunState, 'lease'>) =>
    customObjects.put(CONTAINERS.state, RUN_STATE_KEY, { lease: { token: '', until: 0 }, ...value });
  await leave({});
  return {
    time,
    store,
    leave,
    state,
    progress: async () => (await state()).progress ?? {},
    /** Another run takes over. */
    rob: () => leave({ lease: { token: 'thief', until: Infinity } } as Omit<RunState, 'lease'>),

    async run(
      sides: { commercetools?: Partly<Commercetools>; marketplacer?: Partly<Marketplacer> },
      { force, ...options }: { mode?: 'incremental' | 'full'; force?: boolean; dryRun?: boolean } = {},
    ) {
      const commercetools = { customObjects, ...sides.commercetools };
      const connector = {
        config,
        log: createLog('silent'),
        clock,
        store,
        notify: async () => true,
        ...sides,
        commercetools,
      } as unknown as Connector;
      if (force) await store.runRequest.put(forcedRun);
      return reportOf(await reconcile(connector, { mode: 'incremental', dryRun: false, ...options }));
    },
  };
}

const forcedRun: RunRequest = {
  mode: 'full',
  dryRun: false,
  force: true,
  requestedAt: '2026-03-01T00:00:00.000Z',
};

function reportOf(ran: Reconciliation) {
  if (ran.kind !== 'ended') throw new Error(`the run was ${ran.kind}`);
  return ran.report;
}

/** A list of these pages; the cursor is the number of the page. */
export const inPages =
  <Item>(...pages: Item[][]) =>
  async (after = '0'): Promise<Page<Item>> => {
    const next = Number(after) + 1;
    return { items: pages[next - 1] ?? [], next: next < pages.length ? String(next) : undefined };
  };
