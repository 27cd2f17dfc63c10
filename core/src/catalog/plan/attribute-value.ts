import type { AttributeValue } from '../map/desired-product.ts';

/**
 * Turns a value as it is read into the form in which it is written: the key of an enum, the minor units and
 * currency of an amount, the elements of a set in a normalised order.
 */
export function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten).sort();
  if (typeof value !== 'object' || value === null) return value;
  if ('key' in value && 'label' in value) return value.key;
  if ('centAmount' in value && 'currencyCode' in value) {
    return { centAmount: value.centAmount, currencyCode: value.currencyCode };
  }
  return value;
}

export function isSameValue(read: unknown, desired: AttributeValue | null): boolean {
  return isEqual(asWritten(read) ?? null, asWritten(desired));
}

/** For values and localised texts; the order of members does not matter. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isEqual(Reflect.get(left, key), Reflect.get(right, key)));
}
