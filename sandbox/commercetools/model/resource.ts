import { randomUUID } from 'node:crypto';

/** A stored resource; its own fields differ per type. */
export interface Resource {
  id: string;
  version: number;
  createdAt: string;
  lastModifiedAt: string;
  [field: string]: any;
}

/** Parsed JSON of which nothing is known yet. */
export type Json = Record<string, any>;

export interface Reference {
  typeId: string;
  id: string;
}

export function referenceTo(typeId: string, id: string): Reference {
  return { typeId, id };
}

/** The fields every resource starts with. */
export function newResource(clientId: string, fields: Json): Resource {
  const now = new Date().toISOString();
  const author = { clientId, isPlatformClient: false };
  return withoutUndefined({
    id: randomUUID(),
    version: 1,
    createdAt: now,
    lastModifiedAt: now,
    createdBy: author,
    lastModifiedBy: author,
    ...fields,
  }) as Resource;
}

/** What JSON would keep: members that are undefined vanish, nothing is shared with the original. */
export function withoutUndefined<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Sets a member, or removes it when there is no value. */
export function setOrRemove(target: Json, field: string, value: unknown): void {
  if (value === undefined || value === null) delete target[field];
  else target[field] = value;
}
