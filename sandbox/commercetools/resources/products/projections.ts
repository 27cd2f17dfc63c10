import type { Project } from '../../project/project.ts';
import type { Json, Resource } from '../../model/resource.ts';
import { allVariants } from './variants.ts';

/** One representation of a product, flattened; who made and changed it is left out (API reference, ProductProjection). */
export function projectionOf(product: Resource, staged: boolean): Resource {
  const { masterData, createdBy: _creator, lastModifiedBy: _by, ...rest } = product;
  const { current, published, hasStagedChanges } = masterData;
  return { ...rest, ...(staged ? masterData.staged : current), published, hasStagedChanges } as Resource;
}

export function withAvailability<T extends Json>(project: Project, data: T): T {
  const [masterVariant, ...variants] = allVariants(data).map((variant) =>
    variantWithAvailability(project, variant),
  );
  return { ...data, masterVariant, variants };
}

/** The product as it is read: stock is filled in as far as products know of it. */
export function productView(project: Project, product: Resource): Resource {
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
  const availability = project.availability.of(variant.sku);
  return availability ? { ...variant, availability } : variant;
}
