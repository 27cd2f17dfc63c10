import type { CustomFieldsDraft } from '@commercetools/platform-sdk';
import { invalidField, invalidInput, invalidOperation, requiredField } from '../model/errors.ts';
import type { Project } from '../project/project.ts';
import { referenceTo, type Json, type Resource } from '../model/resource.ts';
import { resolve } from './references.ts';
import { checked } from './shape.ts';
import { storedValue } from './typed-values.ts';

/** The `custom` of a draft, checked against its Type; undefined when the draft has none. */
export function customFields(
  project: Project,
  resourceTypeId: string,
  draft: Json | null | undefined,
): Json | undefined {
  if (!draft) return undefined;
  const { type: identifier, fields: values = {} } = checked<CustomFieldsDraft>(
    draft,
    { type: 'object', fields: 'object?' },
    'custom',
  );
  const type = resolve(project, 'type', identifier, 'custom.type');
  if (!type.resourceTypeIds.includes(resourceTypeId)) {
    throw invalidInput(`The type '${type.key}' can not be used for '${resourceTypeId}'.`);
  }
  const fields: Json = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === null) continue;
    fields[name] = storedValue(project, name, definitionOf(type, name, value).type, value);
  }
  requireFields(type, fields);
  return { type: referenceTo('type', type.id), fields };
}

/** Where a resource carries its custom fields; an order carries those of its shipping too. */
export type CustomMember = 'custom' | 'shippingCustomFields';

/** The `setCustomField` action on whatever carries custom fields: no value removes the field. */
export function setCustomField(
  project: Project,
  holder: Json,
  name: string,
  value: unknown,
  member: CustomMember = 'custom',
): void {
  const custom = holder[member];
  if (!custom) throw invalidOperation('The resource has no custom type.');
  const type = resolve(project, 'type', custom.type, 'custom.type');
  const definition = definitionOf(type, name, value);
  if (value === undefined || value === null) {
    if (!(name in custom.fields)) throw invalidOperation(`The custom field '${name}' is not set.`);
    delete custom.fields[name];
  } else {
    custom.fields[name] = storedValue(project, name, definition.type, value);
  }
  requireFields(type, custom.fields);
}

/** The `setCustomType` action: without a type the custom fields go. */
export function setCustomType(
  project: Project,
  resourceTypeId: string,
  holder: Json,
  action: Json,
  member: CustomMember = 'custom',
): void {
  if (action.type) holder[member] = customFields(project, resourceTypeId, action);
  else delete holder[member];
}

function definitionOf(type: Resource, name: string, value: unknown): Json {
  const definition = type.fieldDefinitions.find((candidate: Json) => candidate.name === name);
  if (!definition) throw invalidField(name, value);
  return definition;
}

function requireFields(type: Resource, fields: Json): void {
  const missing = type.fieldDefinitions.find(
    (field: Json) => field.required && fields[field.name] === undefined,
  );
  if (missing) throw requiredField(missing.name);
}
