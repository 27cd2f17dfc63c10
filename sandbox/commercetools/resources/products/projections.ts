import type { Project } from '../../project.ts';
import { withoutUndefined, type Json, type Resource } from '../../resource.ts';
import { allVariants } from './variants.ts';

/** One representation of a product, flattened. */
export function projectionOf(product: Resource, staged: boolean): Resource {
  const { masterData, ...rest } = product;
  const { current, published, hasStagedChanges } = masterData;
  return { ...rest, ...(staged ? masterData.staged : current), published, hasStagedChanges } as Resource;
}

export function withAvailability<T extends Json>(project: Project, data: T): T {
  const [masterVariant, ...variants] = allVariants(data).map((variant) =>
    variantWithAvailability(project, variant),
  );
  return { ...data, masterVariant, variants };
}

/** The product as it is read: stock is filled in from the inventory entries. */
export function productView(project: Project, product: Resource): Json {
  const { current, staged } = product.masterData;
  return {
    ...product,
    masterData: {
      ...product.masterData,
      current: withAvailability(project, current),
      staged: withAvailability(project, staged),
    },
  };
}

function variantWithAvailability(project: Project, variant: Json): Json {
  const entries =
    variant.sku === undefined ? [] : project.collection('inventory-entry').find('sku', variant.sku);
  if (entries.length === 0) return variant;
  const channels: Json = {};
  let own: Json = {};
  for (const entry of entries) {
    if (entry.supplyChannel) channels[entry.supplyChannel.id] = availabilityOf(entry);
    else own = availabilityOf(entry);
  }
  return { ...variant, availability: { ...own, ...(Object.keys(channels).length > 0 && { channels }) } };
}

function availabilityOf({ id, version, availableQuantity, restockableInDays }: Resource): Json {
  return withoutUndefined({
    isOnStock: availableQuantity > 0,
    availableQuantity,
    restockableInDays,
    id,
    version,
  });
}
