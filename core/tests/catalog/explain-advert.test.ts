import * as fc from 'fast-check';
import { explainAdvert } from '../../src/catalog/plan/explain-advert.ts';
import type { FittedProduct } from '../../src/catalog/plan/fit-attributes.ts';
import { planProduct, productDraftOf } from '../../src/catalog/plan/plan-product.ts';
import type { AdvertPlan } from '../../src/catalog/plan/plan-sync.ts';
import { aCatalog } from '../builders/catalog-config.ts';
import { made } from './product-in-shop.ts';
import { desiredProduct } from './arbitrary-product.ts';

const policy = aCatalog();

function explained(shown: FittedProduct, desired: FittedProduct) {
  const product = made(productDraftOf(shown, policy));
  const actions = planProduct(product, desired, policy);
  const plan = {
    product: { kind: 'update', product, desired, actions },
    stock: [],
    attributes: [],
    shop: {},
  };
  return { actions, rows: explainAdvert(plan as unknown as AdvertPlan) };
}

describe('the rows of a plan for a product', () => {
  it('are none exactly where the plan is empty, and one for each field', () => {
    fc.assert(
      fc.property(desiredProduct, desiredProduct, (shown, desired) => {
        const { actions, rows } = explained(shown, desired);
        expect(rows.length === 0).toBe(actions.length === 0);
        expect(new Set(rows.map(({ field }) => field)).size).toBe(rows.length);
      }),
      { numRuns: 200 },
    );
  });
});
