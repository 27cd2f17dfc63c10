import { ownerOf } from '../ownership/index.ts';
import type { Config } from '../runtime/index.ts';

/** Whether Marketplacer decides about categories; otherwise they are the shop's, and left alone. */
export const isTaxonomySynced = (settings: Pick<Config, 'catalog' | 'flowsOff'>): boolean =>
  ownerOf('taxon', 'name', settings) === 'marketplacer';
