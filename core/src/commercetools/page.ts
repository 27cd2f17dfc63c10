import type { Order } from '@commercetools/platform-sdk';
import type { Page } from '../runtime/index.ts';

/** A list ends with an empty page, so that what moves behind its last page meanwhile is found. */
export function pageOf<Item>(items: Item[], cursorOf: (item: Item) => string): Page<Item> {
  const last = items.at(-1);
  return { items, next: last && cursorOf(last) };
}

/**
 * Asks for a list in the order of ids.
 *
 * @param after the id of the last one seen
 */
export const afterId = (after: string | undefined, ...conditions: string[]) => ({
  where: [...conditions, ...(after === undefined ? [] : ['id > :last'])],
  ...(after !== undefined && { 'var.last': after }),
  sort: 'id asc',
  withTotal: false,
});

/** Where a resource stands in a list that is in the order of changes. */
export const changeCursorOf = ({ lastModifiedAt, id }: Pick<Order, 'lastModifiedAt' | 'id'>): string =>
  `${lastModifiedAt} ${id}`;

/**
 * Asks for what was made or changed at or after `since` (ISO 8601), oldest change first. What is changed meanwhile
 * comes again. Paged by the last one seen, because offsets end at 10,000.
 *
 * @param after the cursor of the last one seen
 */
export function changedSince(since: string, after: string | undefined, ...conditions: string[]) {
  const [at, id] = after?.split(' ') ?? [since];
  const changed = id
    ? 'lastModifiedAt > :at or (lastModifiedAt = :at and id > :id)'
    : 'lastModifiedAt >= :at';
  return {
    where: conditions.length > 0 ? [changed, ...conditions] : changed,
    'var.at': at,
    ...(id && { 'var.id': id }),
    sort: ['lastModifiedAt asc', 'id asc'],
    withTotal: false,
  };
}
