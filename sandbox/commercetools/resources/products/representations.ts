import type { Project } from '../../project/project.ts';
import type { Json, Resource } from '../../model/resource.ts';

/** The data an action changes: staged, or with `staged: false` current as well. */
export function changing(product: Resource, { staged = true }: Json): Json[] {
  const { masterData } = product;
  return staged ? [masterData.staged] : [masterData.staged, masterData.current];
}

export function typeOf(project: Project, product: Resource): Resource {
  return project.collection('product-type').get(product.productType.id)!;
}
