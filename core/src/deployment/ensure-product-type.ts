import { WANTED_ATTRIBUTES } from '../catalog/index.ts';
import { syncProductType } from '../taxonomy/index.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

/** The product type has every attribute of ours; those of options are added as they appear. What the shop has added stays. */
export async function ensureProductType(deployment: Deployment): Promise<StepResult> {
  const { productTypes } = deployment.commercetools;
  const key = deployment.config.catalog.productTypeKey;
  if (!(await productTypes.byKey(key))) {
    const description = 'Products of marketplace sellers, kept in sync with Marketplacer.';
    const write = await productTypes.create({ key, name: 'Marketplacer product', description });
    // `duplicate` is another script that has just made it, which is as good.
    if (write.kind === 'rejected')
      return problems(...write.reasons.map((reason) => `product type ${key}: ${reason}`));
  }
  const grown = await syncProductType(deployment, async () => WANTED_ATTRIBUTES);
  if (grown.kind !== 'synced') return problems(`product type ${key} could not be written: ${grown.kind}`);
  return grown.troubles.length > 0
    ? problems(...grown.troubles.map(({ detail }) => `product type ${key}: ${detail}`))
    : done(`product type ${key} with ${WANTED_ATTRIBUTES.length} attributes`);
}
