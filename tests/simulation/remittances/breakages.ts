import type { Connector } from '../../../core/src/connector/index.ts';
import { MarketplacerUnavailable } from '../../../core/src/marketplacer/index.ts';
import type { Breakage } from '../simulate.ts';

type Records = Connector['store']['remittances'];
type Remittances = Connector['marketplacer']['remittances'];

const withRecords = (change: (records: Records) => Partial<Records>): Breakage => ({
  connector: (connector) => ({
    ...connector,
    store: {
      ...connector.store,
      remittances: { ...connector.store.remittances, ...change(connector.store.remittances) },
    },
  }),
});

const withRemittances = (change: (remittances: Remittances) => Partial<Remittances>): Breakage => ({
  connector(connector) {
    const { marketplacer } = connector;
    const remittances = { ...marketplacer.remittances, ...change(marketplacer.remittances) };
    return { ...connector, marketplacer: { ...marketplacer, remittances } };
  },
});

/** Nobody sees that somebody else is at it. */
export const claimsUnseen: Breakage = withRecords(({ byKey }) => ({
  byKey: async (key) => {
    const record = await byKey(key);
    if (!record) return undefined;
    const { claim: _claim, ...value } = record.value;
    return { ...record, value };
  },
}));

/** A release that was not answered is sent once more at once. */
export const releasedAgain: Breakage = withRemittances(({ release }) => ({
  release: (id) =>
    release(id).catch((error: unknown) => {
      if (error instanceof MarketplacerUnavailable) return release(id);
      throw error;
    }),
}));

/** A payment that was not answered counts as made. */
export const paidUnheard: Breakage = withRemittances(({ setPaid }) => ({
  setPaid: (input) =>
    setPaid(input).catch((error: unknown) => {
      if (error instanceof MarketplacerUnavailable) return { kind: 'done' as const };
      throw error;
    }),
}));

/** What is recorded is never looked at again, but for claims. */
export const recordedOnce: Breakage = withRecords(({ byKey, put }) => ({
  put: async (key, value, version) => {
    const there = await byKey(key);
    if (!there || value.claim || there.value.claim) return put(key, value, version);
    return { kind: 'written', resource: there };
  },
}));

/** The job takes what it finds open for what is to be paid. */
export const everythingPaid: Breakage = withRemittances(({ advicePage, setPaid }) => ({
  advicePage: async (after) => {
    const page = await advicePage(after);
    for (const { id, reading } of page.items) {
      if (reading && !reading.paidAt) {
        await setPaid({ remittanceAdviceId: id, totalPaidCents: reading.totalCents ?? 0 });
      }
    }
    return page;
  },
}));
