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
        [Name in OptionalOf<T>]?: `${KindOf<Exclude<T[Name], null | undefined>>}?`;
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

/**
 * The members of `T` that the shape names, of a value that has it. A null counts as absent, as in the HTTP
 * API, and what nobody knows is dropped. `path` names the place in an error.
 */
export function checked<T>(value: unknown, shape: NoInfer<Shape<T>>, path = ''): T {
  return checkedMembers(value, shape as AnyShape, path) as T;
}

export function checkedMembers(value: unknown, shape: AnyShape, path = ''): Json {
  if (!isObject(value)) throw invalidJson(`${path || 'body'}: JSON object expected.`);
  const known: Json = {};
  for (const [field, declared = ''] of Object.entries(shape)) {
    const optional = declared.endsWith('?');
    const kind = declared.replace('?', '') as Kind;
    const name = path ? `${path} -> ${field}` : field;
    const member = value[field];
    if (member === undefined || member === null) {
      if (!optional) throw invalidJson(`${name}: Missing required value`);
      continue;
    }
    if (!FITS[kind](member)) throw invalidJson(`${name}: JSON ${kind} expected.`);
    known[field] = member;
  }
  return known;
}
