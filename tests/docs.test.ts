import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mapOrder } from '../core/src/orders/map-order.ts';
import { FAILURES } from '../core/src/outcome/index.ts';
import { anOrder, aShipping } from '../core/tests/builders/order.ts';

const root = join(__dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs')).map((file) => `docs/${file}`),
];

it('every failure code has its entry in the runbook, and every entry its code', () => {
  const entries = [...read('docs/operations.md').matchAll(/^### (.+)$/gm)].map(([, code]) => code);
  expect(entries.toSorted()).toEqual(Object.keys(FAILURES).toSorted());
});

it.each(documents)('%s: every npm command exists', (file) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const commands = [...read(file).matchAll(/npm (?:run ([a-z:-]+)|(test)\b)/g)].map(
    ([, run, test]) => run ?? test ?? '',
  );
  const unknown = commands.filter((command) => !(command in scripts) && !command.startsWith('connector:'));
  expect(unknown).toEqual([]);
});

it.each(documents)('%s: every link and every source file that is named exists', (file) => {
  const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) =>
    join(dirname(file), target),
  );
  const sources = [
    ...read(file).matchAll(
      /`((?:core|product-webhook-service|order-event-app|reconcile-job|sandbox|scripts)\/[\w./-]+\.\w+)`/g,
    ),
  ].map(([, target = '']) => target);
  expect([...links, ...sources].filter((target) => !existsSync(join(root, target)))).toEqual([]);
});

it('the worked example of docs/mapping.md is what the connector sends', () => {
  const order = anOrder({
    lines: [
      { variant: 21, quantity: 3, total: 10_000, taxed: { gross: 10_000, net: 9_091 } },
      { total: 5_000, taxed: { gross: 5_000, net: 4_545 } },
    ],
    discount: { gross: 999 },
    shippingInfo: aShipping('AUD', 900, { gross: 900, net: 818 }),
  });
  const mapping = mapOrder(order, 'AUD');
  if (mapping.kind !== 'mapped') throw new Error(mapping.code);
  const major = (minorUnits: number | null | undefined) => ((minorUnits ?? 0) / 100).toFixed(2);
  const [two, one] = mapping.draft.lineItems ?? [];
  expect([two?.quantity, one?.quantity]).toEqual([2, 1]);
  expect(read('docs/mapping.md')).toContain(
    `two mugs are sent for ${major(two?.cost?.amount)} with ${major(two?.cost?.tax)} tax, ` +
      `and one for ${major(one?.cost?.amount)} with ${major(one?.cost?.tax)} tax. ` +
      `The postage is ${major(two?.postage?.amount)} with ${major(two?.postage?.tax)} tax.`,
  );
});
