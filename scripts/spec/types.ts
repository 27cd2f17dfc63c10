import { nameOf, type Description, type DescribedSchema, type Discriminator } from './description.ts';

/** An object with all that it inherits. */
export interface MergedType {
  type: string | undefined;
  properties: Record<string, DescribedSchema>;
  required: readonly string[];
  additionalProperties: DescribedSchema | boolean | undefined;
}

/** The named types of a description, and who inherits from whom. */
export function typesOf({ components: { schemas } }: Description) {
  const parentsOf = (name: string): string[] =>
    (schemas[name]?.allOf ?? []).flatMap(({ $ref }) => $ref ?? []).map(nameOf);
  const inherits = (name: string, ancestor: string): boolean =>
    name === ancestor || parentsOf(name).some((parent) => inherits(parent, ancestor));

  function merge(schema: DescribedSchema): MergedType {
    const own = {
      type: schema.type,
      properties: schema.properties ?? {},
      required: schema.required ?? [],
      additionalProperties: schema.additionalProperties,
    };
    const inherited = (schema.allOf ?? []).map((part) =>
      merge(part.$ref ? (schemas[nameOf(part.$ref)] ?? {}) : part),
    );
    return [...inherited, own].reduce((one, other) => ({
      type: other.type ?? one.type,
      properties: { ...one.properties, ...other.properties },
      required: [...new Set([...one.required, ...other.required])],
      additionalProperties: other.additionalProperties ?? one.additionalProperties,
    }));
  }

  /** That of the type itself, or of the nearest ancestor that has one. */
  function discriminatorOf(name: string): Discriminator | undefined {
    const schema = schemas[name] ?? {};
    const own = [schema, ...(schema.allOf ?? [])].find(({ discriminator }) => discriminator)?.discriminator;
    if (own) return own;
    return parentsOf(name)
      .map(discriminatorOf)
      .find((inherited) => inherited);
  }

  return {
    names: Object.keys(schemas),
    schema: (name: string): DescribedSchema => schemas[name] ?? {},
    merge,
    /** By which member the subtypes of a type are told apart, and the subtype of each of its values. */
    subtypesOf(name: string): { tag: string; byValue: [value: string, subtype: string][] } | undefined {
      const { propertyName: tag, mapping = {} } = discriminatorOf(name) ?? {};
      const byValue = Object.entries(mapping)
        .map(([value, ref]): [string, string] => [value, nameOf(ref)])
        .filter(([, subtype]) => inherits(subtype, name));
      return tag && byValue.length > 0 ? { tag, byValue } : undefined;
    },
  };
}

export type Types = ReturnType<typeof typesOf>;
