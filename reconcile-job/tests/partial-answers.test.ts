import { CONTAINERS } from '@marketplacer-connector/core/store';
import type { Advert } from '../../sandbox/client/index.ts';
import { pushEndpoint } from '../../sandbox/testing/push-endpoint.ts';
import { connectorIn } from './support/connector.ts';
import {
  anAdvert,
  failures,
  openDrift,
  reconciled,
  recordsIn,
  shelf,
  shelved,
  tick,
  type Drift,
} from './support/drift.ts';

const MODES = ['incremental', 'full'] as const;

let drift: Drift;

beforeEach(async () => {
  drift = await openDrift();
});

const failing = (field: string, { legacyId }: { legacyId: number }) =>
  drift.world.marketplacer.failFields({ field, legacyId });

async function threeAdverts(): Promise<[Advert, Advert, Advert]> {
  return [
    await anAdvert(drift, { title: 'Green' }),
    await anAdvert(drift, { title: 'Black' }),
    await anAdvert(drift, { title: 'White' }),
  ];
}

describe.each(MODES)('one advert of a page with a field that cannot be resolved, mode=%s', (mode) => {
  test.each(['Advert.brand', 'Advert.images', 'Advert.description', 'Advert.displayImage'])(
    '%s: it comes without it, what is left out is recorded, and the others come',
    async (field) => {
      const [, black] = await threeAdverts();
      await failing(field, black);
      await reconciled(drift.connector, { mode });
      expect([...(await shelf(drift)).values()].map(({ published }) => published)).toEqual([
        true,
        true,
        true,
      ]);
      expect(await failures(drift)).toMatchObject([
        {
          code: 'field-unreadable',
          object: { type: 'advert', id: String(black.legacyId) },
          detail: field.replace('Advert.', ''),
        },
      ]);
    },
  );

  test.each(['Advert.title', 'Advert.priceType', 'Advert.seller', 'Advert.updatedAt', 'Advert.variants'])(
    '%s: it is recorded, the others come, and it comes as soon as it can be read',
    async (field) => {
      const [green, black, white] = await threeAdverts();
      await failing(field, black);
      const { body } = await tick(drift.connector, { mode });
      expect(body).toMatchObject({ outcome: 'ended' });
      const shown = await shelf(drift);
      expect([green, white].map(({ legacyId }) => shown.get(legacyId)?.published)).toEqual([true, true]);
      expect(shown.has(black.legacyId)).toBe(false);
      if (field !== 'Advert.updatedAt') {
        expect(await failures(drift)).toMatchObject([
          { code: 'object-unreadable', object: { type: 'advert', id: String(black.legacyId) } },
        ]);
      }
      await drift.world.marketplacer.failFields();
      await reconciled(drift.connector, { mode });
      expect(await shelved(drift, black)).toMatchObject({ published: true, stock: 7 });
      expect(await failures(drift)).toEqual([]);
    },
  );

  test('one variant that cannot be read takes no variant off the shelf', async () => {
    const black = await anAdvert(drift);
    await reconciled(drift.connector, { mode });
    await drift.world.marketplacer.failFields({ field: 'Variant.lowestPrice' });
    await tick(drift.connector, { mode: 'full' });
    expect(await shelved(drift, black)).toMatchObject({ published: true, price: 2490, stock: 7 });
  });
});

test('a field that was not resolved once keeps what the shop has of it', async () => {
  const advert = await anAdvert(drift, { description: 'Green leaves' });
  await reconciled(drift.connector);
  await failing('Advert.description', advert);
  await reconciled(drift.connector, { mode: 'full' });
  const { masterData } = await drift.world.commercetools.get<{
    masterData: { current: { description: Record<string, string> } };
  }>(`/products/key=marketplacer-advert-${advert.legacyId}`);
  expect(masterData.current.description['en']).toContain('Green leaves');
});

test('one seller that cannot be read is recorded, and the others get their channels', async () => {
  const other = await drift.world.marketplacer.createSeller({ businessName: 'Coffee House' });
  await failing('Seller.businessName', drift.seller);
  await tick(drift.connector);
  expect(await failures(drift)).toMatchObject([
    { code: 'object-unreadable', object: { type: 'seller', id: String(drift.seller.legacyId) } },
  ]);
  const channel = `/channels/key=marketplacer-seller-${other.legacyId}`;
  expect(await drift.world.commercetools.get(channel)).toMatchObject({ name: { en: 'Coffee House' } });
});

describe.each([
  ['invoices', 'shipments'],
  ['refundRequests', 'refunds'],
  ['allSellers', 'sellers'],
  ['taxons', 'taxons'],
  ['prototypes', 'option-types'],
])('a key that may not read %s', (field, part) => {
  test('is noted, recorded and told; the adverts after it come, and it is forgotten when it may', async () => {
    const receiver = await pushEndpoint();
    try {
      const connector = connectorIn(drift.world, drift.time, { NOTIFY_URL: receiver.url });
      const advert = await anAdvert(drift);
      const hidden = field === 'refundRequests' ? ['Query.updatedRefundRequests'] : [];
      await drift.world.marketplacer.hideFields([`Query.${field}`, ...hidden]);
      const { status, body } = await tick(connector);
      expect([status, body.complete]).toEqual([200, false]);
      expect(body.notes).toEqual([expect.stringContaining(`The part ${part} was passed over`)]);
      expect(await shelved(drift, advert)).toMatchObject({ published: true, stock: 7 });
      expect(await failures(drift)).toMatchObject([
        { code: 'flow-refused', object: { type: 'installation', id: part } },
      ]);
      expect(receiver.received).toHaveLength(1);
      await drift.world.marketplacer.hideFields([]);
      await reconciled(connector);
      expect(await failures(drift)).toEqual([]);
    } finally {
      await receiver.close();
    }
  });
});

test('where removals cannot be read no list of adverts is, because it may hold deleted ones', async () => {
  const advert = await anAdvert(drift);
  await drift.world.marketplacer.hideFields(['Query.allAdverts']);
  const { body } = await tick(drift.connector);
  expect(body).toMatchObject({ complete: false, adverts: { seen: 0 } });
  expect(await shelved(drift, advert)).toBeUndefined();
});

test('a record of failures that somebody has broken by hand stops nothing', async () => {
  for (const [key, value] of Object.entries({ list: [1], empty: {} })) {
    await drift.world.commercetools.post('/custom-objects', { container: CONTAINERS.failures, key, value });
  }
  const advert = await anAdvert(drift);
  await reconciled(drift.connector, { mode: 'full' });
  expect(await shelved(drift, advert)).toMatchObject({ published: true });
  expect(await recordsIn(drift, CONTAINERS.failures)).toHaveLength(2);
});
