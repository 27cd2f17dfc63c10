import type { Advert } from '../../sandbox/client/index.ts';
import { withAdverts } from './support/connector.ts';
import { anAdvert, openDrift, reconciled, shelved, type Drift } from './support/drift.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Marketplacer forgets an advert: neither its lists nor its feed name it any more. */
function forgetting({ connector }: Drift, advert: Advert) {
  const { idsOf, newestFirst, oldestFirst } = connector.marketplacer.adverts;
  const without = (read: typeof newestFirst) => async (after?: string) => {
    const { items, next } = await read(after);
    return { items: items.filter(({ legacyId }) => legacyId !== advert.legacyId), next };
  };
  return {
    removals: async () => ({ items: [], next: undefined }),
    newestFirst: without(newestFirst),
    oldestFirst: without(oldestFirst),
    idsOf: async (legacyIds: readonly number[]) => {
      const known = await idsOf(legacyIds);
      known.delete(advert.legacyId);
      return known;
    },
  };
}

describe.each(['published', 'staged'])('with PUBLISH_PRODUCTS=%s', (publish) => {
  let drift: Drift;
  let vanished: Advert;
  let other: Advert;
  beforeEach(async () => {
    drift = await openDrift({ overrides: { PUBLISH_PRODUCTS: publish } });
    [vanished, other] = [await anAdvert(drift), await anAdvert(drift)];
    await reconciled(drift.connector);
    await drift.time.pass(DAY_MS);
  });

  test('a product whose advert Marketplacer knows no more goes off sale', async () => {
    const exists = async (legacyId: number) => legacyId !== vanished.legacyId;
    const connector = withAdverts(drift.connector, { ...forgetting(drift, vanished), exists });
    expect((await reconciled(connector)).comparison).toMatchObject({ removals: { applied: 1 } });
    expect(await shelved(drift, vanished)).toMatchObject({ published: false, stock: 0 });
    expect(await shelved(drift, other)).toMatchObject({ stock: 7 });
    await drift.time.pass(DAY_MS);
    expect((await reconciled(connector)).comparison).toMatchObject({ removals: { seen: 0 } });
  });

  test('one that a list of many has left out stays, because it is asked for by itself', async () => {
    const connector = withAdverts(drift.connector, forgetting(drift, vanished));
    const { exists } = drift.connector.marketplacer.adverts;
    const asked: number[] = [];
    const watched = withAdverts(connector, {
      exists: (legacyId) => {
        asked.push(legacyId);
        return exists.call(drift.connector.marketplacer.adverts, legacyId);
      },
    });
    expect((await reconciled(watched)).comparison).toMatchObject({ removals: { seen: 1, unchanged: 1 } });
    expect(asked).toEqual([vanished.legacyId]);
    expect(await shelved(drift, vanished)).toMatchObject({ stock: 7 });
  });
});

describe('whether an advert exists', () => {
  let drift: Drift;
  beforeEach(async () => {
    drift = await openDrift();
  });

  test('is told of one that is published and of one that is not', async () => {
    const adverts = [await anAdvert(drift), await anAdvert(drift, { attemptAutoPublish: false })];
    for (const { legacyId } of adverts) {
      expect(await drift.connector.marketplacer.adverts.exists(legacyId)).toBe(true);
    }
    expect(await drift.connector.marketplacer.adverts.exists(4711)).toBe(false);
  });

  test('is asked twice, the second time among those that are not displayed', async () => {
    await drift.world.marketplacer.resetRequests();
    await drift.connector.marketplacer.adverts.exists(4711);
    const requests = await drift.world.marketplacer.requests();
    expect(requests.map(({ operationName }) => operationName)).toEqual([
      'AdvertsByLegacyId',
      'HiddenAdvertsByLegacyId',
    ]);
  });
});
