import { notEmulated } from '../model/errors.ts';
import type { Marketplace } from '../store/marketplace.ts';
import type { Store } from '../store/store.ts';

/** By the name of a filter: which rows its value lets pass. */
export type Filters<T, Values> = {
  [Name in keyof Values]: (value: Values[Name], store: Store, instance: Marketplace) => (row: T) => boolean;
};

/** Whether a row passes every filter of which there is a value. */
export function passing<T, Values>(filters: Filters<T, Values>, values: object, instance: Marketplace) {
  const tests = Object.entries(values)
    .filter(([, value]) => value != null)
    .map(([name, value]) => {
      if (!(name in filters)) notEmulated(`The filter ${name}`);
      const test = filters[name as keyof Values];
      return test(value as Values[keyof Values], instance.store, instance);
    });
  return (row: T): boolean => tests.every((passes) => passes(row));
}

interface Sorting<T> {
  key: (row: T) => number | string;
  ordering?: 'ASCENDING' | 'DESCENDING' | null;
}

/** By one key after the other, and by age in the end. */
export function sorted<T extends { id: number }>(rows: T[], orders: Sorting<T>[]): T[] {
  return rows.toSorted((one, other) => {
    for (const { key, ordering } of orders) {
      const [a, b] = [key(one), key(other)];
      if (a !== b) return a < b === (ordering !== 'DESCENDING') ? -1 : 1;
    }
    return one.id - other.id;
  });
}
