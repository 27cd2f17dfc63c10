import {
  invalidField,
  invalidInput,
  invalidJson,
  referencedResourceNotFound,
  refusedAs,
} from '../model/errors.ts';
import type { Project } from '../project/project.ts';
import { referenceTo, type Json, type Reference, type Resource } from '../model/resource.ts';

/** The resource that an identifier `{typeId?, id | key}` names. */
export function resolve(project: Project, typeId: string, identifier: Json, field: string): Resource {
  const { id, key } = identifier;
  if ((id === undefined) === (key === undefined)) {
    throw invalidJson(`${field}: ResourceIdentifier requires an 'id' xor a 'key'`);
  }
  if (identifier.typeId !== undefined && identifier.typeId !== typeId) {
    throw invalidJson(`${field}: a reference to '${typeId}' expected, not to '${identifier.typeId}'`);
  }
  const collection = project.collection(typeId);
  const found = id === undefined ? collection.first('key', key) : collection.get(id);
  if (!found) throw referencedResourceNotFound(typeId, { id, key });
  return found;
}

export function resolveReference(
  project: Project,
  typeId: string,
  identifier: Json,
  field: string,
): Reference {
  return referenceTo(typeId, resolve(project, typeId, identifier, field).id);
}

export function resolveOptional(
  project: Project,
  typeId: string,
  identifier: Json | null | undefined,
  field: string,
): Reference | undefined {
  return identifier ? resolveReference(project, typeId, identifier, field) : undefined;
}

/** A channel that must have a role, as for prices. */
export function resolveChannelWithRole(
  project: Project,
  identifier: Json | undefined,
  role: string,
  field: string,
): Reference | undefined {
  if (!identifier) return undefined;
  const channel = resolve(project, 'channel', identifier, field);
  if (!channel.roles.includes(role)) {
    throw refusedAs('MissingRoleOnChannel', `The channel '${channel.key}' lacks the role '${role}'.`, {
      channel: referenceTo('channel', channel.id),
      missingRole: role,
    });
  }
  return referenceTo('channel', channel.id);
}

export function requireLocales(project: Project, text: Json | undefined, field: string): void {
  const { languages } = project.self;
  if (!text || languages.length === 0) return;
  for (const locale of Object.keys(text)) {
    if (!languages.includes(locale)) {
      throw invalidInput(`The language '${locale}' of '${field}' is not enabled on the project.`);
    }
  }
}

/** Where the project is told to have such a limit. */
export function requireTextLength({ settings }: Project, field: string, text: Json | undefined): void {
  const { longestText } = settings;
  const tooLong = Object.values<string>(text ?? {}).find(
    (one) => longestText !== null && one.length > longestText,
  );
  if (tooLong !== undefined) throw invalidField(field, tooLong);
}

/** This sandbox keeps no stores and no business units, so it takes any key for that of one. */
export function keyReference(typeId: string, identifier: Json | undefined): Json | undefined {
  if (!identifier) return undefined;
  if (!identifier.key) throw invalidInput(`A ${typeId} is named by its key in this sandbox.`);
  return { typeId, key: identifier.key };
}
