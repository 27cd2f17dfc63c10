import { readFileSync } from 'node:fs';
import {
  assertValidSchema,
  buildSchema,
  getNamedType,
  GraphQLError,
  isAbstractType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { isoDateTime } from '../model/times.ts';
import { connection, type PageArguments } from '../graphql/connections.ts';
import type { Context, TypeResolvers } from '../graphql/context.ts';
import type { Row } from '../model/entities.ts';
import { notEmulated, refuse } from '../model/errors.ts';
import { globalId } from '../model/ids.ts';
import { showFormatted } from '../model/money.ts';
import { externalIdsOf, metadataOf } from '../resolvers/external-ids.ts';
import { resolvers } from '../resolvers/index.ts';
import { equipScalars } from '../graphql/scalars.ts';

type FieldResolver = GraphQLFieldResolver<never, Context>;

const SDL = new URL('../../../core/src/marketplacer/operator-api.graphql', import.meta.url);

const sdl = readFileSync(SDL, 'utf8');
const built = new Map<string, GraphQLSchema>();

/** Values by the name of their enum. */
export type NewValues = Readonly<Record<string, readonly string[]>>;

/**
 * The schema as a key sees it: without the fields that it may not see, each named like
 * `Variant.images`, and with the values that its enums have got since. Keys that see the same share a schema.
 */
export function schemaOf(hiddenFields: readonly string[], newValues: NewValues): GraphQLSchema {
  const name = `${hiddenFields.toSorted().join(' ')} ${JSON.stringify(newValues)}`;
  const schema = built.get(name) ?? build(hiddenFields, newValues);
  built.set(name, schema);
  return schema;
}

function build(hiddenFields: readonly string[], newValues: NewValues): GraphQLSchema {
  const added = Object.entries(newValues).map(
    ([type, values]) => `extend enum ${type} { ${values.join(' ')} }`,
  );
  const schema = buildSchema([sdl, ...added].join('\n'));
  equipScalars(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value: { kind: string }) => value.kind;
    if (isObjectType(type) && !type.name.startsWith('__')) equip(type, resolvers[type.name] ?? {});
  }
  for (const field of hiddenFields) hide(schema, field);
  assertValidSchema(schema);
  return schema;
}

/** The field of a Node's interface cannot be hidden: without it nothing could be read at all. */
function hide(schema: GraphQLSchema, name: string): void {
  const [typeName = '', fieldName = ''] = name.split('.');
  const type = schema.getType(typeName);
  const known = isObjectType(type) && fieldName in type.getFields();
  if (!known || type.getInterfaces().some((shared) => fieldName in shared.getFields())) {
    refuse('hiddenFields', `${name} is no field that can be hidden`);
  }
  delete type.getFields()[fieldName];
}

function equip(type: GraphQLObjectType, own: TypeResolvers): void {
  const fields = type.getFields();
  for (const name of Object.keys(own)) {
    if (!fields[name]) throw new Error(`${type.name}.${name} is not in the schema`);
  }
  for (const field of Object.values(fields)) {
    const resolve = (own[field.name] as FieldResolver | undefined) ?? common(type, field);
    field.resolve = failing(type, field, shaped(field, resolve)) as GraphQLFieldResolver<unknown, unknown>;
  }
}

/** An error of one field is answered beside the data of all others. */
function failing(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  resolve: FieldResolver,
): FieldResolver {
  const name = `${type.name}.${field.name}`;
  return (source, args, context, info) => {
    const { failingFields } = context.instance.options;
    const { id } = (source ?? {}) as Partial<Row>;
    const fails = failingFields.some(
      (one) => one.field === name && (one.legacyId === undefined || one.legacyId === id),
    );
    if (fails) throw new GraphQLError('Internal server error');
    return resolve(source, args, context, info);
  };
}

/** Fields that mean the same on every type; anything else is a property of the source. */
function common(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): FieldResolver {
  const isNode = type.getInterfaces().length > 0;
  if (isNode && field.name === 'id') return (row: Row) => globalId(type.name, row.id);
  if (isNode && field.name === 'legacyId') return (row: Row) => row.id;
  if (field.name === 'externalIds' && isNode) {
    return (row: Row, _args, { instance }) => externalIdsOf(instance.store, row.kind, row.id);
  }
  if (field.name === 'metadata' && isNode) {
    return (row: Row, _args, { instance }) => metadataOf(instance.store, row.kind, row.id);
  }
  const cents = type.getFields()[field.name.replace(/Formatted$/, 'Cents')];
  if (cents && cents !== field) return formatted(cents);
  return (source: object | undefined) => {
    if (source && field.name in source) return source[field.name as never];
    return notEmulated(`${type.name}.${field.name}`);
  };
}

/** `totalFormatted` is `totalCents` in the currency of the instance. */
function formatted(cents: GraphQLField<unknown, unknown>): FieldResolver {
  return (source, { currency }: { currency?: string }, context, info) => {
    const { options } = context.instance;
    if (currency && currency !== options.currency) notEmulated(`Conversion to ${currency}`);
    const amount = cents.resolve?.(source, {}, context, info) as number | null;
    return amount === null ? null : showFormatted(amount, options.currency, options.currencyDigits);
  };
}

/** Lists become pages where the schema says connection, and numbers become text where it says time. */
function shaped(field: GraphQLField<unknown, unknown>, resolve: FieldResolver): FieldResolver {
  const type = getNamedType(field.type).name;
  if (type.endsWith('Connection')) {
    return (source, args, context, info) => {
      const rows = resolve(source, args, context, info) as unknown[] | null;
      return rows && connection(rows, args as PageArguments, context.instance.options.pageCap);
    };
  }
  if (type !== 'ISO8601DateTime') return resolve;
  return (source, args, context, info) => {
    const time = resolve(source, args, context, info) as number | null;
    return time === null ? null : isoDateTime(time, context.instance.options.updatedAtPrecisionMs);
  };
}
