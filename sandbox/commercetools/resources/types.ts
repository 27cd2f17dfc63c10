import {
  ResourceTypeIdValues,
  type FieldDefinition,
  type TypeDraft,
  type TypeUpdateAction,
} from '@commercetools/platform-sdk';
import { duplicateField, invalidInput, invalidOperation } from '../model/errors.ts';
import type { Project } from '../project/project.ts';
import type { Json, Resource } from '../model/resource.ts';
import { requireFieldName, requireKey, requireOneOf } from '../rules/patterns.ts';
import { checked } from '../rules/shape.ts';
import { FIELD_TYPES } from '../rules/typed-values.ts';
import { action, changeKey, localizedSetter, type ResourceKind } from '../writes/kind.ts';

/** Types: which Custom Fields a resource may carry. */
export const types: ResourceKind<TypeDraft, TypeUpdateAction> = {
  typeId: 'type',
  path: 'types',
  draft: {
    key: 'string',
    name: 'localized',
    description: 'localized?',
    resourceTypeIds: 'array',
    fieldDefinitions: 'array?',
  },
  create(_context, draft) {
    requireKey(draft.key);
    if (draft.resourceTypeIds.length === 0) throw invalidInput('resourceTypeIds must not be empty.');
    for (const id of draft.resourceTypeIds) requireOneOf('resourceTypeIds', id, ResourceTypeIdValues);
    return { ...draft, fieldDefinitions: (draft.fieldDefinitions ?? []).map(fieldDefinition) };
  },
  actions: {
    changeKey,
    changeName: localizedSetter('name', 'localized'),
    setDescription: localizedSetter('description', 'localized?'),
    addFieldDefinition: action({ fieldDefinition: 'object' }, (_context, type, change) => {
      type.fieldDefinitions.push(fieldDefinition(change.fieldDefinition));
    }),
    /** Values go asynchronously there (API reference, Type Remove FieldDefinition), here at once. */
    removeFieldDefinition: action({ fieldName: 'string' }, ({ project }, type, { fieldName }) => {
      const remaining = type.fieldDefinitions.filter((field: Json) => field.name !== fieldName);
      if (remaining.length === type.fieldDefinitions.length) {
        throw invalidInput(`The type '${type.key}' has no field '${fieldName}'.`);
      }
      type.fieldDefinitions = remaining;
      for (const { typeId, resource } of usersOf(project, type)) {
        const { [fieldName]: _removed, ...fields } = resource.custom.fields;
        project.save(typeId, { ...resource, custom: { ...resource.custom, fields } });
      }
    }),
  },
  finish({ project }, type) {
    const names = new Set<string>();
    for (const field of type.fieldDefinitions) {
      if (names.has(field.name)) throw duplicateField('fieldDefinitions.name', field.name);
      names.add(field.name);
      requireSameTypeElsewhere(project, type, field);
    }
  },
  beforeDelete({ project }, type) {
    if (usersOf(project, type).length > 0) throw invalidOperation(`The type '${type.key}' is in use.`);
  },
};

const CUSTOMISED = ['order', 'inventory-entry', 'channel', 'category', 'cart', 'payment'];

const usersOf = (project: Project, { id }: Resource) =>
  CUSTOMISED.flatMap((typeId) =>
    project
      .collection(typeId)
      .all()
      .filter(({ custom }) => custom?.type.id === id)
      .map((resource) => ({ typeId, resource })),
  );

function fieldDefinition(draft: unknown): Json {
  const definition = checked<FieldDefinition>(draft, {
    name: 'string',
    label: 'localized',
    type: 'object',
    required: 'boolean',
    inputHint: 'string?',
  });
  requireFieldName(definition.name);
  requireOneOf('type.name', definition.type.name, FIELD_TYPES);
  return { inputHint: 'SingleLine', ...definition };
}

/** One field name means one type for all Types of the same kind of resource. */
function requireSameTypeElsewhere(project: Project, type: Resource, field: Json): void {
  for (const other of project.collection('type').all()) {
    if (other.id === type.id) continue;
    if (!other.resourceTypeIds.some((id: string) => type.resourceTypeIds.includes(id))) continue;
    const namesake = other.fieldDefinitions.find((candidate: Json) => candidate.name === field.name);
    if (namesake && namesake.type.name !== field.type.name) {
      throw invalidInput(`The field '${field.name}' has another type in the type '${other.key}'.`);
    }
  }
}
