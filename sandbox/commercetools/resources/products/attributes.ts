import type { Attribute } from '@commercetools/platform-sdk';
import { duplicateField, invalidField, refusedAs, requiredField } from '../../model/errors.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Project } from '../../project/project.ts';
import type { Json, Resource } from '../../model/resource.ts';
import { requireSearchableLength } from '../../rules/patterns.ts';
import { checked } from '../../rules/shape.ts';
import { storedValue } from '../../rules/typed-values.ts';

type Level = 'Product' | 'Variant';

/** The attributes of a draft as they are stored. A null value counts as absent. */
export function storedAttributes(
  project: Project,
  type: Resource,
  level: Level,
  drafts: Json[] = [],
): Json[] {
  const names = drafts.map((draft: unknown) => {
    return checked<Pick<Attribute, 'name'>>(draft, { name: 'string' }, 'attributes').name;
  });
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw duplicateField('attributes.name', twice);
  return drafts
    .filter(({ value }) => value !== undefined && value !== null)
    .map(({ name, value }) => ({ name, value: storedAttribute(project, type, level, name, value) }));
}

/** Sets one attribute in a list, or removes it when there is no value. */
export function setAttribute(
  project: Project,
  type: Resource,
  level: Level,
  attributes: Json[],
  name: string,
  value: unknown,
): void {
  definitionOf(type, level, name, value);
  const at = attributes.findIndex((attribute) => attribute.name === name);
  if (value === undefined || value === null) {
    if (at >= 0) attributes.splice(at, 1);
    return;
  }
  const stored = { name, value: storedAttribute(project, type, level, name, value) };
  if (at >= 0) attributes[at] = stored;
  else attributes.push(stored);
}

function storedAttribute(
  project: Project,
  type: Resource,
  level: Level,
  name: string,
  value: unknown,
): unknown {
  const definition = definitionOf(type, level, name, value);
  if (definition.isSearchable) requireSearchableLength(name, value);
  return storedValue(project, name, definition.type, value);
}

function definitionOf(type: Resource, level: Level, name: string, value: unknown): Json {
  const definition = type.attributes.find((candidate: Json) => candidate.name === name);
  if (!definition || definition.level !== level) throw invalidField(name, value);
  return definition;
}

/** The rules that concern all variants together; they hold at the end of a request, not after each action. */
export function requireConsistentAttributes(type: Resource, data: Json): void {
  const variants: Json[] = [data.masterVariant, ...data.variants];
  const values = (name: string) => variants.map((variant) => valueOf(variant.attributes, name));
  for (const { name, level, isRequired, attributeConstraint } of type.attributes) {
    const present = level === 'Product' ? [valueOf(data.attributes, name)] : values(name);
    if (isRequired && present.includes(undefined)) throw requiredField(name);
    if (attributeConstraint === 'SameForAll') requireSame(name, present);
    if (attributeConstraint === 'Unique') requireDifferent(name, present);
  }
  const combined = type.attributes.filter(
    (attribute: Json) => attribute.attributeConstraint === 'CombinationUnique',
  );
  if (combined.length > 0)
    requireDifferentCombinations(
      combined.map(({ name }: Json) => name),
      variants,
    );
}

function valueOf(attributes: Json[], name: string): unknown {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

function requireSame(name: string, values: unknown[]): void {
  const different = values.filter((value) => !isDeepStrictEqual(value, values[0]));
  if (different.length > 0) throw invalidField(name, different[0]);
}

function requireDifferent(name: string, values: unknown[]): void {
  const present = values.filter((value) => value !== undefined);
  const twice = present.find((value, at) =>
    present.slice(0, at).some((earlier) => isDeepStrictEqual(earlier, value)),
  );
  if (twice === undefined) return;
  throw refusedAs('DuplicateAttributeValue', `The attribute '${name}' has the same value in two variants.`, {
    attribute: { name, value: twice },
  });
}

function requireDifferentCombinations(names: string[], variants: Json[]): void {
  const seen = new Set<string>();
  for (const variant of variants) {
    const attributes = names.map((name) => ({ name, value: valueOf(variant.attributes, name) }));
    const combination = JSON.stringify(attributes);
    if (seen.has(combination)) {
      throw refusedAs('DuplicateAttributeValues', 'Two variants have the same combination of values.', {
        attributes,
      });
    }
    seen.add(combination);
  }
}
