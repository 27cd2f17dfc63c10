import { isObject } from '../../engine/json.ts';
import type { Json } from '../model/resource.ts';
import type { Project } from '../project/project.ts';

/**
 * A document with the references of expansion paths such as `syncInfo[*].channel` resolved; it shares with
 * the original what lies beside them. A path that leads nowhere is ignored, as in the HTTP API.
 */
export function expanded<T extends Json>(project: Project, document: T, paths: string[]): T {
  if (project.settings.expansion === 'missing') return document;
  return paths.reduce((shown, path) => followed(project, shown, path.split('.')), document);
}

function followed<T extends Json>(project: Project, value: T, [step = '', ...rest]: string[]): T {
  const { name = '', index } = /^(?<name>[^[]+)(?:\[(?<index>\*|\d+)\])?$/.exec(step)?.groups ?? {};
  const member: unknown = value[name];
  if (typeof member !== 'object' || member === null) return value;
  const shown = (target: unknown) => {
    if (!isObject(target)) return target;
    const obj = target.obj ?? referenced(project, target);
    return obj ? { ...target, obj: followed(project, obj, rest) } : followed(project, target, rest);
  };
  const changed = Array.isArray(member)
    ? member.map((target, at) => (index === '*' || index === String(at) ? shown(target) : target))
    : shown(member);
  return { ...value, [name]: changed };
}

function referenced(project: Project, { typeId, id }: Json): Json | undefined {
  if (typeof typeId !== 'string' || typeof id !== 'string') return undefined;
  return project.collection(typeId).get(id);
}
