import type { Order } from '@commercetools/platform-sdk';
import { costsOf } from './line-costs.ts';
import { marketplaceLinesOf } from './marketplace-lines.ts';

/** The postage that Marketplacer was told of each marketplace line, by the line's id, in minor units with tax. */
export const postagesOf = (order: Order): ReadonlyMap<string, number> =>
  new Map(
    costsOf(order, marketplaceLinesOf(order)).map(({ line, postage }): [string, number] => [
      line.lineItem.id,
      postage,
    ]),
  );
