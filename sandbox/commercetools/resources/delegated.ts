import { announceChange } from '../project/notifications.ts';
import { requireUpdate, requireVersion } from '../writes/writes.ts';
import { duplicateField } from '../model/errors.ts';
import type { Project } from '../project/project.ts';
import type { Json, Resource } from '../model/resource.ts';
import { customFields, setCustomField, setCustomType } from '../rules/custom-fields.ts';
import { requireKey } from '../rules/patterns.ts';
import { requireShape } from '../rules/shape.ts';
import { completeCart, requireCartLines } from './carts.ts';
import { announcePayment } from './payments.ts';

/** A kind of resource that the mock creates and changes; keys and versions are checked before. */
export interface DelegatedKind {
  typeId: string;
  path: string;
  /** The resource type id of its Custom Fields, where it has any. */
  customizedAs?: string;
  /** Checks parts of a draft or an update action that the mock would take as they are. */
  require?(project: Project, part: Json): void;
  /** Corrects or completes what the mock made of a create or update. */
  afterWrite?(project: Project, stored: Resource, request: Json, before?: Resource): Promise<Resource>;
}

export const DELEGATED: DelegatedKind[] = [
  {
    typeId: 'cart',
    path: 'carts',
    customizedAs: 'order',
    require: requireCartLines,
    afterWrite: completeCart,
  },
  { typeId: 'payment', path: 'payments', customizedAs: 'payment', afterWrite: announcePayment },
  { typeId: 'state', path: 'states' },
  { typeId: 'tax-category', path: 'tax-categories' },
  { typeId: 'zone', path: 'zones' },
  { typeId: 'shipping-method', path: 'shipping-methods', customizedAs: 'shipping-method' },
  { typeId: 'customer', path: 'customers', customizedAs: 'customer' },
  { typeId: 'customer-group', path: 'customer-groups', customizedAs: 'customer-group' },
  { typeId: 'store', path: 'stores', customizedAs: 'store' },
  { typeId: 'product-discount', path: 'product-discounts' },
];

/** Answers what the mock answers, which for a customer is more than the resource. */
export async function createDelegated(kind: DelegatedKind, project: Project, draft: unknown): Promise<Json> {
  requireShape(draft, { key: 'string?', custom: 'object?' });
  requireFreeKey(kind, project, draft.key);
  if (kind.customizedAs) customFields(project, kind.customizedAs, draft.custom);
  kind.require?.(project, draft);
  const answer = await project.ask('POST', `/${kind.path}`, draft);
  const stored = storedFrom(kind, project, answer);
  const resource = (await kind.afterWrite?.(project, stored, draft)) ?? stored;
  announceChange(project, kind.typeId, 'ResourceCreated', resource);
  return kind.afterWrite ? resource : answer;
}

export async function updateDelegated(
  kind: DelegatedKind,
  project: Project,
  existing: Resource,
  update: unknown,
): Promise<Resource> {
  const actions = requireUpdate(existing, update);
  const holder = structuredClone(existing);
  for (const action of actions) requireAction(kind, project, holder, action);
  await project.ask('POST', `/${kind.path}/${existing.id}`, update as Json);
  const stored = project.collection(kind.typeId).get(existing.id)!;
  if (stored.version === existing.version) return stored;
  const resource = (await kind.afterWrite?.(project, stored, update as Json, existing)) ?? stored;
  announceChange(project, kind.typeId, 'ResourceUpdated', resource, existing.version);
  return resource;
}

export async function deleteDelegated(
  kind: DelegatedKind,
  project: Project,
  existing: Resource,
  version: unknown,
): Promise<Resource> {
  requireVersion(existing, version);
  await project.remove(kind.typeId, existing.id);
  announceChange(project, kind.typeId, 'ResourceDeleted', existing);
  return existing;
}

/** `holder` is a copy that follows the changes of Custom Fields from action to action. */
function requireAction(kind: DelegatedKind, project: Project, holder: Resource, action: Json): void {
  switch (action.action) {
    case 'setKey':
    case 'changeKey':
      return requireFreeKey(kind, project, action.key, holder.id);
    case 'setCustomType':
      return setCustomType(project, kind.customizedAs ?? kind.typeId, holder, action);
    case 'setCustomField':
      return setCustomField(project, holder, action.name, action.value);
    case 'addLineItem':
      return kind.require?.(project, { lineItems: [action] });
  }
}

function storedFrom(kind: DelegatedKind, project: Project, answer: Json): Resource {
  const { id } = answer.customer ?? answer;
  return project.collection(kind.typeId).get(id)!;
}

function requireFreeKey(kind: DelegatedKind, project: Project, key: unknown, own?: string): void {
  requireKey(key);
  if (typeof key !== 'string') return;
  const holder = project.collection(kind.typeId).first('key', key);
  if (holder && holder.id !== own) throw duplicateField('key', key);
}
