import type { SyncInfo } from '@commercetools/platform-sdk';
import * as fc from 'fast-check';
import { claimText, markOf, refusedText, RELEASED, wasAttempted } from '../../src/orders/export-mark.ts';

/** A sync info of an order, `second` seconds after the order was made. */
function aMark(externalId: string | undefined, second = 0, channelKey = 'marketplacer-orders'): SyncInfo {
  return {
    channel: { typeId: 'channel', id: `id-of-${channelKey}`, obj: { key: channelKey } as never },
    externalId,
    syncedAt: new Date(Date.UTC(2026, 2, 1, 10, 0, second)).toISOString(),
  };
}

const token = fc.uuid();
const marketplacerOrder = 'T3JkZXItNzc=';

describe('export marks', () => {
  it('what is written as a claim is read as that claim', () => {
    fc.assert(
      fc.property(token, fc.nat(), (name, until) => {
        expect(markOf({ syncInfo: [aMark(claimText(name, until))] })).toEqual({
          kind: 'claimed',
          token: name,
          until,
        });
      }),
    );
  });

  it('what is written as a refusal is read as a refusal', () => {
    expect(markOf({ syncInfo: [aMark(refusedText('order-refused'))] })).toEqual({ kind: 'refused' });
  });

  it('an order whose claim was released has no mark, and can be claimed again', () => {
    const released = [aMark(claimText('t', 1), 1), aMark(RELEASED, 2)];
    expect(markOf({ syncInfo: released })).toEqual({ kind: 'none' });
    expect(markOf({ syncInfo: [...released, aMark(claimText('u', 9), 3)] })).toMatchObject({ token: 'u' });
  });

  it('an order whose claim was released was attempted all the same; one that only others have marked was not', () => {
    expect(wasAttempted({ syncInfo: [aMark(RELEASED)] })).toBe(true);
    expect(wasAttempted({ syncInfo: [aMark('erp-1', 0, 'erp')] })).toBe(false);
  });

  it('an order without our mark has none, whatever others have marked', () => {
    expect(markOf({ syncInfo: [] })).toEqual({ kind: 'none' });
    expect(markOf({ syncInfo: undefined as never })).toEqual({ kind: 'none' });
    expect(markOf({ syncInfo: [aMark('SAP-4711', 5, 'erp'), aMark(undefined)] })).toEqual({ kind: 'none' });
  });

  it('a Marketplacer order wins over every claim and refusal, before or after it', () => {
    const others = fc.array(
      fc.tuple(fc.constantFrom(claimText('t', 9), refusedText('order-refused')), fc.nat(59)),
    );
    fc.assert(
      fc.property(others, others, fc.nat(59), (before, after, at) => {
        const marks = (some: [string, number][]) => some.map(([text, second]) => aMark(text, second));
        const syncInfo = [...marks(before), aMark(marketplacerOrder, at), ...marks(after)];
        expect(markOf({ syncInfo })).toEqual({ kind: 'exported', marketplacerOrderIds: [marketplacerOrder] });
      }),
    );
  });

  it('of several claims the newest counts, in whatever order they are listed', () => {
    const seconds = fc.uniqueArray(fc.nat(59), { minLength: 1 });
    fc.assert(
      fc.property(seconds, (some) => {
        const syncInfo = some.map((second) => aMark(claimText(`t${second}`, 1), second));
        expect(markOf({ syncInfo })).toMatchObject({ token: `t${Math.max(...some)}` });
      }),
    );
  });

  it('of two claims in one moment the one that was added last counts', () => {
    expect(markOf({ syncInfo: [aMark(claimText('first', 1)), aMark(claimText('second', 1))] })).toMatchObject(
      { token: 'second' },
    );
  });
});
