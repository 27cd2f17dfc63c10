import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FAILURES } from '../core/src/outcome/index.ts';

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
  expect(read('docs/mapping.md')).toContain(
    'two mugs are sent for 62.22 with 5.65 tax, and one for 31.12 with 2.83 tax',
  );
});
