import type { Product } from '@commercetools/platform-sdk';
import { assessAdvert, planAdvert } from '../../src/catalog/plan/plan-advert.ts';
import type { Advert } from '../../src/marketplacer/index.ts';
import { anAdvert, aSeller, aVariant } from '../builders/advert.ts';
import { aCatalog } from '../builders/catalog-config.ts';
import { definedFor } from '../builders/product-type.ts';
import { apply, made } from './product-in-shop.ts';

const catalog = aCatalog();
const config = { catalog, flowsOff: new Set<never>() };
const [earlier, later] = ['2026-03-01T10:00:00Z', '2026-03-01T10:00:01Z'] as const;

const assess = (advert: Advert, product?: Product) => assessAdvert(advert, product, config);

function plan(advert: Advert, product?: Product) {
  const demand = assess(advert, product);
  if (demand.kind !== 'mapped') throw new Error(`nothing to plan: ${demand.kind}`);
  return planAdvert(advert, demand, product, definedFor(demand.wanted), catalog);
}

function productOf(advert: Advert): Product {
  const creation = plan(advert);
  if (creation.kind !== 'create') throw new Error(`nothing to create: ${creation.kind}`);
  return made(creation.draft);
}

function updateOf(advert: Advert, product: Product) {
  const update = plan(advert, product);
  if (update.kind !== 'update') throw new Error(`nothing to update: ${update.kind}`);
  return update;
}

describe('a plan for an advert', () => {
  it('D-29: an older reading never replaces a newer one', () => {
    const product = productOf(anAdvert({ title: 'Newer', updatedAt: later }));
    expect(assess(anAdvert({ title: 'Older', updatedAt: earlier }), product)).toEqual({
      kind: 'settled',
      outcome: { outcome: 'stale' },
    });
  });

  it('D-29: two readings in either order end in the same product', () => {
    const [first, second] = [
      anAdvert({ title: 'Older', updatedAt: earlier }),
      anAdvert({ title: 'Newer', updatedAt: later }),
    ];
    const product = productOf(first);
    const inOrder = apply(product, updateOf(second, product).actions);
    expect(inOrder.masterData.current.name).toEqual({ en: 'Newer' });
    expect(assess(first, productOf(second)).kind).toBe('settled');
  });

  it('times are compared as moments, not as texts', () => {
    const product = productOf(anAdvert({ updatedAt: '2026-03-01T20:00:00+10:00' }));
    expect(assess(anAdvert({ updatedAt: '2026-03-01T09:59:59Z' }), product).kind).toBe('settled');
    expect(assess(anAdvert({ updatedAt: '2026-03-01T10:00:01Z' }), product).kind).toBe('mapped');
  });

  it('a reading with the same time says that it cannot be told which one is newer', () => {
    const product = productOf(anAdvert({ updatedAt: earlier }));
    expect(updateOf(anAdvert({ title: 'Changed', updatedAt: earlier }), product).sameTime).toBe(true);
    expect(updateOf(anAdvert({ title: 'Changed', updatedAt: later }), product).sameTime).toBe(false);
  });

  it('D-15: a product that the connector did not make is not touched, even with a key like ours', () => {
    const product = productOf(anAdvert());
    const { masterVariant } = product.masterData.staged;
    const foreign = {
      ...product,
      masterData: {
        ...product.masterData,
        staged: { ...product.masterData.staged, masterVariant: { ...masterVariant, attributes: [] } },
      },
    };
    expect(assess(anAdvert(), foreign)).toEqual({
      kind: 'settled',
      outcome: {
        outcome: 'failed',
        failure: {
          code: 'foreign-product',
          object: { type: 'advert', id: '12' },
          detail: 'marketplacer-advert-12',
        },
      },
    });
  });

  it('D-05: an advert that cannot be mapped is a failure of that advert', () => {
    expect(assess(anAdvert({ variants: [] }), undefined)).toMatchObject({
      outcome: {
        outcome: 'failed',
        failure: { code: 'advert-without-variants', object: { type: 'advert', id: '12' } },
      },
    });
  });

  it('D-13: a reading of what is there already has no actions', () => {
    expect(updateOf(anAdvert(), productOf(anAdvert())).actions).toEqual([]);
  });

  it('stock of a variant that has gone is nothing, so that carts which hold it cannot be ordered', () => {
    const product = productOf(anAdvert());
    const { stock } = updateOf(anAdvert({ variants: [aVariant({ legacyId: 22 })] }), product);
    expect(stock).toMatchObject({
      wanted: [{ sku: 'Variant-22', quantity: 5 }],
      toEmpty: [{ skus: ['Variant-21'], channelKey: undefined }],
    });
  });

  it('another seller is noticed, because its channel may not be there yet', () => {
    const product = productOf(anAdvert());
    expect(updateOf(anAdvert(), product).sellerChanged).toBe(false);
    expect(updateOf(anAdvert({ seller: aSeller({ legacyId: 8 }) }), product).sellerChanged).toBe(true);
  });
});

describe('a plan for a numbered event', () => {
  const numbers = (product: Product) =>
    product.masterData.current.masterVariant.attributes?.find(({ name }) => name === 'marketplacer-sequence')
      ?.value as unknown;

  it('remembers the number on the product', () => {
    expect(numbers(productOf(anAdvert({ sequence: 7 })))).toBe(7);
    const product = productOf(anAdvert());
    expect(numbers(apply(product, updateOf(anAdvert({ sequence: 8 }), product).actions))).toBe(8);
  });

  it('a number that moves alone is written without publishing anything', () => {
    const product = productOf(anAdvert({ sequence: 7, updatedAt: earlier }));
    const { actions } = updateOf(anAdvert({ sequence: 8, updatedAt: later }), product);
    expect(actions.map(({ action }) => action)).toEqual([
      'setAttributeInAllVariants',
      'setAttributeInAllVariants',
    ]);
    for (const action of actions) expect(action).toMatchObject({ staged: false });
  });

  it('a reading that changes the product takes the number away, and one that does not leaves it', () => {
    const product = productOf(anAdvert({ sequence: 7 }));
    expect(updateOf(anAdvert(), product).actions).toEqual([]);
    const read = updateOf(anAdvert({ title: 'Changed' }), product).actions;
    expect(numbers(apply(product, read))).toBeUndefined();
  });
});
