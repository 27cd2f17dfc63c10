import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const CODE = '(?:(?:P|O|S|L|C)\\d{1,2}|[DE]-\\d{2})';
/** A text that begins with one code or several: `P1`, `D-16, D-17: …`, `C1 C2 …`, `O3–O6: …`. */
const NAME = new RegExp(`['"\`](${CODE}(?:(?:, | |–)${CODE})*)(?=[ :,'"\`])`, 'g');

/** Each code with the files that name tests after it. */
function codesInTestNames(): Map<string, string[]> {
  const files = globSync(['**/*.test.ts', 'tests/simulation/*/wrong-connectors.ts'], {
    cwd: root,
    exclude: ['**/node_modules/**'],
  });
  const found = files.flatMap((file) =>
    [...read(file).matchAll(NAME)].flatMap(([, codes = '']) =>
      codes.split(/, | /).flatMap((code) => expanded(code).map((one) => ({ code: one, file }))),
    ),
  );
  const byCode = Map.groupBy(found, ({ code }) => code);
  return new Map([...byCode].map(([code, entries]) => [code, entries.map(({ file }) => file)]));
}

/** `O3–O6` is O3, O4, O5 and O6. */
function expanded(code: string): string[] {
  const [first = '', last] = code.split('–');
  const numberOf = (text: string): number => Number(text.slice(1));
  if (last === undefined) return [first];
  return Array.from(
    { length: numberOf(last) - numberOf(first) + 1 },
    (_none, index) => `${first.slice(0, 1)}${numberOf(first) + index}`,
  );
}

const documented = ['docs/codes.md', 'docs/defects.md'].flatMap((file) =>
  [...read(file).matchAll(/^\| ([A-Z]-?\d+) \|/gm)].map(([, code = '']) => code),
);
const used = codesInTestNames();

it('every code in a test name is explained in docs/codes.md or docs/defects.md', () => {
  expect([...used].filter(([code]) => !documented.includes(code))).toEqual([]);
});

it('every code that is explained there is in the name of a test', () => {
  expect(documented.filter((code) => !used.has(code))).toEqual([]);
});

it('no code is explained twice', () => {
  expect(documented).toEqual([...new Set(documented)]);
});
