import { nameOf, type Description, type DescribedSchema, type Discriminator } from './description.ts';

/** An object with all that it inherits. */
export interface MergedType {
  type: string | undefined;
  properties: Record<string, DescribedSchema>;
  required: readonly string[];
  additionalProperties: DescribedSchema | boolean | undefined;
}

type Named = [value: string, subtype: string];

/** The named types of a description, and who inherits from whom. */
export function typesOf({ components: { schemas } }: Description) {
  const names = Object.keys(schemas);
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
  function discriminatorOf(name: string): (Discriminator & { base: string }) | undefined {
    const schema = schemas[name] ?? {};
    const own = [schema, ...(schema.allOf ?? [])].find(({ discriminator }) => discriminator)?.discriminator;
    if (own) return { ...own, base: name };
    return parentsOf(name)
      .map(discriminatorOf)
      .find((inherited) => inherited);
  }

  /** Mappings leave out the subtypes of subtypes, such as messages about orders; those are named by the same rule. */
  function unmapped(base: string, mapped: readonly Named[]): Named[] {
    const [[value, subtype] = ['', '']] = mapped;
    const suffix = subtype.slice(value.length);
    if (suffix === '' || !mapped.every((one) => one[1] === one[0] + suffix)) return [];
    const known = new Set([base, ...mapped.map(([, name]) => name)]);
    return names
      .filter((name) => !known.has(name) && name.endsWith(suffix) && inherits(name, base))
      .map((name) => [name.slice(0, -suffix.length), name]);
  }

  return {
    names,
    schema: (name: string): DescribedSchema => schemas[name] ?? {},
    merge,
    /** By which member the subtypes of a type are told apart, and the subtype of each of its values. */
    subtypesOf(name: string): { tag: string; byValue: Named[] } | undefined {
      const { base, propertyName: tag, mapping = {} } = discriminatorOf(name) ?? {};
      if (!base) return undefined;
      const mapped = Object.entries(mapping).map(([value, ref]): Named => [value, nameOf(ref)]);
      const byValue = [...mapped, ...unmapped(base, mapped)].filter(([, subtype]) => inherits(subtype, name));
      return tag && byValue.length > 0 ? { tag, byValue } : undefined;
    },
  };
}

export type Types = ReturnType<typeof typesOf>;
