import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..');

const PURE = 'core/src/catalog/plan/plan-stock.ts';
const PURE_WITH_MONEY = 'core/src/orders/map-order.ts';

/** What breaks a rule: the promise, the file that is linted, and what is written in it. */
const BREACHES: [promise: string, file: string, text: string][] = [
  ['a plan is not async', PURE, 'export async function plan() {}'],
  ['a plan has no async generator', PURE, 'export async function* plan() { yield 1; }'],
  ['a plan makes no promise', PURE, 'export const plan = Promise.resolve(1);'],
  ['a plan imports nothing on the way', PURE, "export const plan = () => import('node:util');"],
  ['a plan reads no clock', PURE, 'export const now = Date.now();'],
  ['a plan makes no date of now', PURE, 'export const now = new Date();'],
  ['a plan measures no time', PURE, 'export const now = performance.now();'],
  ['a plan waits for nothing', PURE, 'export const plan = (done: () => void) => setTimeout(done, 1);'],
  ['a plan draws no random number', PURE, 'export const token = Math.random();'],
  ['a plan makes no random id', PURE, 'export const token = crypto.randomUUID();'],
  ['a plan imports no random id', PURE, "export { randomUUID } from 'node:crypto';"],
  ['a plan reads no files', PURE, "export { readFileSync } from 'node:fs';"],
  ['a plan does not know the connector', PURE, "export { runUseCase } from '../../connector/index.ts';"],
  ['a plan does not know the store', PURE, "export { CONTAINERS } from '../../store/index.ts';"],
  ['a plan does not know the runtime', PURE, "export { systemClock } from '../../runtime/index.ts';"],
  ['a plan has no client', PURE, "export { createMarketplacer } from '../../marketplacer/index.ts';"],
  [
    'a plan does not call what writes',
    'core/src/taxonomy/plan-taxonomy.ts',
    "export { ensureAttributes } from './ensure-attributes.ts';",
  ],
  ['a map is not async', 'core/src/sellers/map-seller.ts', 'export const map = async () => 1;'],
  ['a file of a pure storey is pure too', 'core/src/catalog/map/price.ts', 'export const now = Date.now();'],
  ['a map of money is pure', PURE_WITH_MONEY, 'export const now = Date.now();'],
  ['a map of money has no floats', PURE_WITH_MONEY, 'export const tax = 0.1;'],
  [
    'the platforms do not know each other',
    'core/src/commercetools/keys.ts',
    "export { shownText } from '../marketplacer/index.ts';",
  ],
  [
    'rooms of one floor do not know each other',
    'core/src/orders/dueness.ts',
    "export { skusOf } from '../catalog/index.ts';",
  ],
  [
    'a room does not know one above it',
    'core/src/store/links.ts',
    "export { runUseCase } from '../connector/index.ts';",
  ],
  [
    'a room is entered by its front door',
    'core/src/orders/dueness.ts',
    "export { createLinks } from '../store/links.ts';",
  ],
  [
    'what is mapped does not depend on what was read',
    'core/src/catalog/map/price.ts',
    "export { skusOf } from '../read/provenance.ts';",
  ],
  [
    'what is read does not depend on a plan',
    'core/src/catalog/read/provenance.ts',
    "export { stockIn } from '../plan/plan-stock.ts';",
  ],
  [
    'a storey does not know the use cases above it',
    'core/src/catalog/write/apply-stock.ts',
    "export { removeAdvert } from '../remove-advert.ts';",
  ],
];

const KEPT: [promise: string, file: string, text: string][] = [
  [
    'a plan imports types and pure functions',
    PURE,
    "import type { Connector } from '../../connector/index.ts';\n" +
      "import { productKeyOf } from '../../commercetools/index.ts';\n" +
      "import { skusOf } from '../read/provenance.ts';\n" +
      'export const plan = (config: Connector["config"]) => [config, skusOf, productKeyOf(1), new Date(0)];',
  ],
  [
    'a map hashes',
    'core/src/orders/map-consignments.ts',
    "import { createHash } from 'node:crypto';\nexport const map = createHash;",
  ],
];

/** One process lints all of them, because jest cannot load a configuration that is an ES module. */
function lint(snippets: { file: string; text: string }[]): { ruleId: string; message: string }[][] {
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'support', 'lint-snippets.mjs')], {
    cwd: root,
    encoding: 'utf8',
    input: JSON.stringify(snippets),
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as { ruleId: string; message: string }[][];
}

const found = lint([...BREACHES, ...KEPT].map(([, file, text]) => ({ file, text })));

it.each(BREACHES.map(([promise], index) => ({ promise, index })))(
  '$promise: the linter says so',
  ({ index }) => {
    // An import upwards also closes a circle, which is a rule of its own.
    const others = found[index]?.filter(({ ruleId }) => ruleId !== 'import-x/no-cycle');
    expect(others).toEqual([expect.objectContaining({ ruleId: expect.stringContaining('no-restricted-') })]);
  },
);

it.each(KEPT.map(([promise], index) => ({ promise, index })))(
  '$promise: the linter allows it',
  ({ index }) => {
    expect(found[BREACHES.length + index]).toEqual([]);
  },
);
