// Writes anew what the documents tell of the code: npm run generate.
import { readFileSync, writeFileSync } from 'node:fs';
import { withTests } from './flow-tests.ts';
import { withTables } from './tables.ts';

const GENERATED = {
  'docs/mapping.md': withTables,
  'docs/ownership.md': withTables,
  'docs/configuration.md': withTables,
  'docs/flows.md': (text: string) => withTests(text),
};

for (const [document, generated] of Object.entries(GENERATED)) {
  const file = new URL(`../${document}`, import.meta.url);
  writeFileSync(file, generated(readFileSync(file, 'utf8')));
}
