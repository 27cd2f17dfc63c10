import { isDeepStrictEqual } from 'node:util';
import { invalidField, referencedResourceNotFound } from '../model/errors.ts';
import { isObject } from '../../engine/json.ts';
import type { Project } from '../project/project.ts';
import type { Json } from '../model/resource.ts';
import { typedMoney } from './money.ts';
import { requireLocales } from './references.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Custom fields spell their types with a capital, attributes do not. */
const SAME_AS: Record<string, string> = {
  Boolean: 'boolean',
  String: 'text',
  LocalizedString: 'ltext',
  Enum: 'enum',
  LocalizedEnum: 'lenum',
  Number: 'number',
  Money: 'money',
  Date: 'date',
  Time: 'time',
  DateTime: 'datetime',
  Reference: 'reference',
  Set: 'set',
};

export const FIELD_TYPES = Object.keys(SAME_AS);
export const ATTRIBUTE_TYPES = [...Object.values(SAME_AS), 'nested'];

const isText = (value: unknown) => typeof value === 'string';

const FITS: Record<string, (value: unknown) => boolean> = {
  boolean: (value) => typeof value === 'boolean',
  text: isText,
  ltext: (value) => isObject(value) && Object.values(value).every(isText),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  date: (value) => matches(DATE, value) && isDay(value as string),
  time: (value) => matches(TIME, value),
  datetime: (value) => matches(DATE_TIME, value) && isDay((value as string).slice(0, 10)) && isInstant(value),
};

const matches = (pattern: RegExp, value: unknown) => isText(value) && pattern.test(value as string);
const isInstant = (value: unknown) => !Number.isNaN(Date.parse(value as string));
/** Whether the month has the day. */
const isDay = (day: string) => isInstant(day) && new Date(day).toISOString().startsWith(day);

/** The type of an attribute or custom field, as its definition holds it. */
interface ValueType {
  name: string;
  elementType?: ValueType;
  values?: Json[];
  referenceTypeId?: string;
}

/**
 * Checks a value against its definition and returns it as it is stored: an attribute's enum value is
 * read back as `{key, label}`, a custom field's as its key.
 */
export function storedValue(project: Project, field: string, type: ValueType, value: unknown): unknown {
  const kind = SAME_AS[type.name] ?? type.name;
  const refused = () => invalidField(field, value);
  switch (kind) {
    case 'enum':
    case 'lenum': {
      const known = type.values?.find(
        (candidate) => candidate.key === value || isDeepStrictEqual(candidate, value),
      );
      if (!known)
        throw invalidField(
          field,
          value,
          type.values?.map((candidate) => candidate.key),
        );
      return kind === type.name ? known : known.key;
    }
    case 'set':
      if (!Array.isArray(value)) throw refused();
      return storedSet(
        field,
        value.map((element) => storedValue(project, field, type.elementType!, element)),
      );
    case 'money':
      if (!isObject(value) || !isText(value.currencyCode) || value.type === 'highPrecision') throw refused();
      return typedMoney(value, field);
    case 'reference':
      return storedReference(project, field, type, value);
    case 'nested':
      if (!Array.isArray(value)) throw refused();
      return value;
    default:
      if (!FITS[kind]?.(value)) throw refused();
      if (kind === 'ltext') requireLocales(project, value as Json, field);
      return READ_BACK[kind]?.(value as string) ?? value;
  }
}

/** Instants are read back in UTC and with milliseconds. */
const READ_BACK: Record<string, (text: string) => string> = {
  datetime: (text) => new Date(text).toISOString(),
  time: (text) => `${text.slice(0, 8)}.${text.slice(9).padEnd(3, '0')}`,
};

/** What a set does with an element that is given twice is not documented; refusing it is the strictest. */
function storedSet(field: string, elements: unknown[]): unknown[] {
  const texts = elements.map((element) => JSON.stringify(element));
  if (new Set(texts).size < texts.length) throw invalidField(field, elements);
  return elements;
}

function storedReference(project: Project, field: string, type: ValueType, value: unknown): Json {
  if (!isObject(value) || value.typeId !== type.referenceTypeId) throw invalidField(field, value);
  const collection = project.collection(type.referenceTypeId!);
  const found =
    value.id === undefined ? collection.first('key', String(value.key)) : collection.get(String(value.id));
  if (!found) throw referencedResourceNotFound(type.referenceTypeId!, { id: value.id, key: value.key });
  return { typeId: type.referenceTypeId, id: found.id };
}
