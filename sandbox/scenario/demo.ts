import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Order } from '@commercetools/platform-sdk';
import { Listr } from 'listr2';
import { createWorld, type World } from '../client/index.ts';
import { startSandbox, stopSandbox, type RunningSandbox } from '../testing/sandbox-process.ts';
import { openWorldPage, type WorldPage } from '../world-page/open-world-page.ts';
import { ALL_FLOWS, SCENES, type Stage } from './all-flows/index.ts';
import { hearLog } from './application-log.ts';
import { allArrived, webhooksArrived } from './arrivals.ts';
import {
  APPLICATIONS,
  environmentOf,
  newOperationsToken,
  operationsAddress,
  runIn,
  start,
  stopApplications,
  urlOf,
} from './applications.ts';
import { readBothSides } from './both-sides.ts';
import { catalogueFacts } from './catalogue-facts.ts';
import { changeAdverts, openShops, publishAdverts, type Adverts, type Sellers } from './catalogue.ts';
import type { Section } from './facts.ts';
import { leaveOpenOrder } from './fill-world.ts';
import { refundFacts, sentFacts, soldFacts } from './order-facts.ts';
import { buy, cancel, offerGiftCard, payBack, send, takeBack } from './orders.ts';
import { tableOf } from './table.ts';

/*
 * The connector's life in a minute, against the sandbox: install, publish, change, sell, send, take back,
 * repair; with --all-flows also what goes the other way. Ends with a table of both sides, every line of which is
 * checked; exits with 0 only if all of it is true.
 */
interface Story {
  sandbox: RunningSandbox;
  world: World;
  sellers: Sellers;
  adverts: Adverts;
  order: Order;
  sections: Section[];
}

const { values: options } = parseArgs({
  options: { stay: { type: 'boolean', default: false }, 'all-flows': { type: 'boolean', default: false } },
});
const scenes = options['all-flows'] ? SCENES : [];
const [service, orders, job] = APPLICATIONS;
const operationsToken = newOperationsToken();
let sandbox: RunningSandbox | undefined;
let page: WorldPage | undefined;

const tasks = new Listr<Story>(
  [
    { title: 'Start the sandbox: Marketplacer, commercetools and Connect', task: startWorld },
    { title: 'Build the three applications', task: buildAll },
    { title: 'Run the post-deploy scripts', task: deployAll },
    { title: 'Start the three applications', task: startAll },
    { title: '3 sellers publish 25 adverts; webhooks carry them over', task: publish },
    { title: 'Change three adverts, take two off-line, delete two', task: change },
    {
      title: 'A shopper buys from two sellers and the shop itself',
      task: async (story) => void (story.order = await sell(story)),
    },
    { title: 'One seller sends two parcels, the shop sends its own', task: inStep(send) },
    { title: 'The other seller has none left: it cancels, and pays back', task: inStep(cancel) },
    { title: 'The shopper sends one piece back; the seller pays it back', task: inStep(takeBack, payBack) },
    { title: 'Lose every webhook of more changes; the reconcile job finds them', task: repair },
    ...scenes.map(({ title, play }) => ({ title, task: (story: Story) => play(stageOf(story)) })),
    { title: 'Compare both sides', task: compare },
  ],
  { rendererOptions: { collapseSubtasks: false } },
);

try {
  const story = await tasks.run({} as Story);
  process.stdout.write(`\n${tableOf(story.sections)}\n`);
  const wrong = story.sections.flatMap(({ about, facts }) =>
    facts.filter(({ agrees }) => !agrees).map(({ what }) => `${about}: ${what}`),
  );
  if (wrong.length > 0) {
    process.exitCode = 1;
    process.stderr.write(`\nThe two sides disagree on: ${wrong.join('; ')}.\n`);
  } else {
    process.stdout.write('\nBoth sides agree on every line.\n');
  }
  if (options.stay) await stayUntilInterrupted(story);
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`\n${(error as Error).message}\n`);
} finally {
  page?.close();
  stopApplications();
  if (sandbox) await stopSandbox(sandbox.pid);
}

async function startWorld(story: Story): Promise<void> {
  sandbox = await startSandbox(join(import.meta.dirname, '..', 'index.ts'));
  story.sandbox = sandbox;
  story.world = await createWorld(story.sandbox, {
    peopleKey: randomBytes(16).toString('hex'),
    configuration: {
      OPERATIONS_TOKEN: operationsToken,
      ...(options.stay && { LOG_LEVEL: 'info' }),
      ...(options['all-flows'] && ALL_FLOWS),
    },
  });
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
  if (options.stay) page = await openWorldPage({ world, port: 0, operations: operationsOf() });
  for (const application of APPLICATIONS) {
    const hear = page?.hear;
    await start(
      application,
      ['build/index.cjs'],
      environmentOf(world, application),
      hear && ((output) => hearLog(output, hear)),
    );
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

async function sell({ world, adverts }: Story): Promise<Order> {
  await offerGiftCard(world);
  const order = await buy(world, adverts.slice(10), 'DEMO-1');
  await allArrived(world);
  return order;
}

/** What people do with the order, one after the other, each when both sides have heard of the last. */
function inStep(...acts: ((world: World, order: Order) => Promise<unknown>)[]) {
  return async ({ world, order }: Story): Promise<void> => {
    for (const act of acts) {
      await act(world, order);
      await allArrived(world);
    }
  };
}

async function repair({ world, sellers, adverts }: Story): Promise<void> {
  await world.marketplacer.deliveries({ dropAll: true });
  await publishAdverts(world, sellers, { from: 26, count: 3 });
  await changeAdverts(world, adverts.slice(15, 22));
  await webhooksArrived(world);
  await reconcile(world);
  await world.marketplacer.deliveries({});
}

async function reconcile({ connect }: World): Promise<void> {
  const run = await connect.runJob('reconcile');
  if (run.status !== 200)
    throw new Error(`the reconcile job answered ${run.status}: ${JSON.stringify(run.body)}`);
}

function stageOf({ world }: Story): Stage {
  return {
    world,
    settled: () => allArrived(world),
    reconcile: () => reconcile(world),
    async operate(path, body) {
      const response = await fetch(`${urlOf(service)}${service.endpoint}/operations/${path}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${operationsToken}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body ?? {}),
      });
      if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
    },
  };
}

async function compare(story: Story): Promise<void> {
  const sides = await readBothSides(story.world);
  story.sections = [catalogueFacts, soldFacts, sentFacts, refundFacts].map((factsOf) => factsOf(sides));
  for (const { facts } of scenes) story.sections.push(await facts(stageOf(story)));
}

function operationsOf(): string {
  return operationsAddress(service, operationsToken);
}

async function stayUntilInterrupted({ sandbox, world, adverts }: Story): Promise<void> {
  await leaveOpenOrder(world, adverts);
  process.stdout.write(
    [
      '',
      'Everything is still running; interrupt with Ctrl-C.',
      `  Play with it   ${page?.url}`,
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
