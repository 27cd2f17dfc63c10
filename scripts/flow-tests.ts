// The last column of the flows in docs/flows.md: the tests that are named after a flow.
import { basename } from 'node:path';
import { codesInTestNames } from './codes-in-tests.ts';

const ROW = /^(\| ([A-Z]\d{1,2}) \|.*\|)[^|]*\|$/gm;

/** The document with the tests of each flow; `-` where there are none. */
export function withTests(document: string, byCode = codesInTestNames()): string {
  return document.replace(ROW, (_row, cells: string, code: string) => {
    const links = (byCode.get(code) ?? []).map(link);
    return `${cells} ${links.join(', ') || '-'} |`;
  });
}

const link = (file: string): string => `[${titleOf(file)}](../${file})`;

/** A story of the simulation names tests after the promises that wrong connectors break. */
const titleOf = (file: string): string =>
  /simulation\/([^/]+)\/wrong-connectors\.ts$/.exec(file)?.[1] ?? basename(file, '.test.ts');
