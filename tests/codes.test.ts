import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesInTestNames } from '../scripts/codes-in-tests.ts';
import { withTests } from '../scripts/flow-tests.ts';

const root = join(__dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const flows = read('docs/flows.md');

const documented = ['docs/flows.md', 'docs/defects.md'].flatMap((file) =>
  [...read(file).matchAll(/^\| ([A-Z]-?\d+) \|/gm)].map(([, code = '']) => code),
);
const used = codesInTestNames();

/** Rows of the blueprint that the connector does not carry yet. */
const NOT_CARRIED: string[] = [];

it('every code in a test name is explained in docs/flows.md or docs/defects.md', () => {
  expect([...used.keys()].filter((code) => !documented.includes(code))).toEqual([]);
});

it('every code that is explained there is in the name of a test', () => {
  expect(documented.filter((code) => !used.has(code))).toEqual([]);
});

it('no code is explained twice', () => {
  expect(documented).toEqual([...new Set(documented)]);
});

const parts = [...flows.matchAll(/^\| ([^|]+) \| [^|]+ \| \[([^\]]+)\]\(\.\.\/([^)]+)\) \|$/gm)].map(
  ([, part = '', name = '', file = '']): [string, string, string] => [part, name, file],
);

describe('docs/flows.md', () => {
  it('links each flow to its tests (npm run generate writes them)', () => {
    expect(withTests(flows)).toBe(flows);
  });

  it('shows each flow by a test of every application that it names', () => {
    const folders = {
      webhook: 'product-webhook-service/tests/',
      event: 'order-event-app/tests/',
      run: 'reconcile-job/tests/',
      operator: 'product-webhook-service/tests/operations/',
    };
    const rows = [...flows.matchAll(/^\| ([A-Z]\d+) \|[^|]*\|[^|]*\| ([^|]*) \|/gm)];
    const without = rows.flatMap(([, code = '', by = '']) =>
      by
        .split(', ')
        .filter(
          (app) => !used.get(code)?.some((file) => file.startsWith(folders[app as keyof typeof folders])),
        )
        .map((app) => `${code} by ${app}`),
    );
    expect(without).toEqual([]);
  });

  it('would be noticed when a flow lost its test', () => {
    const without = new Map([...used].filter(([code]) => code !== 'P5'));
    expect(withTests(flows, without)).toMatch(/^\| P5 \|.*\| - \|$/m);
  });

  it('has every row of the blueprint', () => {
    const rows = { P: 9, O: 11, S: 2, L: 7, C: 16 };
    const blueprint = Object.entries(rows).flatMap(([kind, count]) =>
      Array.from({ length: count }, (_none, index) => `${kind}${index + 1}`),
    );
    expect(blueprint.filter((code) => !documented.includes(code))).toEqual(NOT_CARRIED);
  });

  it.each(parts)('%s: %s', (_part, name, file) => {
    expect(read(file)).toContain(name);
  });

  it('shows all patterns, phases and modules by a test', () => {
    const rows = [...flows.matchAll(/^\| (?!---|pattern|phase|there)[^|]+ \| [^|]+ \| [^|]+ \|$/gm)];
    expect(parts).toHaveLength(rows.length);
    expect(parts).toHaveLength(6 + 6 + 8);
  });
});
