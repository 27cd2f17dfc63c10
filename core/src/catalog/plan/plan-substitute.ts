import type { ProductPlan } from './plan-advert.ts';

/** The same without the description; undefined where there is none. */
export function withoutDescription(plan: ProductPlan): ProductPlan | undefined {
  if (plan.kind === 'create') {
    const { description, ...draft } = plan.draft;
    return description && { ...plan, draft };
  }
  const actions = plan.actions.filter(({ action }) => action !== 'setDescription');
  return actions.length < plan.actions.length ? { ...plan, actions } : undefined;
}

/** The same with the key of a variant in place of an SKU that it cannot have. */
export function withKeyAsSku(plan: ProductPlan, sku: string): ProductPlan | undefined {
  const renamed = <Named extends { sku?: string; key?: string }>(one: Named): Named =>
    one.sku === sku && one.key !== undefined ? { ...one, sku: one.key } : one;
  if (plan.kind === 'create') {
    const { masterVariant, variants = [] } = plan.draft;
    if (!masterVariant) return undefined;
    const draft = { ...plan.draft, masterVariant: renamed(masterVariant), variants: variants.map(renamed) };
    return { ...plan, draft };
  }
  const { staged } = plan.product.masterData;
  const keys = new Map([staged.masterVariant, ...staged.variants].map(({ id, key }) => [id, key]));
  const actions = plan.actions.map((action) => {
    if (action.action === 'addVariant') return renamed(action);
    const key = action.action === 'setSku' && action.sku === sku ? keys.get(action.variantId) : undefined;
    return key === undefined ? action : { ...action, sku: key };
  });
  return { ...plan, actions };
}
