import type { DocumentNode, FieldNode, SelectionSetNode } from 'graphql';
import { isMarked } from './absent-fields.ts';

/** What one object of an answer lacks, because Marketplacer could not resolve it. */
export interface WithUnread {
  /** Paths inside the object, such as `variants.nodes[0].label`. */
  unread?: readonly string[];
}

/** A page of which some objects cannot be used. In its nodes they are null. */
export interface WithLost {
  lost?: number;
}

export type PartialAnswer =
  /** What may be absent is absent, and every object says what it lacks. */
  | { kind: 'usable'; leftOut: string[] }
  /** The one object that was asked for lacks something vital. */
  | { kind: 'unreadable'; path: string };

/**
 * Fields that an instance may lack as a whole, and that decide whether something is sold, and at which price, where it
 * has them. One of these that cannot be resolved is not left out.
 */
const VITAL_WHERE_THEY_EXIST = new Set([
  'infiniteQuantity',
  'inventories',
  'lowestOriginalPrice',
  'priceType',
  'priceUnit',
  'published',
  'salePrice',
  'salePriceEndAt',
  'salePriceStartAt',
]);

type Path = readonly (string | number)[];

/**
 * Makes an answer with data and errors usable, in place. A null that stands for an error is no value: a field that
 * may be absent becomes undefined; of a page, the object around any other one becomes null, and is counted.
 *
 * @param document with its marks
 * @param paths of the errors, each inside of the data
 * @param page where the list of a page stands, if the answer is one; its objects can be read one by one
 * @see https://spec.graphql.org/October2021/#sec-Handling-Field-Errors
 */
export function settlePartialAnswer(
  document: DocumentNode,
  data: object,
  paths: readonly Path[],
  page: Path | undefined,
): PartialAnswer {
  const leftOut: string[] = [];
  for (const path of paths) {
    const nulled = nulledPath(data, path);
    const optional = nearestMarked(document, nulled);
    const element = elementOf(nulled, page);
    if (optional) {
      leaveOut(data, optional, element ?? optional.slice(0, 1));
      leftOut.push(textOf(path));
    } else if (element) {
      lose(data, element);
      leftOut.push(textOf(path));
    } else {
      return { kind: 'unreadable', path: textOf(path) };
    }
  }
  return { kind: 'usable', leftOut };
}

const textOf = (path: Path): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`))
    .join('');

/** The path as far as the data go: what may not be null has taken along what is around it. */
function nulledPath(data: object, path: Path): Path {
  let value: unknown = data;
  for (const [index, step] of path.entries()) {
    if (value === null || typeof value !== 'object') return path.slice(0, index);
    value = Reflect.get(value, step);
  }
  return path;
}

/** The innermost field on the way to the null that may be absent. */
function nearestMarked(document: DocumentNode, path: Path): Path | undefined {
  let selections = document.definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition' ? [definition.selectionSet] : [],
  );
  let found: Path | undefined;
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') continue;
    const fields = selections.flatMap((selection) => fieldsNamed(document, selection, step));
    const isOptional = !VITAL_WHERE_THEY_EXIST.has(step) && fields.some(isMarked);
    if (isOptional) found = path.slice(0, index + 1);
    selections = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
  }
  return found;
}

function fieldsNamed(document: DocumentNode, { selections }: SelectionSetNode, name: string): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'Field') return selection.name.value === name ? [selection] : [];
    if (selection.kind === 'InlineFragment') return fieldsNamed(document, selection.selectionSet, name);
    const fragment = document.definitions.find(
      (one) => one.kind === 'FragmentDefinition' && one.name.value === selection.name.value,
    );
    return fragment?.kind === 'FragmentDefinition' ? fieldsNamed(document, fragment.selectionSet, name) : [];
  });
}

/** The object of the page that a path is inside of. */
function elementOf(path: Path, page: Path | undefined): Path | undefined {
  if (!page) return undefined;
  const isInside = page.every((step, index) => path[index] === step) && path.length > page.length;
  return isInside ? path.slice(0, page.length + 1) : undefined;
}

function leaveOut(data: object, field: Path, owner: Path): void {
  const container = at(data, field.slice(0, -1));
  if (container) Reflect.set(container, String(field.at(-1)), undefined);
  const object = at(data, owner) as WithUnread | undefined;
  if (object) object.unread = [...(object.unread ?? []), textOf(field.slice(owner.length))];
}

function lose(data: object, element: Path): void {
  const nodes = at(data, element.slice(0, -1));
  if (nodes) Reflect.set(nodes, String(element.at(-1)), null);
  const connection = at(data, element.slice(0, -2)) as WithLost | undefined;
  if (connection) connection.lost = (connection.lost ?? 0) + 1;
}

function at(data: object, path: Path): object | undefined {
  const value: unknown = path.reduce<unknown>(
    (inside, step) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, step) : undefined),
    data,
  );
  return typeof value === 'object' && value !== null ? value : undefined;
}
