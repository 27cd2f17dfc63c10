import * as fc from 'fast-check';
import { planStock, type DesiredStock, type StockChange } from '../../src/catalog/plan/plan-stock.ts';
import type { StockEntry } from '../../src/catalog/read/projected-stock.ts';

const SELLER = 'marketplacer-seller-7';

function anEntry(sku: string, quantityOnStock: number, channelKey?: string): StockEntry {
  return {
    id: `entry-${sku}-${channelKey ?? 'none'}`,
    version: 1,
    sku,
    quantityOnStock,
    ...(channelKey && {
      supplyChannel: { typeId: 'channel', id: `id-of-${channelKey}`, obj: { key: channelKey } as never },
    }),
  };
}

/** Carries a plan out, refusing what commercetools refuses: a second entry for one SKU and channel. */
function afterPlan(entries: readonly StockEntry[], changes: readonly StockChange[]): StockEntry[] {
  const result = entries.map((entry) => ({ ...entry }));
  for (const change of changes) {
    if (change.kind === 'change') {
      const index = result.findIndex(({ id }) => id === change.entry.id);
      result[index] = { ...change.entry, quantityOnStock: change.quantity };
      continue;
    }
    const { sku, quantityOnStock, supplyChannel } = change.draft;
    const channelKey = supplyChannel && 'key' in supplyChannel ? supplyChannel.key : undefined;
    const entry = anEntry(sku, quantityOnStock, channelKey);
    if (result.some(({ id }) => id === entry.id)) throw new Error('there is such an entry already');
    result.push(entry);
  }
  return result;
}

const channel = fc.constantFrom(undefined, SELLER, 'marketplacer-seller-8', 'warehouse');
const entries = fc
  .uniqueArray(fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), channel, fc.integer({ min: -5, max: 9 })), {
    selector: ([sku, channelKey]) => `${sku} ${channelKey}`,
  })
  .map((all) => all.map(([sku, channelKey, quantity]) => anEntry(sku, quantity, channelKey)));
const desired: fc.Arbitrary<DesiredStock[]> = fc.uniqueArray(
  fc.record({ sku: fc.constantFrom('A', 'B', 'C', 'D'), quantity: fc.nat(9) }),
  { selector: ({ sku }) => sku },
);
const scope = fc.constantFrom(undefined, SELLER);

const inScope = (channelKey: string | undefined) => (entry: StockEntry) =>
  entry.supplyChannel?.obj?.key === channelKey;

describe('stock', () => {
  it('D-50: becomes what is desired, and a second plan is empty', () => {
    fc.assert(
      fc.property(entries, desired, scope, (before, wanted, channelKey) => {
        const after = afterPlan(before, planStock(before, wanted, channelKey));
        for (const { sku, quantity } of wanted) {
          const entry = after.filter(inScope(channelKey)).find((candidate) => candidate.sku === sku);
          expect(entry?.quantityOnStock).toBe(quantity);
        }
        expect(planStock(after, wanted, channelKey)).toEqual([]);
      }),
    );
  });

  it("leaves the shop's own entries and other SKUs alone", () => {
    fc.assert(
      fc.property(entries, desired, scope, (before, wanted, channelKey) => {
        const named = new Set(wanted.map(({ sku }) => sku));
        const strange = (entry: StockEntry) => !inScope(channelKey)(entry) || !named.has(entry.sku);
        const after = afterPlan(before, planStock(before, wanted, channelKey));
        expect(after.filter(strange)).toEqual(before.filter(strange));
      }),
    );
  });

  it('D-13: equal stock is no write', () => {
    expect(planStock([anEntry('A', 5)], [{ sku: 'A', quantity: 5 }], undefined)).toEqual([]);
  });

  it("D-59: a new entry of a seller's offer names the seller's channel, any other names none", () => {
    expect(planStock([], [{ sku: 'A', quantity: 5 }], SELLER)).toEqual([
      {
        kind: 'create',
        draft: { sku: 'A', quantityOnStock: 5, supplyChannel: { typeId: 'channel', key: SELLER } },
      },
    ]);
    expect(planStock([], [{ sku: 'A', quantity: 5 }], undefined)).toEqual([
      { kind: 'create', draft: { sku: 'A', quantityOnStock: 5 } },
    ]);
  });
});
