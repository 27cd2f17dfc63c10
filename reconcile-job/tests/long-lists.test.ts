import type { Product } from '@commercetools/platform-sdk';
import { syncAdvert } from '@marketplacer-connector/core/catalog';
import type { Advert } from '../../sandbox/client/index.ts';
import { withAdverts } from './support/connector.ts';
import {
  anAdvert,
  failures,
  manyAdverts,
  openDrift,
  reconciled,
  shelf,
  tick,
  type Drift,
} from './support/drift.ts';

const PICTURES = 60;
const VALUES = 120;

const pictures = Array.from({ length: PICTURES }, (_, at) => `https://img.example/${at}.jpg`);

const productOf = async ({ world }: Drift, { legacyId }: Advert) =>
  (await world.commercetools.get<Product>(`/products/key=marketplacer-advert-${legacyId}`)).masterData
    .current;

const imagesOf = async (drift: Drift, advert: Advert) =>
  (await productOf(drift, advert)).masterVariant.images?.map(({ url }) => url);

describe.each([Infinity, 20])('on an instance whose pages hold %s at most', (pageCap) => {
  let drift: Drift;
  beforeEach(async () => {
    drift = await openDrift({ instance: Number.isFinite(pageCap) ? { pageCap } : {} });
  });

  it.each(['incremental', 'full'])(
    'an advert with 60 pictures has them all after a run (mode=%s)',
    async (mode) => {
      const advert = await anAdvert(drift, { images: pictures });
      await reconciled(drift.connector, { mode });
      expect(new Set(await imagesOf(drift, advert)).size).toBe(PICTURES);
      expect(await failures(drift)).toEqual([]);
    },
  );

  it('an advert with 60 pictures has them all after a webhook', async () => {
    const advert = await anAdvert(drift, { images: pictures });
    const { adverts } = drift.connector.marketplacer;
    const source = { read: () => adverts.byId(advert.id), legacyId: advert.legacyId };
    expect(await syncAdvert(drift.connector, source)).toMatchObject({ outcome: 'applied' });
    expect(await imagesOf(drift, advert)).toHaveLength(PICTURES);
  });

  it('an advert with 120 chosen values has them all', async () => {
    const planted = await drift.world.marketplacer.seed<{
      optionTypes: { optionValues: { id: string }[] }[];
    }>({
      optionTypes: [
        {
          name: 'Spice',
          fieldType: 'MULTI_SELECT',
          appliedTo: 'VARIANT',
          values: Array.from({ length: VALUES }, (_, at) => `Spice ${at}`),
        },
      ],
    });
    const variantOptionValues = (planted.optionTypes[0]?.optionValues ?? []).map(({ id }) => ({
      optionValueId: id,
    }));
    const advert = await anAdvert(drift, {
      variants: [{ price: '5.00', countOnHand: 1, variantOptionValues }],
    });
    await reconciled(drift.connector);
    const { attributes = [] } = (await productOf(drift, advert)).masterVariant;
    expect(attributes.find(({ name }) => name.startsWith('marketplacer-option'))?.value).toHaveLength(VALUES);
  });

  it('30 variants are 30 variants', async () => {
    const variants = Array.from({ length: 30 }, (_, at) => ({
      price: '5.00',
      countOnHand: at,
      sku: `S-${at}`,
    }));
    const advert = await anAdvert(drift, { variants });
    await reconciled(drift.connector);
    expect((await productOf(drift, advert)).variants).toHaveLength(29);
  });

  it('products whose look-up comes in several pages stay, and those of adverts that are gone go', async () => {
    await manyAdverts(drift, 45);
    await reconciled(drift.connector, { mode: 'full' });
    const { notes } = await reconciled(drift.connector, { mode: 'full' });
    expect(notes).toEqual([]);
    expect([...(await shelf(drift)).values()].filter(({ published }) => published)).toHaveLength(45);
  });
});

test('a product whose advert one look-up left out is not removed', async () => {
  const drift = await openDrift();
  await manyAdverts(drift, 12);
  await reconciled(drift.connector, { mode: 'full' });
  const { idsOf } = drift.connector.marketplacer.adverts;
  const short = withAdverts(drift.connector, {
    idsOf: async (legacyIds) => new Map([...(await idsOf(legacyIds))].slice(legacyIds.length > 1 ? 1 : 0)),
  });
  await tick(short, { mode: 'full' });
  expect([...(await shelf(drift)).values()].every(({ published }) => published)).toBe(true);
});
