import { isDeepStrictEqual } from 'node:util';
import { announceChange, announceMessage } from '../project/notifications.ts';
import { concurrentModification, invalidInput, invalidJson } from '../model/errors.ts';
import type { Project } from '../project/project.ts';
import { newResource, withoutUndefined, type Json, type Resource } from '../model/resource.ts';
import type { Actions, ResourceKind, WriteContext } from './kind.ts';
import { requireShape } from '../rules/shape.ts';

const MOST_ACTIONS = 500;

/** A write under way: what it will announce and store once nothing can refuse it any more. */
interface Write extends WriteContext {
  kind: ResourceKind;
  messages: { type: string; own: Json | ((stored: Resource) => Json) }[];
  others: { typeId: string; resource: Resource }[];
}

function startWrite(kind: ResourceKind, project: Project, clientId: string): Write {
  const messages: Write['messages'] = [];
  const others: Write['others'] = [];
  return {
    kind,
    project,
    clientId,
    messages,
    others,
    emit: (type, own = {}) => void messages.push({ type, own }),
    alsoSave: (typeId, resource) => void others.push({ typeId, resource }),
  };
}

export async function createResource(
  kind: ResourceKind,
  project: Project,
  clientId: string,
  draft: unknown,
): Promise<Resource> {
  requireShape(draft, kind.draft);
  const write = startWrite(kind, project, clientId);
  const resource = newResource(clientId, kind.create(write, draft));
  kind.finish?.(write, resource);
  project.collection(kind.typeId).requireUnique(resource);
  await kind.confirm?.(project, resource);
  await commit(write, resource);
  announceChange(project, kind.typeId, 'ResourceCreated', resource);
  return resource;
}

export async function updateResource(
  kind: ResourceKind,
  project: Project,
  clientId: string,
  existing: Resource,
  update: unknown,
): Promise<Resource> {
  const actions = requireUpdate(existing, update);
  const write = startWrite(kind, project, clientId);
  const changed = structuredClone(existing);
  applyActions(kind.actions, write, changed, actions);
  kind.finish?.(write, changed, existing);
  const updated = withoutUndefined(changed);
  if (isDeepStrictEqual(updated, existing)) return existing;
  project.collection(kind.typeId).requireUnique(updated);
  await kind.confirm?.(project, updated, existing);
  raiseVersion(updated, clientId, actions.length);
  await commit(write, updated);
  announceChange(project, kind.typeId, 'ResourceUpdated', updated, existing.version);
  return updated;
}

export async function deleteResource(
  kind: ResourceKind,
  project: Project,
  clientId: string,
  existing: Resource,
  version: unknown,
): Promise<Resource> {
  requireVersion(existing, version);
  const write = startWrite(kind, project, clientId);
  kind.beforeDelete?.(write, existing);
  await project.remove(kind.typeId, existing.id);
  announceAll(write, existing);
  announceChange(project, kind.typeId, 'ResourceDeleted', existing);
  return existing;
}

/** Applies actions one after the other; an action that does not exist or has another shape is refused. */
export function applyActions(
  known: Actions,
  context: WriteContext,
  resource: Resource,
  actions: Json[],
): void {
  for (const action of actions) {
    const wanted = Object.hasOwn(known, action.action) ? known[action.action] : undefined;
    if (!wanted) throw invalidJson(`actions -> action: Invalid type ID '${action.action}'`);
    requireShape(action, wanted.shape, 'actions');
    wanted.apply(context, resource, action);
  }
}

/** The actions of an update whose version is the current one. */
export function requireUpdate(existing: Resource, update: unknown): Json[] {
  requireShape(update, { version: 'integer', actions: 'array' });
  if (update.version !== existing.version) {
    throw concurrentModification(existing.id, update.version, existing.version);
  }
  if (update.actions.length > MOST_ACTIONS) {
    throw invalidInput(`A request may have ${MOST_ACTIONS} update actions, not ${update.actions.length}.`);
  }
  for (const action of update.actions) requireShape(action, { action: 'string' }, 'actions');
  return update.actions;
}

/** Compares the `version` query parameter of a delete. */
export function requireVersion(existing: Resource, version: unknown): void {
  if (typeof version !== 'string' || !/^\d+$/.test(version)) {
    throw invalidInput("The query parameter 'version' is required and must be a number.");
  }
  if (Number(version) !== existing.version) {
    throw concurrentModification(existing.id, Number(version), existing.version);
  }
}

/** By how much the version grows is not specified; here it depends on the number of actions. */
export function raiseVersion(resource: Resource, clientId: string, by = 1): void {
  resource.version += by;
  resource.lastModifiedAt = new Date().toISOString();
  resource.lastModifiedBy = { clientId, isPlatformClient: false };
}

async function commit(write: Write, resource: Resource): Promise<void> {
  await write.project.save(write.kind.typeId, resource);
  for (const { typeId, resource: other } of write.others) await write.project.save(typeId, other);
  announceAll(write, resource);
}

function announceAll({ project, kind, messages }: Write, resource: Resource): void {
  for (const { type, own } of messages) {
    announceMessage(project, kind.typeId, resource, type, typeof own === 'function' ? own(resource) : own);
  }
}
