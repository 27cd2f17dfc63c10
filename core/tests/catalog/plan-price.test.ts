import type { Price, Product } from '@commercetools/platform-sdk';
import { planProduct, productDraftOf } from '../../src/catalog/plan/plan-product.ts';
import type { DesiredPrice } from '../../src/catalog/map/desired-product.ts';
import type { FittedProduct } from '../../src/catalog/plan/fit-attributes.ts';
import { aCatalog } from '../builders/catalog-config.ts';
import { aDesiredProduct } from '../builders/desired-product.ts';
import { apply, made } from './product-in-shop.ts';

const policy = aCatalog();
const WEEK = { validFrom: '2026-03-01T00:00:00.000Z', validUntil: '2026-03-08T00:00:00.000Z' };

function desired(
  sketch: Parameters<typeof aDesiredProduct>[0] = {},
  sale?: Partial<DesiredPrice>,
): FittedProduct {
  const product = aDesiredProduct(sketch);
  return {
    ...product,
    variants: product.variants.map((variant) => ({
      ...variant,
      sale: sale ? { ...variant.price!, centAmount: 999, ...WEEK, ...sale } : null,
    })),
  };
}

/** A product as the shop has it, with prices of its own. */
function inShop(product: FittedProduct, ...ofShop: Partial<Price>[]): Product {
  const shop = made(productDraftOf(product, policy));
  const { prices = [] } = shop.masterData.staged.masterVariant;
  const { key: _ours, ...base } = prices[0]!;
  prices.push(...ofShop.map((price, index) => ({ ...base, id: `of-shop-${index}`, ...price })));
  return shop;
}

const pricesOf = ({ masterData }: Product) =>
  (masterData.staged.masterVariant.prices ?? []).map(({ key, value, country, validFrom, validUntil }) =>
    [key, value.centAmount, country, validFrom, validUntil].filter((part) => part !== undefined),
  );

let changes = 0;

/** The shop in process counts ids from the beginning at every change, so those of former ones get out of its way. */
function after(shop: Product, product: FittedProduct): Product {
  const changed = apply(shop, planProduct(shop, product, policy));
  changes += 1;
  const { prices = [] } = changed.masterData.staged.masterVariant;
  for (const [index, price] of prices.entries()) Object.assign(price, { id: `price-${changes}-${index}` });
  return changed;
}

const cents = (centAmount: number) => ({
  type: 'centPrecision' as const,
  currencyCode: 'AUD',
  centAmount,
  fractionDigits: 2,
});

it('a sale with dates comes, is changed, is left alone and goes', () => {
  const shop = inShop(desired());
  const [base] = pricesOf(shop);
  const begun = after(shop, desired({}, {}));
  expect(pricesOf(begun)).toEqual([base, ['marketplacer-sale', 999, WEEK.validFrom, WEEK.validUntil]]);
  expect(planProduct(begun, desired({}, {}), policy)).toEqual([]);
  const longer = { validUntil: '2026-03-09T00:00:00.000Z', centAmount: 899 };
  const changed = after(begun, desired({}, longer));
  expect(pricesOf(changed)).toEqual([base, ['marketplacer-sale', 899, WEEK.validFrom, longer.validUntil]]);
  expect(pricesOf(after(changed, desired()))).toEqual([base]);
});

it('takes the same time in another spelling for the same', () => {
  const shop = inShop(desired({}, {}));
  for (const price of shop.masterData.staged.masterVariant.prices ?? []) {
    if (price.validFrom) Object.assign(price, { validFrom: '2026-03-01T01:00:00+01:00' });
  }
  expect(planProduct(shop, desired({}, {}), policy)).toEqual([]);
});

it('a price of the shop with dates has precedence over a sale that it overlaps, and keeps what else there is', () => {
  const march = { validFrom: '2026-03-05T00:00:00.000Z', validUntil: '2026-04-01T00:00:00.000Z' };
  const shop = inShop(desired(), { value: cents(777), ...march });
  const seen = pricesOf(after(shop, desired({ variants: [{ number: 1, centAmount: 5000 }] }, {})));
  expect(seen).toEqual([
    ['marketplacer', 5000],
    [777, march.validFrom, march.validUntil],
  ]);
});

it('a price of the shop beside the time of a sale is no obstacle', () => {
  const april = { validFrom: '2026-04-01T00:00:00.000Z', validUntil: '2026-05-01T00:00:00.000Z' };
  const shop = inShop(desired(), { value: cents(777), ...april });
  expect(pricesOf(after(shop, desired({}, {})))).toContainEqual([
    'marketplacer-sale',
    999,
    WEEK.validFrom,
    WEEK.validUntil,
  ]);
});

it('a changed country takes the place of a price that the shop has in that scope', () => {
  const shop = inShop(desired(), { value: cents(777), country: 'AU' }, { value: cents(888), country: 'NZ' });
  const seen = pricesOf(after(shop, desired({ country: 'AU' })));
  expect(seen).toEqual([
    ['marketplacer', 2500, 'AU'],
    [888, 'NZ'],
  ]);
});
