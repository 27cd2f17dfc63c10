// The codes by which test names begin: `P1`, `D-16, D-17: …`, `C1 C2 …`, `O3–O6: …`.
import { globSync, readFileSync } from 'node:fs';

const ROOT = new URL('../', import.meta.url);
const CODE = String.raw`(?:(?:P|O|S|L|C)\d{1,2}|[DE]-\d{2})`;
const NAME = new RegExp(`['"\`](${CODE}(?:(?:, | |–)${CODE})*)(?=[ :,])`, 'g');

/** Each code with the files, below the project's root, that name tests after it. */
export function codesInTestNames(): Map<string, string[]> {
  const files = globSync(['**/*.test.ts', 'tests/simulation/*/wrong-connectors.ts'], {
    cwd: ROOT,
    exclude: ['**/node_modules/**'],
  });
  const found = files.toSorted().flatMap((file) => codesIn(file).map((code) => ({ code, file })));
  const byCode = Map.groupBy(found, ({ code }) => code);
  return new Map([...byCode].map(([code, entries]) => [code, [...new Set(entries.map(({ file }) => file))]]));
}

function codesIn(file: string): string[] {
  const text = readFileSync(new URL(file, ROOT), 'utf8');
  return [...text.matchAll(NAME)].flatMap(([, codes = '']) => codes.split(/, | /).flatMap(expanded));
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
