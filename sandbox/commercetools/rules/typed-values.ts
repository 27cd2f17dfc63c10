import { invalidField, referencedResourceNotFound } from '../errors.ts';
import type { Project } from '../project.ts';
import type { Json } from '../resource.ts';
import { typedMoney } from './money.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}:\d{2}(\.\d{1,6})?$/;
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

const isText = (value: unknown) => typeof value === 'string';
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const FITS: Record<string, (value: unknown) => boolean> = {
  boolean: (value) => typeof value === 'boolean',
  text: isText,
  ltext: (value) => isObject(value) && Object.values(value).every(isText),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  date: (value) => isText(value) && DATE.test(value as string) && !Number.isNaN(Date.parse(value as string)),
  time: (value) => isText(value) && TIME.test(value as string),
  datetime: (value) =>
    isText(value) && DATE_TIME.test(value as string) && !Number.isNaN(Date.parse(value as string)),
};

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
  const refused = invalidField(field, value);
  switch (kind) {
    case 'enum':
    case 'lenum': {
      const key = isObject(value) ? value.key : value;
      const known = type.values?.find((candidate) => candidate.key === key);
      if (!known)
        throw invalidField(
          field,
          value,
          type.values?.map((candidate) => candidate.key),
        );
      return kind === type.name ? known : known.key;
    }
    case 'set':
      if (!Array.isArray(value)) throw refused;
      return value.map((element) => storedValue(project, field, type.elementType!, element));
    case 'money':
      if (!isObject(value) || !isText(value.currencyCode)) throw refused;
      return typedMoney(value, field);
    case 'reference':
      return storedReference(project, field, type, value);
    case 'nested':
      if (!Array.isArray(value)) throw refused;
      return value;
    default:
      if (!FITS[kind]?.(value)) throw refused;
      return value;
  }
}

function storedReference(project: Project, field: string, type: ValueType, value: unknown): Json {
  if (!isObject(value) || value.typeId !== type.referenceTypeId) throw invalidField(field, value);
  const collection = project.collection(type.referenceTypeId!);
  const found =
    value.id === undefined ? collection.first('key', String(value.key)) : collection.get(String(value.id));
  if (!found) throw referencedResourceNotFound(type.referenceTypeId!, { id: value.id, key: value.key });
  return { typeId: type.referenceTypeId, id: found.id };
}
