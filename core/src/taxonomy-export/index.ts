export { exportCategory, exportProductType } from './export-object.ts';
export { exportTaxonomy } from './export-taxonomy.ts';
export { isTaxonomyExported } from './is-taxonomy-exported.ts';
