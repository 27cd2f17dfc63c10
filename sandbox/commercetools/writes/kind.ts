import type { LocalizedString, TypeResourceIdentifier } from '@commercetools/platform-sdk';
import { setOrRemove, type Json, type Resource } from '../model/resource.ts';
import type { Project } from '../project/project.ts';
import { setCustomField, setCustomType } from '../rules/custom-fields.ts';
import { requireKey } from '../rules/patterns.ts';
import { requireLocales } from '../rules/references.ts';
import type { AnyShape, MemberOf, Shape } from '../rules/shape.ts';

/** What a create or update is allowed to touch besides its own resource. */
export interface WriteContext {
  project: Project;
  clientId: string;
  /** Announces a message about the resource once it is stored, with the version it then has. */
  emit(type: string, own?: Json | ((stored: Resource) => Json)): void;
  /** Stores a change of another resource in the same step. */
  alsoSave(typeId: string, resource: Resource): void;
}

export interface UpdateAction<Action = any> {
  shape: AnyShape;
  /**
   * Changes `resource`, a copy that is thrown away if a later action is refused. The action has the members
   * that the shape names.
   */
  apply(context: WriteContext, resource: Resource, action: Action): void;
}

interface Named {
  action: string;
}

/** Some of the update actions that the platform's types know, by their names. */
export type Actions<Action extends Named = any> = {
  [Name in Action['action']]?: UpdateAction<Extract<Action, { action: Name }>>;
};

/** One kind of resource: its place in the API and the rules of its writes. */
export interface ResourceKind<Draft = any, Action extends Named = any> {
  typeId: string;
  /** What stands behind the project key. */
  path: string;
  draft: unknown extends Draft ? AnyShape : Shape<Draft>;
  actions: Actions<Action>;
  /** The fields of a new resource; the draft has the members that its shape names. */
  create(context: WriteContext, draft: Draft): Json;
  /** Checks that concern the resource after all actions of a request. */
  finish?(context: WriteContext, resource: Resource, before?: Resource): void;
  /** The last condition of a write, for what can only be found out by asking somebody else. */
  confirm?(project: Project, resource: Resource, before?: Resource): void;
  beforeDelete?(context: WriteContext, resource: Resource): void;
  /** What readers see, where that is not what is stored. */
  view?(project: Project, resource: Resource): Resource;
}

export function action<Action>(
  shape: NoInfer<Shape<Action>>,
  apply: (context: WriteContext, resource: Resource, action: Action) => void,
): UpdateAction<Action> {
  return { shape: shape as AnyShape, apply };
}

/** An action that replaces one field, or removes it when the field is absent from the action. */
export function setter<Action, Field extends MemberOf<Action> = MemberOf<Action>>(
  field: Field,
  kind: NoInfer<Shape<Action>[Field]>,
  target: string = field,
): UpdateAction<Action> {
  return {
    shape: { [field]: kind as string },
    apply: (_context, resource, change) => setOrRemove(resource, target, (change as Json)[field]),
  };
}

/** An action that replaces a localized field. */
export function localizedSetter<Action, Field extends MemberOf<Action> = MemberOf<Action>>(
  field: Field,
  kind: NoInfer<Shape<Action>[Field]> & ('localized' | 'localized?'),
): UpdateAction<Action> {
  return {
    shape: { [field]: kind as string },
    apply({ project }, resource, change) {
      const text = (change as Json)[field] as LocalizedString | undefined;
      requireLocales(project, text, field);
      setOrRemove(resource, field, text);
    },
  };
}

export const setKey = action<{ key?: string }>({ key: 'string?' }, (_context, resource, { key }) => {
  requireKey(key);
  setOrRemove(resource, 'key', key);
});

/** Of a resource that always has a key. */
export const changeKey = action<{ key: string }>({ key: 'string' }, setKey.apply);

/** `setCustomType` and `setCustomField` of the resource itself. */
export function customActions(resourceTypeId: string) {
  return {
    setCustomType: action<{ type?: TypeResourceIdentifier; fields?: object }>(
      { type: 'object?', fields: 'object?' },
      ({ project }, resource, change) => setCustomType(project, resourceTypeId, resource, change),
    ),
    setCustomField: action<{ name: string; value?: unknown }>(
      { name: 'string', value: 'any?' },
      ({ project }, resource, { name, value }) => setCustomField(project, resource, name, value),
    ),
  };
}
