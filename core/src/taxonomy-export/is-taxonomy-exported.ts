import type { Config } from '../runtime/index.ts';

/** Whether the shop decides about the taxonomy of both sides. */
export const isTaxonomyExported = ({ catalog, flowsOff }: Pick<Config, 'catalog' | 'flowsOff'>): boolean =>
  catalog.taxonomySource === 'commercetools' && !flowsOff.has('taxonomy');
