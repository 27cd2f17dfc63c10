import type { Product } from '@commercetools/platform-sdk';
import type { NewAdvert } from '../../sandbox/client/index.ts';
import { anAdvert, openDrift, reconciled, type Drift } from './support/drift.ts';

const HOUR_MS = 60 * 60_000;

const UNTOLD = ['Variant', 'Advert'].flatMap((type) =>
  ['salePrice', 'salePriceStartAt', 'salePriceEndAt'].map((field) => `${type}.${field}`),
);

const inHours = (hours: number): string =>
  new Date(Math.round(Date.now() / 1000) * 1000 + hours * HOUR_MS).toISOString();

/** A lamp for 20.00, and for 10.00 from one hour to another, counted from now. */
const onSale = (from: number, until: number): NewAdvert['variants'][number] => ({
  price: '20',
  salePrice: '10',
  salePriceStartAt: inHours(from),
  salePriceEndAt: inHours(until),
  countOnHand: 5,
});

async function aSale(drift: Drift, variant: NewAdvert['variants'][number]) {
  const advert = await anAdvert(drift, { title: 'Lamp', variants: [variant] });
  await reconciled(drift.connector);
  const key = `Variant-${advert.variants[0]?.legacyId}`;
  const pricesInShop = async () => {
    const { masterData } = await drift.world.commercetools.get<Product>(
      `/products/key=marketplacer-advert-${advert.legacyId}`,
    );
    const { prices = [], attributes = [] } = masterData.current.masterVariant;
    const original = attributes.find(({ name }) => name === 'marketplacer-original-price')?.value;
    return {
      prices: prices.map(({ value, validFrom, validUntil }) => [value.centAmount, validFrom, validUntil]),
      original: original?.centAmount,
    };
  };
  /** In minor units. */
  const paid = async () => {
    const { lineItems } = await drift.world.shop.buy({ lines: [{ sku: key, quantity: 1 }] });
    return lineItems[0]?.price.value.centAmount;
  };
  return { advert, pricesInShop, paid };
}

describe('a sale whose start and end Marketplacer tells', () => {
  test.each([
    ['before its start', 1, 2, 2000],
    ['meanwhile', -1, 1, 1000],
    ['after its end', -2, -1, 2000],
  ])('is begun and ended by the clock of the shop: %s', async (_when, from, until, centAmount) => {
    const sale = onSale(from, until);
    const { paid, pricesInShop } = await aSale(await openDrift(), sale);
    expect(await paid()).toBe(centAmount);
    expect(await pricesInShop()).toEqual({
      prices: [
        [2000, undefined, undefined],
        [1000, sale.salePriceStartAt, sale.salePriceEndAt],
      ],
      original: 2000,
    });
  });

  test('needs nothing to be written when it starts or ends', async () => {
    const drift = await openDrift();
    await aSale(drift, onSale(1, 2));
    for (const hours of [1.5, 1]) {
      await drift.time.pass(hours * HOUR_MS);
      expect((await reconciled(drift.connector, { mode: 'full' })).adverts).toMatchObject({ unchanged: 1 });
    }
  });

  test('goes from the shop when it is called off', async () => {
    const drift = await openDrift();
    const { advert, paid, pricesInShop } = await aSale(drift, onSale(-1, 1));
    await drift.time.pass(60_000);
    const none = { salePrice: '20', salePriceStartAt: null, salePriceEndAt: null };
    await drift.world.marketplacer.updateVariant(advert.variants[0]!.id, none);
    await reconciled(drift.connector);
    expect(await paid()).toBe(2000);
    expect(await pricesInShop()).toEqual({ prices: [[2000, undefined, undefined]], original: undefined });
  });
});

/** The fields are hidden, and the hours pass for Marketplacer and the connector. */
describe('a sale whose dates the instance does not tell', () => {
  const untold = () => openDrift({ instance: { hiddenFields: UNTOLD } });

  test('ends with the first run after its end, although nothing tells of it', async () => {
    const drift = await untold();
    const { paid, pricesInShop } = await aSale(drift, onSale(-1, 1));
    expect(await paid()).toBe(1000);
    await drift.time.pass(1.5 * HOUR_MS);
    await reconciled(drift.connector);
    expect(await paid()).toBe(2000);
    expect(await pricesInShop()).toEqual({ prices: [[2000, undefined, undefined]], original: undefined });
  });

  test('is compared in every run while it lasts, and other adverts are not', async () => {
    const drift = await untold();
    await anAdvert(drift);
    await drift.time.pass(HOUR_MS);
    await aSale(drift, onSale(-1, 5));
    await drift.time.pass(HOUR_MS);
    await reconciled(drift.connector);
    await drift.time.pass(HOUR_MS);
    const { adverts } = await reconciled(drift.connector);
    // Once as the newest advert, and once as one on sale.
    expect(adverts).toMatchObject({ seen: 2, unchanged: 2 });
  });
});
