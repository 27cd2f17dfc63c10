import type { Config } from '../runtime/index.ts';

/** Whether Marketplacer decides about categories; otherwise they are the shop's, and left alone. */
export const isTaxonomySynced = ({ catalog, flowsOff }: Pick<Config, 'catalog' | 'flowsOff'>): boolean =>
  catalog.taxonomySource === 'marketplacer' && !flowsOff.has('taxonomy');
