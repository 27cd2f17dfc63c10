// Writes the tables of docs/mapping.md anew: npm run generate.
import { readFileSync, writeFileSync } from 'node:fs';
import { withTables } from './mapping-tables.ts';

const DOCUMENT = new URL('../docs/mapping.md', import.meta.url);
writeFileSync(DOCUMENT, withTables(readFileSync(DOCUMENT, 'utf8')));
