import type { CustomObjectDraft } from '@commercetools/platform-sdk';
import { announceChange } from '../project/notifications.ts';
import { concurrentModification, invalidInput, notFound } from '../model/errors.ts';
import type { Project } from '../project/project.ts';
import type { Json, Resource } from '../model/resource.ts';
import { requireCustomObjectName } from '../rules/patterns.ts';
import { checked } from '../rules/shape.ts';
import { containerAndKey } from '../project/indexes.ts';
import { requireVersion } from '../writes/writes.ts';

const TYPE_ID = 'key-value-document';

export function findCustomObject(project: Project, container: string, key: string): Resource {
  const found = project.read(TYPE_ID).first('containerAndKey', containerAndKey(container, key));
  if (!found) throw absent(container, key);
  return found;
}

const absent = (container: string, key: string) => notFound(`container '${container}' and key '${key}'`);

function lookUp(project: Project, container: string, key: string): Resource | undefined {
  return project.collection(TYPE_ID).first('containerAndKey', containerAndKey(container, key));
}

/**
 * Creates or replaces. A given version has to be the current one. What a version above 0 does for a key
 * that does not exist is not documented; a conflict is the strictest reading.
 */
export function putCustomObject(
  project: Project,
  clientId: string,
  draft: unknown,
): { created: boolean; resource: Resource } {
  const shape = { container: 'string', key: 'string', value: 'any', version: 'integer?' } as const;
  const { container, key, value, version } = checked<CustomObjectDraft>(draft, shape);
  requireCustomObjectName(container, key);
  if (typeof value !== 'object' || value === null) {
    throw invalidInput('This sandbox takes objects and lists only as the value of a custom object.');
  }
  const existing = lookUp(project, container, key);
  if (!existing && version) throw concurrentModification(`${container}/${key}`, version, undefined);
  if (existing && typeof version === 'number' && version !== existing.version) {
    throw concurrentModification(existing.id, version, existing.version);
  }
  const resource = project.newResource(clientId, { container, key, value: withoutNulls(value) });
  if (!existing) {
    project.save(TYPE_ID, resource);
    announceChange(project, TYPE_ID, 'ResourceCreated', resource);
    return { created: true, resource };
  }
  const { id, createdAt, createdBy } = existing;
  const replacement = { ...resource, id, createdAt, createdBy, version: existing.version + 1 };
  project.save(TYPE_ID, replacement);
  announceChange(project, TYPE_ID, 'ResourceUpdated', replacement, existing.version);
  return { created: false, resource: replacement };
}

/** Deletes it, whatever version it has where none is given. */
export function deleteCustomObject(
  project: Project,
  container: string,
  key: string,
  version: unknown,
): Resource {
  const existing = lookUp(project, container, key);
  if (!existing) throw absent(container, key);
  if (version !== undefined) requireVersion(existing, version);
  project.remove(TYPE_ID, existing.id);
  announceChange(project, TYPE_ID, 'ResourceDeleted', existing);
  return existing;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Json).flatMap(([name, member]) =>
      member === null ? [] : [[name, withoutNulls(member)]],
    ),
  );
}
