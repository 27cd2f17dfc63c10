import type { SchemaObject } from 'ajv';
import { nameOf, type DescribedSchema } from './description.ts';
import type { MergedType, Types } from './types.ts';

/**
 * The types as JSON Schema: each with all that it inherits, closed against members that it does not declare, and
 * with its subtypes by the value that tells them apart.
 */
export function definitionsOf(types: Types): Record<string, SchemaObject> {
  function definition(name: string): SchemaObject {
    const subtypes = types.subtypesOf(name);
    const own = converted(types.schema(name), name);
    if (!subtypes) return own;
    const { tag, byValue } = subtypes;
    const values = { title: `${name}.${tag}`, enum: byValue.map(([value]) => value) };
    const closed = { ...own, properties: { ...own.properties, [tag]: values } };
    if (byValue.every(([, subtype]) => subtype === name)) return closed;
    return {
      title: name,
      type: 'object',
      required: types.merge(types.schema(name)).required.filter((member) => member === tag),
      properties: { [tag]: values },
      allOf: byValue.map(([value, subtype]) => ({
        if: { required: [tag], properties: { [tag]: { const: value } } },
        then: subtype === name ? closed : referenceTo(subtype),
      })),
      // Whoever has no tag is the type itself.
      if: { required: [tag] },
      else: closed,
    };
  }

  /** @param title what its findings are called by: the type and the member */
  function converted(schema: DescribedSchema, title: string): SchemaObject {
    if (schema.$ref) return referenceTo(nameOf(schema.$ref));
    if (schema.oneOf) return { title, oneOf: schema.oneOf.map((one) => converted(one, title)) };
    if (schema.allOf || schema.type === 'object' || schema.properties) {
      return closedObject(types.merge(schema), title);
    }
    const { type, format, enum: values, items } = schema;
    return {
      title,
      ...(type && { type }),
      ...(format && { format }),
      ...(values && { enum: values }),
      ...(items && { items: converted(items, `${title}[]`) }),
    };
  }

  function closedObject(merged: MergedType, title: string): SchemaObject {
    const { properties, required, additionalProperties } = merged;
    const patterns = required.filter((name) => name.startsWith('/'));
    const isOpen = Object.keys(properties).length === 0 && additionalProperties === undefined;
    const others =
      typeof additionalProperties === 'object' ? converted(additionalProperties, `${title}.*`) : true;
    return {
      title,
      type: 'object',
      required: required.filter((name) => !patterns.includes(name)),
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, member]) => [name, converted(member, `${title}.${name}`)]),
      ),
      ...(patterns.length > 0
        ? {
            patternProperties: Object.fromEntries(patterns.map((name) => [name.slice(1, -1), others])),
            additionalProperties: false,
          }
        : { additionalProperties: isOpen || (additionalProperties ? others : false) }),
    };
  }

  return Object.fromEntries(types.names.map((name) => [name, definition(name)]));
}

const referenceTo = (name: string): SchemaObject => ({ $ref: `#/$defs/${name}` });
