import type { AttributeDefinition, ProductType, ProductTypeUpdateAction } from '@commercetools/platform-sdk';
import { attributeDefinitions } from '../catalog/index.ts';
import type { Write } from '../commercetools/index.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

/** The product type has every attribute of ours. What the shop has added to it stays. */
export async function ensureProductType({ setup, config }: Deployment): Promise<StepResult> {
  const { productTypeKey: key, locales } = config.catalog;
  const wanted = attributeDefinitions(locales[0] ?? 'en');
  const existing = await setup.productType(key);
  let write: Write<ProductType> | undefined;
  if (!existing) {
    const description = 'Products of marketplace sellers, kept in step with Marketplacer.';
    write = await setup.createProductType({
      key,
      name: 'Marketplacer product',
      description,
      attributes: wanted,
    });
  } else {
    const known = new Set((existing.attributes ?? []).map(({ name }) => name));
    const missing = wanted.filter(({ name }) => !known.has(name));
    const actions = missing.map((attribute): ProductTypeUpdateAction => ({
      action: 'addAttributeDefinition',
      attribute,
    }));
    if (actions.length > 0) write = await setup.updateProductType(existing, actions);
  }
  if (write?.kind === 'rejected')
    return problems(...write.reasons.map((reason) => `product type ${key}: ${reason}`));

  const attributes = (await setup.productType(key))?.attributes ?? [];
  const wrong = wanted.flatMap(({ name }) => {
    const attribute = attributes.find((one) => one.name === name);
    return isUsable(attribute)
      ? []
      : [
          `product type ${key}: the attribute ${name} ${attribute ? 'is not a text; remove or rename it' : 'is missing'}`,
        ];
  });
  return wrong.length > 0 ? problems(...wrong) : done(`product type ${key} with ${wanted.length} attributes`);
}

const isUsable = (attribute: AttributeDefinition | undefined): boolean => attribute?.type.name === 'text';
