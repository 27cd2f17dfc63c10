export { exportCategory, exportProductType } from './export-object.ts';
export { exportTaxonomy } from './export-taxonomy.ts';
export { categoryIdIn } from './category-id-in.ts';
export { isTaxonomyExported } from './is-taxonomy-exported.ts';
