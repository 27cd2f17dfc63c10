import { invalidField, invalidInput } from '../errors.ts';
import type { Json } from '../resource.ts';

const KEY = /^[A-Za-z0-9_-]{2,256}$/;
const SLUG = /^[a-zA-Z0-9_-]{2,256}$/;
const FIELD_NAME = /^[A-Za-z0-9_-]{2,36}$/;
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

export function requireOneOf(field: string, value: unknown, allowed: readonly string[]): void {
  if (value === undefined || value === null) return;
  if (typeof value !== 'string' || !allowed.includes(value)) throw invalidField(field, value, [...allowed]);
}
