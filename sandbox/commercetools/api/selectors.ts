import { notFound } from '../model/errors.ts';
import type { Resource } from '../model/resource.ts';
import type { Project } from '../project/project.ts';

const SELECTOR_FIELDS: Record<string, string> = { key: 'key', 'order-number': 'orderNumber' };

/**
 * The resource that the last path segment names: an id, `key=…` or `order-number=…`, as a reader sees it
 * or, where it is to be changed, as it is.
 */
export function selected(
  project: Project,
  typeId: string,
  selector: string,
  as: 'read' | 'collection',
): Resource {
  const [, name, value] = /^(key|order-number)=(.*)$/s.exec(selector) ?? [];
  const collection = project[as](typeId);
  const found =
    name === undefined ? collection.get(selector) : collection.first(SELECTOR_FIELDS[name]!, value!);
  if (!found) throw notFound(name === undefined ? `ID '${selector}'` : `${name} '${value}'`);
  return found;
}
