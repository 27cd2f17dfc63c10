import { notFound } from '../model/errors.ts';
import type { Project } from '../project/project.ts';
import type { Resource } from '../model/resource.ts';

const SELECTOR_FIELDS: Record<string, string> = { key: 'key', 'order-number': 'orderNumber' };

/** The resource that the last path segment names: an id, `key=…` or `order-number=…`. */
export function selected(project: Project, typeId: string, selector: string): Resource {
  const [, name, value] = /^(key|order-number)=(.*)$/s.exec(selector) ?? [];
  const collection = project.collection(typeId);
  const found =
    name === undefined ? collection.get(selector) : collection.first(SELECTOR_FIELDS[name]!, value!);
  if (!found) throw notFound(name === undefined ? `ID '${selector}'` : `${name} '${value}'`);
  return found;
}
