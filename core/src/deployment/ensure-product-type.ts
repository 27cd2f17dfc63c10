import type { AttributeDefinition } from '@commercetools/platform-sdk';
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
  if (grown.troubles.length > 0) {
    return problems(...grown.troubles.map(({ detail }) => `product type ${key}: ${detail}`));
  }
  const obstacles = obstaclesIn((await productTypes.byKey(key))?.attributes ?? []);
  return done(
    `product type ${key} with ${WANTED_ATTRIBUTES.length} attributes`,
    ...obstacles.map((obstacle) => `product type ${key}: ${obstacle}`),
  );
}

/** Attributes of the shop for which the products of sellers have no value, and without which they are refused. */
function obstaclesIn(attributes: readonly AttributeDefinition[]): string[] {
  return attributes.flatMap(({ name, isRequired, attributeConstraint }) => {
    if (isRequired)
      return [`the attribute ${name} is required, so commercetools refuses new products of sellers`];
    return attributeConstraint === 'CombinationUnique'
      ? [`the attribute ${name} is CombinationUnique, so commercetools refuses adverts with several variants`]
      : [];
  });
}
