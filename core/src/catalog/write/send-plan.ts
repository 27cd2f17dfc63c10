import type { Commercetools } from '../../commercetools/index.ts';
import type { ProductPlan } from '../plan/plan-advert.ts';

export const sendPlan = (products: Commercetools['products'], plan: ProductPlan) =>
  plan.kind === 'create' ? products.create(plan.draft) : products.update(plan.product, plan.actions);
