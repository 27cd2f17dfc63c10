import type { Project } from '../project/project.ts';
import { setOrRemove, type Json, type Resource } from '../model/resource.ts';
import { setCustomField, setCustomType } from '../rules/custom-fields.ts';
import { requireKey } from '../rules/patterns.ts';
import { requireLocales } from '../rules/references.ts';
import type { Shape } from '../rules/shape.ts';

/** What a create or update is allowed to touch besides its own resource. */
export interface WriteContext {
  project: Project;
  clientId: string;
  /** Announces a message about the resource once it is stored, with the version it then has. */
  emit(type: string, own?: Json | ((stored: Resource) => Json)): void;
  /** Stores a change of another resource in the same step. */
  alsoSave(typeId: string, resource: Resource): void;
}

export interface UpdateAction {
  shape: Shape;
  /** Changes `resource`, a copy that is thrown away if a later action is refused. */
  apply(context: WriteContext, resource: Resource, action: Json): void;
}

export type Actions = Record<string, UpdateAction>;

/** One kind of resource: its place in the API and the rules of its writes. */
export interface ResourceKind {
  typeId: string;
  /** The path segment behind the project key. */
  path: string;
  draft: Shape;
  actions: Actions;
  /** The fields of a new resource. */
  create(context: WriteContext, draft: Json): Json;
  /** Checks that concern the resource after all actions of a request. */
  finish?(context: WriteContext, resource: Resource, before?: Resource): void;
  /** The last condition of a write, for what can only be found out by asking somebody else. */
  confirm?(project: Project, resource: Resource, before?: Resource): void;
  beforeDelete?(context: WriteContext, resource: Resource): void;
  /** What readers see, where that is not what is stored. */
  view?(project: Project, resource: Resource): Resource;
}

export function action(shape: Shape, apply: UpdateAction['apply']): UpdateAction {
  return { shape, apply };
}

/** An action that replaces one field, or removes it when the field is absent from the action. */
export function setter(field: string, kind: Shape[string], target = field): UpdateAction {
  return action({ [field]: kind }, (_context, resource, change) =>
    setOrRemove(resource, target, change[field]),
  );
}

/** An action that replaces a localized field. */
export function localizedSetter(field: string, kind: 'localized' | 'localized?'): UpdateAction {
  return action({ [field]: kind }, ({ project }, resource, change) => {
    requireLocales(project, change[field], field);
    setOrRemove(resource, field, change[field]);
  });
}

export const setKey = action({ key: 'string?' }, (_context, resource, { key }) => {
  requireKey(key);
  setOrRemove(resource, 'key', key);
});

/** `setCustomType` and `setCustomField` of the resource itself. */
export function customActions(resourceTypeId: string): Actions {
  return {
    setCustomType: action({ type: 'object?', fields: 'object?' }, ({ project }, resource, change) =>
      setCustomType(project, resourceTypeId, resource, change),
    ),
    setCustomField: action({ name: 'string' }, ({ project }, resource, { name, value }) =>
      setCustomField(project, resource, name, value),
    ),
  };
}
