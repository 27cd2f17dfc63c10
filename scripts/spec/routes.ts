import type { Description, PathItem } from './description.ts';

export interface Route {
  template: string;
  item: PathItem;
}

/** Finds the template of a path; the one with the most literal text wins: `/orders/import`, not `/orders/{ID}`. */
export function routesOf({ paths }: Description): (path: string) => Route | undefined {
  const routes = Object.entries(paths)
    .map(([template, item]) => ({
      template,
      item,
      pattern: patternOf(template),
      literal: literalOf(template),
    }))
    .toSorted((one, other) => other.literal.length - one.literal.length);
  return (path) => routes.find(({ pattern }) => pattern.test(path));
}

const PARAMETER = /\{[^}]+\}/g;

const literalOf = (template: string): string => template.replace(PARAMETER, '');

const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.split(PARAMETER).map(escaped).join('[^/]+')}$`);
