import { isObject, type Json } from '../../engine/json.ts';
import { invalidJson } from '../model/errors.ts';

type Kind = keyof typeof FITS;

/** How a member of the platform's types is checked. */
type KindOf<Member> = unknown extends Member
  ? Kind
  : [Member] extends [string]
    ? 'string'
    : [Member] extends [number]
      ? 'number' | 'integer'
      : [Member] extends [boolean]
        ? 'boolean'
        : [Member] extends [readonly unknown[]]
          ? 'array'
          : [Member] extends [{ currencyCode: string }]
            ? 'money'
            : 'object' | LocalizedKind<Member>;

type LocalizedKind<Member> =
  Member extends Record<string, infer Text>
    ? unknown extends Text
      ? never
      : [Text] extends [string]
        ? 'localized'
        : never
    : never;

type OptionalOf<T> = {
  [Name in keyof T]-?: Record<never, never> extends Pick<T, Name> ? Name : never;
}[keyof T];

type RequiredOf<T> = Exclude<keyof T, OptionalOf<T> | 'action'>;

/** Not said of what, a shape would be checked against nothing. */
type IsVague<T> = unknown extends T ? true : string extends keyof T ? true : false;

/**
 * The members of a draft or of an update action, as `{ name: 'localized', key: 'string?' }`: a question
 * mark stands where the member is optional. Every required one is there; those that nothing is done with
 * may be left out.
 */
export type Shape<T> =
  IsVague<T> extends true
    ? never
    : { [Name in RequiredOf<T>]: KindOf<T[Name]> } & {
        [Name in OptionalOf<T>]?: `${KindOf<NonNullable<T[Name]>>}?`;
      };

/** The name of a member that has to have a shape. */
export type MemberOf<T> = keyof Shape<T> & string;

/** Any shape, where it does not matter what of. */
export type AnyShape = Readonly<Record<string, string | undefined>>;

const isMoney = (value: unknown) =>
  isObject(value) &&
  typeof value.currencyCode === 'string' &&
  (Number.isSafeInteger(value.centAmount) || Number.isSafeInteger(value.preciseAmount));

const FITS = {
  string: (value: unknown) => typeof value === 'string',
  number: (value: unknown) => typeof value === 'number',
  integer: (value: unknown) => Number.isSafeInteger(value),
  boolean: (value: unknown) => typeof value === 'boolean',
  object: isObject,
  array: (value: unknown) => Array.isArray(value),
  localized: (value: unknown) =>
    isObject(value) && Object.values(value).every((text) => typeof text === 'string'),
  money: isMoney,
  any: (value: unknown) => value !== undefined,
};

/** Refuses a value that has another shape than `T`; `path` names the place in the error. */
export function requireShape<T>(value: unknown, shape: NoInfer<Shape<T>>, path = ''): asserts value is T {
  requireMembers(value, shape as AnyShape, path);
}

/**
 * Refuses a value whose fields have another shape. Fields that the shape does not mention pass, and
 * a null counts as absent, as in the HTTP API.
 */
export function requireMembers(value: unknown, shape: AnyShape, path = ''): asserts value is Json {
  if (!isObject(value)) throw invalidJson(`${path || 'body'}: JSON object expected.`);
  for (const [field, declared = ''] of Object.entries(shape)) {
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
