import type { AttributeDefinition, ProductType } from '@commercetools/platform-sdk';
import { wantedAttributes } from '../catalog/index.ts';
import { syncProductType, type WantedAttribute } from '../taxonomy/index.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

/** The product type has every attribute of ours; those of options are added as they appear. What the shop has added stays. */
export async function ensureProductType(deployment: Deployment): Promise<StepResult> {
  const { productTypes } = deployment.commercetools;
  const key = deployment.config.catalog.productTypeKey;
  const wanted = wantedAttributes(deployment.config.catalog);
  const before = await productTypes.byKey(key);
  if (!before) {
    const description = 'Products of marketplace sellers, kept in sync with Marketplacer.';
    const write = await productTypes.create({ key, name: 'Marketplacer product', description });
    // `duplicate` is another script that has just made it, which is as good.
    if (write.kind === 'rejected')
      return problems(...write.reasons.map((reason) => `product type ${key}: ${reason}`));
  }
  const grown = await syncProductType(deployment, async () => wanted);
  if (grown.kind !== 'synced') return problems(`product type ${key} could not be written: ${grown.kind}`);
  const names = new Set(before?.attributes?.map(({ name }) => name));
  const taken = grown.troubles.filter(({ wanted }) => names.has(wanted.name));
  const elsewhere = grown.troubles.filter((trouble) => !taken.includes(trouble));
  if (taken.length > 0) {
    return problems(
      takenBy(
        key,
        taken.map(({ wanted }) => wanted.name),
      ),
    );
  }
  if (elsewhere.length > 0) {
    return problems(...elsewhere.map(({ detail }) => `product type ${key}: ${detail}`));
  }
  const type = await productTypes.byKey(key);
  const notes = [
    ...strangerIn(before, wanted),
    ...obstaclesIn(type?.attributes ?? []),
    ...(await unreadPricesOf(deployment, type)),
  ];
  return done(
    `product type ${key} with ${wanted.length} attributes`,
    ...notes.map((note) => `product type ${key}: ${note}`),
  );
}

/** commercetools takes one type for each name of an attribute in a whole project. */
const takenBy = (key: string, names: string[]): string =>
  `PRODUCT_TYPE_KEY: the shop uses the product type ${key} for something else, with ${names.join(', ')} in another form; choose another key, and rename in the Merchant Center what the shop has under these names.`;

/** The shop has made it, and its own products may be of it. */
function strangerIn(before: ProductType | undefined, wanted: readonly WantedAttribute[]): string[] {
  const ours = new Set(wanted.map(({ name }) => name));
  const isOurs = !before || before.attributes?.some(({ name }) => ours.has(name));
  return isOurs
    ? []
    : [
        'it was there before, and has the attributes of the connector now; if products of the shop use it, choose another PRODUCT_TYPE_KEY',
      ];
}

/** Attributes of the shop for which the products of sellers have no value, and without which they are refused. */
function obstaclesIn(attributes: readonly AttributeDefinition[]): string[] {
  return attributes.flatMap(({ name, isRequired, attributeConstraint }) => {
    if (isRequired)
      return [
        `the attribute ${name} is required, so commercetools refuses new products of sellers; make it optional, or choose another PRODUCT_TYPE_KEY`,
      ];
    return attributeConstraint === 'CombinationUnique'
      ? [
          `the attribute ${name} is CombinationUnique, so commercetools refuses adverts with several variants; remove the constraint, or choose another PRODUCT_TYPE_KEY`,
        ]
      : [];
  });
}

/** Prices of Marketplacer are embedded in the products. */
async function unreadPricesOf({ setup }: Deployment, type: ProductType | undefined): Promise<string[]> {
  const count = type ? await setup.countStandalone(type) : 0;
  return count === 0
    ? []
    : [
        `${count} product(s) have the price mode Standalone, in which the prices of Marketplacer are not used, so they are off sale; set it back to Embedded`,
      ];
}
