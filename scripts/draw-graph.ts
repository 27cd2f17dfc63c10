// Draws which rooms of the common module, and which applications, import which rooms: npm run graph.
// With --check it only says whether docs/images/rooms.svg still shows what is so.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { cruise, type ICruiseResult } from 'dependency-cruiser';

const PICTURE = new URL('../docs/images/rooms.svg', import.meta.url);
const APPLICATIONS = ['product-webhook-service', 'order-event-app', 'reconcile-job'];
const SOURCES = ['core/src', ...APPLICATIONS.map((name) => `${name}/src`)];
const ROOM_OR_APPLICATION = `^(core/src/[^/]+|${APPLICATIONS.join('|')})`;

/** Each room, or application, with the rooms that it imports. */
async function readImports(): Promise<Map<string, string[]>> {
  const { output } = await cruise(SOURCES, {
    includeOnly: `^(${SOURCES.join('|')})/`,
    collapse: ROOM_OR_APPLICATION,
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import'] },
  });
  const { modules } = output as ICruiseResult;
  const nameOf = (path: string) => path.replace('core/src/', '');
  return new Map(
    modules
      .map(({ source, dependencies }): [string, string[]] => [
        nameOf(source),
        dependencies.map(({ resolved }) => nameOf(resolved)).toSorted(),
      ])
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** Arrows that follow from others are faint, so that the floors are seen. */
function dotOf(imports: ReadonlyMap<string, readonly string[]>): string {
  const allBehind = (name: string, seen = new Set<string>()): Set<string> => {
    for (const next of imports.get(name) ?? []) if (!seen.has(next)) allBehind(next, seen.add(next));
    return seen;
  };
  const lines = [...imports].flatMap(([name, imported]) => [
    `"${name}"${APPLICATIONS.includes(name) ? ' [fillcolor="#ddf4ff"]' : ''}`,
    ...imported.map((other) => {
      const follows = imported.some((next) => next !== other && allBehind(next).has(other));
      return `"${name}" -> "${other}"${follows ? ' [color="#d0d7de" arrowsize=0.4]' : ''}`;
    }),
  ]);
  return `digraph "imports" {
  graph [nodesep=0.4 ranksep=0.5]
  node [shape=box style=filled fillcolor="#f6f8fa" color="#57606a" fontname="Helvetica" fontsize=12]
  edge [color="#24292f" arrowsize=0.6]
  ${lines.join('\n  ')}
}`;
}

const graphviz = await Graphviz.load();
const drawn = graphviz.dot(dotOf(await readImports()));
if (!process.argv.includes('--check')) {
  mkdirSync(new URL('.', PICTURE), { recursive: true });
  writeFileSync(PICTURE, drawn);
} else if (!existsSync(PICTURE) || readFileSync(PICTURE, 'utf8') !== drawn) {
  process.stderr.write('docs/images/rooms.svg no longer shows which rooms import which: npm run graph\n');
  process.exitCode = 1;
}
