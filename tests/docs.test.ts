import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mapOrder } from '../core/src/orders/map-order.ts';
import { FAILURES } from '../core/src/outcome/index.ts';
import { OPERATIONS } from '../product-webhook-service/src/operations/operations.ts';
import type { Operation } from '../product-webhook-service/src/operations/operation.ts';
import { anOrder, aShipping } from '../core/tests/builders/order.ts';

const root = join(__dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

it('every failure code has its entry in the runbook, and every entry its code', () => {
  const entries = [...read('docs/operations.md').matchAll(/^### (.+)$/gm)].map(([, code]) => code);
  expect(entries.toSorted()).toEqual(Object.keys(FAILURES).toSorted());
});

it('every operation has a curl in the runbook, and every curl its operation', () => {
  const curls = [
    ...read('docs/operations.md').matchAll(/^curl (-X POST )?.*\/webhooks\/operations(\/[^"?]*)/gm),
  ];
  const shown = curls
    .map(([, post, path = '']) => ({ method: post ? 'post' : 'get', path }))
    .filter(({ path }) => path !== '/availability');
  const matches = ({ method, path }: Operation, one: { method: string; path: string }) =>
    method === one.method && new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`).test(one.path);
  expect(OPERATIONS.filter((one) => !shown.some((curl) => matches(one, curl)))).toEqual([]);
  expect(shown.filter((curl) => !OPERATIONS.some((one) => matches(one, curl)))).toEqual([]);
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

describe('the worked examples of docs/mapping.md are what the connector sends:', () => {
  const major = (minorUnits: number | null | undefined) => ((minorUnits ?? 0) / 100).toFixed(2);

  /** The entries that are sent, in major units. */
  function entriesOf(order: ReturnType<typeof anOrder>) {
    const mapping = mapOrder(order, 'AUD');
    if (mapping.kind !== 'mapped') throw new Error(mapping.code);
    return (mapping.drafts[0]?.draft.lineItems ?? []).map(({ quantity, cost, postage }) => ({
      quantity,
      amount: major(cost?.amount),
      tax: major(cost?.tax),
      postage: major(postage?.amount),
      postageTax: major(postage?.tax),
    }));
  }

  const lines = [{ variant: 21, total: 2490 }, { variant: 22, total: 750 }, { total: 1000 }];
  const shippingInfo = aShipping('AUD', 1000);
  const discount = { gross: 1000 };

  it('shipping', () => {
    const [tea, cup] = entriesOf(anOrder({ lines, shippingInfo }));
    const rest = major(1000 - Number(tea?.postage) * 100 - Number(cup?.postage) * 100);
    expect(read('docs/mapping.md')).toContain(
      `The tea is sent for ${tea?.amount} with postage ${tea?.postage}, the cup for ${cup?.amount} ` +
        `with postage ${cup?.postage}, and ${rest} stay in the shop.`,
    );
  });

  it('a discount on the total', () => {
    const [tea, cup] = entriesOf(anOrder({ lines, shippingInfo, discount }));
    expect(read('docs/mapping.md')).toContain(
      `the tea is sent for ${tea?.amount} with postage ${tea?.postage}, ` +
        `and the cup for ${cup?.amount} with postage ${cup?.postage}.`,
    );
  });

  it('tax', () => {
    const inclusive = (gross: number) => ({ gross, net: gross - Math.round(gross / 11) });
    const taxed = lines.map((line) => ({ ...line, taxed: inclusive(line.total) }));
    const [tea] = entriesOf(
      anOrder({ lines: taxed, shippingInfo: aShipping('AUD', 1000, inclusive(1000)), discount }),
    );
    expect(read('docs/mapping.md')).toContain(
      `the tea is sent for ${tea?.amount} with ${tea?.tax} tax, ` +
        `and its postage of ${tea?.postage} with ${tea?.postageTax} tax.`,
    );
  });

  it('quantities', () => {
    const [two, one] = entriesOf(anOrder({ lines: [{ variant: 21, quantity: 3, total: 9334 }] }));
    expect([two?.quantity, one?.quantity]).toEqual([2, 1]);
    expect(read('docs/mapping.md')).toContain(
      `two mugs are sent for ${two?.amount}, and one for ${one?.amount}.`,
    );
  });
});
