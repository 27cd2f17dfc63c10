import { invalidJson } from '../model/errors.ts';
import { isObject, type Json } from '../../engine/json.ts';

type Kind = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'localized' | 'money' | 'any';

/** Field name to kind; a question mark makes the field optional. */
export type Shape = Record<string, Kind | `${Kind}?`>;

const isMoney = (value: unknown) =>
  isObject(value) &&
  typeof value.currencyCode === 'string' &&
  (Number.isSafeInteger(value.centAmount) || Number.isSafeInteger(value.preciseAmount));

const FITS: Record<Kind, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
  object: isObject,
  array: Array.isArray,
  localized: (value) => isObject(value) && Object.values(value).every((text) => typeof text === 'string'),
  money: isMoney,
  any: (value) => value !== undefined,
};

/**
 * Refuses a value whose fields have another shape. Fields that the shape does not mention pass, and
 * a null counts as absent, as in the HTTP API.
 */
export function requireShape(value: unknown, shape: Shape, path = ''): asserts value is Json {
  if (!isObject(value)) throw invalidJson(`${path || 'body'}: JSON object expected.`);
  for (const [field, declared] of Object.entries(shape)) {
    const optional = declared.endsWith('?');
    const kind = declared.replace('?', '') as Kind;
    const name = path ? `${path} -> ${field}` : field;
    if (value[field] === undefined || value[field] === null) {
      if (!optional) throw invalidJson(`${name}: Missing required value`);
      continue;
    }
    if (!FITS[kind](value[field])) throw invalidJson(`${name}: JSON ${kind} expected.`);
  }
}
