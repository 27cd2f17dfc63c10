import type { Answer } from './exchange.ts';

export type Parameters = Readonly<Record<string, string>>;

/** What answers `GET /carts/:id`, by that text. */
export type Routes<Context, Result = Answer> = Record<
  string,
  (context: Context, parameters: Parameters) => Result
>;

export type Router<Context, Result = Answer> = (
  method: string,
  segments: string[],
  context: Context,
) => Result | undefined;

/**
 * Finds the route of a request, of which a segment that is spelled out goes before one that is a
 * parameter. `HEAD` is a `GET`; the door leaves the content out.
 */
export function createRouter<Context, Result = Answer>(
  routes: Routes<Context, Result>,
): Router<Context, Result> {
  const byShape = Map.groupBy(
    Object.entries(routes)
      .toSorted(([left], [right]) => (left.replaceAll(':', '~') < right.replaceAll(':', '~') ? -1 : 1))
      .map(([route, answer]) => {
        const [method = '', path = ''] = route.split(' ');
        return { method, pattern: segmentsOf(path), answer };
      }),
    ({ method, pattern }) => `${method} ${pattern.length}`,
  );
  return (method, segments, context) => {
    const shape = `${method === 'HEAD' ? 'GET' : method} ${segments.length}`;
    const route = byShape.get(shape)?.find(({ pattern }) => fits(pattern, segments));
    return route?.answer(context, parametersOf(route.pattern, segments));
  };
}

/** The decoded segments of a path. */
export function segmentsOf(path: string): string[] {
  return path.split('/').filter(Boolean).map(decodeURIComponent);
}

function fits(pattern: string[], segments: string[]): boolean {
  return pattern.every((part, at) => part.startsWith(':') || part === segments[at]);
}

function parametersOf(pattern: string[], segments: string[]): Parameters {
  return Object.fromEntries(
    pattern.flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), segments[at]!]] : [])),
  );
}
