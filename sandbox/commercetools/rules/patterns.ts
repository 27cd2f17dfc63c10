import { invalidField, invalidInput } from '../model/errors.ts';
import type { Json } from '../model/resource.ts';

const KEY = /^[A-Za-z0-9_-]{2,256}$/;
const SLUG = /^[a-zA-Z0-9_-]{2,256}$/;
const FIELD_NAME = /^[A-Za-z0-9_-]{2,36}$/;
const ORDER_HINT = /^0\.\d*[1-9]$/;
/** "A searchable field within an AttributeDefinition", in characters (limits page). */
const LONGEST_SEARCHABLE_TEXT = 10_922;
const CUSTOM_OBJECT_PART = /^[-_~.a-zA-Z0-9]+$/;

export function requireKey(key: unknown, field = 'key'): void {
  if (key === undefined || key === null) return;
  if (typeof key !== 'string' || !KEY.test(key)) throw invalidField(field, key);
}

export function requireSlugs(slug: Json): void {
  for (const [locale, text] of Object.entries(slug)) {
    if (!SLUG.test(text)) throw invalidField(`slug.${locale}`, text);
  }
}

/** A decimal between 0 and 1 that does not end with 0. */
export function requireOrderHint(orderHint: string | null | undefined): void {
  if (orderHint === undefined || orderHint === null) return;
  if (!ORDER_HINT.test(orderHint)) throw invalidField('orderHint', orderHint);
}

/** Looks at every text inside the value: one per locale, or one per element of a set. */
export function requireSearchableLength(field: string, value: unknown): void {
  if (typeof value === 'string') {
    if (value.length > LONGEST_SEARCHABLE_TEXT) throw invalidField(field, value);
  } else if (typeof value === 'object' && value !== null) {
    for (const text of Object.values(value)) requireSearchableLength(field, text);
  }
}

export function requireAttributeName(name: string): void {
  if (!KEY.test(name)) throw invalidInput(`The attribute name '${name}' has to match ${KEY.source}.`);
}

export function requireFieldName(name: string): void {
  if (!FIELD_NAME.test(name))
    throw invalidInput(`The field name '${name}' has to match ${FIELD_NAME.source}.`);
}

export function requireCustomObjectName(container: string, key: string): void {
  if (!CUSTOM_OBJECT_PART.test(container)) throw invalidField('container', container);
  if (!CUSTOM_OBJECT_PART.test(key) || key.length > 256) throw invalidField('key', key);
}

/** `allowed` is a list, or an enumeration of the platform's types. */
export function requireOneOf(
  field: string,
  value: unknown,
  allowed: readonly string[] | Readonly<Record<string, string>>,
): void {
  if (value === undefined || value === null) return;
  const names = Object.values(allowed);
  if (typeof value !== 'string' || !names.includes(value)) throw invalidField(field, value, names);
}
