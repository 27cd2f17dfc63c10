import { isDeepStrictEqual } from 'node:util';
import { copy, pruned } from '../../engine/json.ts';
import { announceChange, announceMessage } from '../project/notifications.ts';
import { concurrentModification, invalidInput, invalidJson } from '../model/errors.ts';
import type { Project } from '../project/project.ts';
import type { Json, Resource } from '../model/resource.ts';
import type { Actions, ResourceKind, WriteContext } from './kind.ts';
import { checked, checkedMembers } from '../rules/shape.ts';

const MOST_ACTIONS = 500;

interface Update {
  version: number;
  actions: unknown[];
}

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

export function createResource(
  kind: ResourceKind,
  project: Project,
  clientId: string,
  draft: unknown,
): Resource {
  const write = startWrite(kind, project, clientId);
  const resource = project.newResource(clientId, kind.create(write, checkedMembers(draft, kind.draft)));
  kind.finish?.(write, resource);
  project.requireUnique(kind.typeId, resource);
  kind.confirm?.(project, resource);
  commit(write, resource);
  announceChange(project, kind.typeId, 'ResourceCreated', resource);
  return resource;
}

export function updateResource(
  kind: ResourceKind,
  project: Project,
  clientId: string,
  existing: Resource,
  update: unknown,
): Resource {
  const actions = requireUpdate(existing, update);
  const write = startWrite(kind, project, clientId);
  const changed = copy(existing);
  applyActions(kind.actions, write, changed, actions);
  kind.finish?.(write, changed, existing);
  const updated = pruned(changed);
  if (isDeepStrictEqual(updated, existing)) return existing;
  project.requireUnique(kind.typeId, updated);
  kind.confirm?.(project, updated, existing);
  project.raiseVersion(updated, clientId, actions.length);
  commit(write, updated);
  announceChange(project, kind.typeId, 'ResourceUpdated', updated, existing.version);
  return updated;
}

export function deleteResource(
  kind: ResourceKind,
  project: Project,
  clientId: string,
  existing: Resource,
  version: unknown,
): Resource {
  requireVersion(existing, version);
  const write = startWrite(kind, project, clientId);
  kind.beforeDelete?.(write, existing);
  project.remove(kind.typeId, existing.id);
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
    wanted.apply(context, resource, checkedMembers(action, wanted.shape, 'actions'));
  }
}

/** The actions of an update whose version is the current one. */
export function requireUpdate(existing: Resource, update: unknown): Json[] {
  const { version, actions } = checked<Update>(update, { version: 'integer', actions: 'array' });
  if (version !== existing.version) throw concurrentModification(existing.id, version, existing.version);
  if (actions.length > MOST_ACTIONS) {
    throw invalidInput(`A request may have ${MOST_ACTIONS} update actions, not ${actions.length}.`);
  }
  return actions.map((action) => {
    checkedMembers(action, { action: 'string' }, 'actions');
    return action as Json;
  });
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

function commit(write: Write, resource: Resource): void {
  write.project.save(write.kind.typeId, resource);
  for (const { typeId, resource: other } of write.others) write.project.save(typeId, other);
  announceAll(write, resource);
}

function announceAll({ project, kind, messages }: Write, resource: Resource): void {
  for (const { type, own } of messages) {
    announceMessage(project, kind.typeId, resource, type, typeof own === 'function' ? own(resource) : own);
  }
}
