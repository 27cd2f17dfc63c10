import { copy } from '../../engine/json.ts';
import type { Project } from '../project/project.ts';
import type { Json } from '../model/resource.ts';

/**
 * Resolves reference expansion paths such as `syncInfo[*].channel` on a copy of `document`. A path
 * that leads nowhere is ignored, as in the HTTP API.
 */
export function expanded<T extends Json>(project: Project, document: T, paths: string[]): T {
  if (paths.length === 0) return document;
  const shown = copy(document);
  for (const path of paths) follow(project, shown, path.split('.'));
  return shown;
}

function follow(project: Project, value: Json, [step, ...rest]: string[]): void {
  if (step === undefined) return;
  const { name, index } = /^(?<name>[^[]+)(?:\[(?<index>\*|\d+)\])?$/.exec(step)?.groups ?? {};
  const member = name === undefined ? undefined : value[name];
  if (member === undefined || member === null) return;
  const targets = index === '*' ? [member].flat() : [index === undefined ? member : member[Number(index)]];
  for (const target of targets) {
    if (typeof target !== 'object' || target === null) continue;
    resolve(project, target);
    follow(project, target.obj ?? target, rest);
  }
}

function resolve(project: Project, reference: Json): void {
  if (reference.obj || typeof reference.typeId !== 'string' || typeof reference.id !== 'string') return;
  const found = project.collection(reference.typeId).get(reference.id);
  if (found) reference.obj = copy(found);
}
