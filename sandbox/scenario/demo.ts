import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { Listr } from 'listr2';
import { createWorld, type World } from '../client/index.ts';
import { startSandbox, stopSandbox, type RunningSandbox } from '../testing/sandbox-process.ts';
import { APPLICATIONS, environmentOf, runIn, start, stopApplications, urlOf } from './applications.ts';
import { compareBothSides, type Fact } from './both-sides.ts';
import { changeAdverts, openShops, publishAdverts, type Adverts, type Sellers } from './catalogue.ts';

/*
 * The connector's life in a minute, against the sandbox: install, publish, change, sell, repair. Ends with
 * a table of both sides, every line of which is checked; exits with 0 only if all of it is true.
 */
interface Story {
  sandbox: RunningSandbox;
  world: World;
  sellers: Sellers;
  adverts: Adverts;
  facts: Fact[];
}

const { values: options } = parseArgs({ options: { stay: { type: 'boolean', default: false } } });
const [, orders, job] = APPLICATIONS;
let sandbox: RunningSandbox | undefined;

const tasks = new Listr<Story>(
  [
    { title: 'Start the sandbox: Marketplacer, commercetools and Connect', task: startWorld },
    { title: 'Build the three applications', task: buildAll },
    { title: 'Run the post-deploy scripts', task: deployAll },
    { title: 'Start the three applications', task: startAll },
    { title: '3 sellers publish 25 adverts; webhooks carry them over', task: publish },
    { title: 'Change three adverts, take two off-line, delete two', task: change },
    { title: 'A shopper buys from two sellers and the shop itself', task: buy },
    { title: 'Lose every webhook of more changes; the reconcile job finds them', task: repair },
    {
      title: 'Compare both sides',
      task: async (story) => void (story.facts = await compareBothSides(story.world)),
    },
  ],
  { rendererOptions: { collapseSubtasks: false } },
);

try {
  const story = await tasks.run({ facts: [] } as unknown as Story);
  process.stdout.write(`\n${tableOf(story.facts)}\n`);
  const wrong = story.facts.filter(({ agrees }) => !agrees);
  if (wrong.length > 0) {
    process.exitCode = 1;
    process.stderr.write(`\nThe two sides disagree on: ${wrong.map(({ what }) => what).join(', ')}.\n`);
  } else {
    process.stdout.write('\nBoth sides agree on every line.\n');
  }
  if (options.stay) await stayUntilInterrupted(story);
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`\n${(error as Error).message}\n`);
} finally {
  stopApplications();
  if (sandbox) await stopSandbox(sandbox.pid);
}

async function startWorld(story: Story): Promise<void> {
  sandbox = await startSandbox(join(import.meta.dirname, '..', 'index.ts'));
  story.sandbox = sandbox;
  story.world = await createWorld(story.sandbox);
}

async function buildAll(): Promise<void> {
  for (const application of APPLICATIONS) await runIn(application, ['npm', 'run', '--silent', 'build']);
}

async function deployAll({ world }: Story): Promise<void> {
  for (const application of APPLICATIONS) {
    const script = ['npm', 'run', '--silent', 'connector:post-deploy'];
    await runIn(application, script, environmentOf(world, application));
  }
}

async function startAll({ world }: Story): Promise<void> {
  for (const application of APPLICATIONS) {
    await start(application, ['build/index.cjs'], environmentOf(world, application));
  }
  await world.connect.registerTopic([`${urlOf(orders)}${orders.endpoint}`]);
  await world.connect.scheduleJob('reconcile', `${urlOf(job)}${job.endpoint}`);
}

async function publish(story: Story): Promise<void> {
  story.sellers = await openShops(story.world);
  story.adverts = await publishAdverts(story.world, story.sellers, { from: 1, count: 25 });
  await webhooksArrived(story.world);
}

async function change({ world, adverts }: Story): Promise<void> {
  await changeAdverts(world, adverts.slice(0, 7));
  await webhooksArrived(world);
}

async function buy({ world, adverts }: Story): Promise<void> {
  await world.shop.offerOwnProduct({ sku: 'gift-card', name: 'Gift card', centAmount: 2500 });
  const [first, second] = adverts.slice(10);
  await world.shop.buy({
    orderNumber: 'DEMO-1',
    lines: [
      { sku: `Variant-${first?.variants[0]?.legacyId}`, quantity: 2 },
      { sku: `Variant-${second?.variants[0]?.legacyId}`, quantity: 3 },
      { sku: 'gift-card', quantity: 1 },
    ],
  });
  if (!(await world.connect.waitIdle(10_000))) throw new Error('the order message was not acknowledged');
  await webhooksArrived(world);
}

async function repair({ world, sellers, adverts }: Story): Promise<void> {
  await world.marketplacer.deliveries({ dropAll: true });
  await publishAdverts(world, sellers, { from: 26, count: 3 });
  await changeAdverts(world, adverts.slice(15, 22));
  await webhooksArrived(world);
  const run = await world.connect.runJob('reconcile');
  if (run.status !== 200)
    throw new Error(`the reconcile job answered ${run.status}: ${JSON.stringify(run.body)}`);
}

async function webhooksArrived(world: World): Promise<void> {
  if (!(await world.marketplacer.waitIdle(20_000)))
    throw new Error('webhooks are still waiting to be delivered');
}

function tableOf(facts: Fact[]): string {
  const table = new Table({
    head: ['now', 'Marketplacer', 'commercetools', ''],
    colAligns: ['left', 'right', 'right', 'left'],
    style: { head: [], border: [] },
  });
  for (const { what, marketplacer, commercetools, agrees } of facts) {
    table.push([what, marketplacer, commercetools, agrees ? '✔' : '✘']);
  }
  return table.toString();
}

async function stayUntilInterrupted({ sandbox, world }: Story): Promise<void> {
  process.stdout.write(
    [
      '',
      'Everything is still running; interrupt with Ctrl-C.',
      `  Marketplacer   ${sandbox.marketplacer}/${world.name}/graphql`,
      `  its state      ${sandbox.marketplacer}/control/instances/${world.name}/state`,
      `  commercetools  ${sandbox.commercetools}/${world.name}`,
      ...APPLICATIONS.map(
        (application) => `  ${application.folder}  ${urlOf(application)}${application.endpoint}`,
      ),
      '',
    ].join('\n'),
  );
  await new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
