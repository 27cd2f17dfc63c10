/**
 * A return item whose pieces went to several addresses needs a request for each of their Marketplacer orders. They are
 * counted and not named after what they are for, so that one whose answer was lost is looked up under the same name,
 * whatever has been sent or asked for meanwhile. Ids of commercetools have no dot.
 *
 * @param known how many requests there are for the item already
 */
export const partNameOf = (itemId: string, known: number): string =>
  known === 0 ? itemId : `${itemId}.${known + 1}`;

export const itemIdOfPart = (name: string): string => name.split('.')[0] ?? name;
