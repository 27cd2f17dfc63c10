import type { Product } from '@commercetools/platform-sdk';
import { planAdvert } from '../../src/catalog/plan-advert.ts';
import type { Advert } from '../../src/marketplacer/index.ts';
import { anAdvert, aSeller, aVariant } from '../builders/advert.ts';
import { aCatalog } from '../builders/catalog-config.ts';
import { apply, made } from './apply-actions.ts';

const catalog = aCatalog();
const [earlier, later] = ['2026-03-01T10:00:00Z', '2026-03-01T10:00:01Z'] as const;

function productOf(advert: Advert): Product {
  const plan = planAdvert(advert, undefined, catalog);
  if (plan.kind !== 'create') throw new Error(`nothing to create: ${plan.kind}`);
  return made(plan.draft);
}

function updateOf(advert: Advert, product: Product) {
  const plan = planAdvert(advert, product, catalog);
  if (plan.kind !== 'update') throw new Error(`nothing to update: ${plan.kind}`);
  return plan;
}

describe('a plan for an advert', () => {
  it('D-29: an older reading never replaces a newer one', () => {
    const product = productOf(anAdvert({ title: 'Newer', updatedAt: later }));
    expect(planAdvert(anAdvert({ title: 'Older', updatedAt: earlier }), product, catalog)).toEqual({
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
    expect(planAdvert(first, productOf(second), catalog).kind).toBe('settled');
  });

  it('times are compared as moments, not as texts', () => {
    const product = productOf(anAdvert({ updatedAt: '2026-03-01T20:00:00+10:00' }));
    expect(planAdvert(anAdvert({ updatedAt: '2026-03-01T09:59:59Z' }), product, catalog).kind).toBe(
      'settled',
    );
    expect(planAdvert(anAdvert({ updatedAt: '2026-03-01T10:00:01Z' }), product, catalog).kind).toBe('update');
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
    expect(planAdvert(anAdvert(), foreign, catalog)).toEqual({
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
    expect(planAdvert(anAdvert({ variants: [] }), undefined, catalog)).toMatchObject({
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
    const plan = updateOf(anAdvert({ variants: [aVariant({ legacyId: 22 })] }), product);
    expect(plan.stock).toEqual([
      { sku: 'Variant-22', quantity: 5 },
      { sku: 'Variant-21', quantity: 0 },
    ]);
  });

  it('another seller is noticed, because its channel may not be there yet', () => {
    const product = productOf(anAdvert());
    expect(updateOf(anAdvert(), product).sellerChanged).toBe(false);
    expect(updateOf(anAdvert({ seller: aSeller({ legacyId: 8 }) }), product).sellerChanged).toBe(true);
  });
});
