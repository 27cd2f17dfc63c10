export type { Json } from '../../engine/json.ts';
import type { Json } from '../../engine/json.ts';

/** A stored resource; its own fields differ per type. */
export interface Resource {
  id: string;
  version: number;
  createdAt: string;
  lastModifiedAt: string;
  [field: string]: any;
}

export interface Reference {
  typeId: string;
  id: string;
}

export function referenceTo(typeId: string, id: string): Reference {
  return { typeId, id };
}

/** Sets a member, or removes it when there is no value. */
export function setOrRemove(target: Json, field: string, value: unknown): void {
  if (value === undefined || value === null) delete target[field];
  else target[field] = value;
}
