import { GraphQLError, Kind, valueFromASTUntyped } from 'graphql';
import type { GraphQLScalarType, GraphQLSchema, ValueNode } from 'graphql';
import { copy } from '../../engine/json.ts';

/**
 * What each scalar accepts, from a variable or a literal alike. Amounts and times travel as text. JSON is
 * copied: nobody else holds what a row is made of.
 */
const PARSERS: Record<string, (value: unknown) => unknown> = {
  BigInt: (value) => matching(String(value), /^-?\d+$/, 'BigInt'),
  Decimal: (value) => matching(String(value), /^-?\d+(\.\d+)?$/, 'Decimal'),
  ISO8601Date: (value) => aDate(matching(value, /^\d{4}-\d{2}-\d{2}$/, 'ISO8601Date'), 'ISO8601Date'),
  ISO8601DateTime: (value) =>
    aDate(
      matching(value, /^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:?\d{2})$/, 'ISO8601DateTime'),
      'ISO8601DateTime',
    ),
  JSON: copy,
};

export function equipScalars(schema: GraphQLSchema): void {
  for (const [name, parse] of Object.entries(PARSERS)) {
    const scalar = schema.getType(name) as GraphQLScalarType;
    scalar.parseValue = parse;
    scalar.parseLiteral = (node: ValueNode, variables) =>
      parse(
        node.kind === Kind.FLOAT || node.kind === Kind.INT
          ? node.value
          : valueFromASTUntyped(node, variables),
      );
  }
}

function matching(value: unknown, pattern: RegExp, type: string): string {
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw new GraphQLError(`${JSON.stringify(value)} is not a valid ${type}`);
}

/** Epoch milliseconds, the form in which the store keeps times. */
function aDate(text: string, type: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new GraphQLError(`${JSON.stringify(text)} is not a valid ${type}`);
  return time;
}
