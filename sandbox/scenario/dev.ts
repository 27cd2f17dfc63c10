import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createWorld, type SandboxAddresses, type World } from '../client/index.ts';
import { openWorldPage, type WorldPage } from '../world-page/open-world-page.ts';
import { startSandbox, stopSandbox, type RunningSandbox } from '../testing/sandbox-process.ts';
import { showLog } from './application-log.ts';
import {
  APPLICATIONS,
  environmentOf,
  newOperationsToken,
  onFreePorts,
  operationsAddress,
  runIn,
  start,
  stopApplications,
  urlOf,
  type Application,
  type Applications,
} from './applications.ts';
import { leaveOpenOrder, playDemo, stockShops } from './fill-world.ts';
import { requireFree } from './ports.ts';
import { readyCommands } from './ready-commands.ts';

/*
 * Starts the sandbox with one world called `local`, whose names and secrets are those of the .env.example
 * files, and the three applications with reload, or with --sandbox-only everything but them. In the world are
 * the demo's sellers, adverts, products and orders. Runs until it is interrupted. With --free-ports it takes
 * any ports, so that several may run beside each other; SANDBOX_PORT moves the sandbox alone.
 */
const FIRST_PORT = Number(process.env.SANDBOX_PORT ?? 9100);
const SANDBOX_PORTS = ['Connect', 'commercetools', 'Marketplacer'];
const TIME_FACTOR = 60;
const JOB_EVERY_MS = 60_000;

const { values: options } = parseArgs({
  options: {
    'sandbox-only': { type: 'boolean', default: false },
    'free-ports': { type: 'boolean', default: false },
  },
});
let starting: Promise<RunningSandbox> | undefined;
process.once('SIGINT', () => void stop(0));
process.once('SIGTERM', () => void stop(0));

try {
  await run();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  await stop(1);
}

async function run(): Promise<void> {
  const applications = options['free-ports'] ? await onFreePorts() : APPLICATIONS;
  if (!options['free-ports']) await requireOwnPorts(applications);
  starting = startSandbox(join(import.meta.dirname, '..', 'index.ts'), {
    firstPort: options['free-ports'] ? 0 : FIRST_PORT,
    timeFactor: TIME_FACTOR,
  });
  const sandbox = await starting;
  const operationsToken = newOperationsToken();
  const world = await createWorld(sandbox, {
    fixed: {
      name: 'local',
      clientSecret: 'local-secret',
      shopSecret: 'local-shop-secret',
      apiKey: 'local-key',
      webhookSecret: 'local-webhook-secret-never-deployed',
    },
    peopleKey: 'local-people-key',
    configuration: { LOG_LEVEL: 'info', OPERATIONS_TOKEN: operationsToken },
  });
  const page = await openWorldPage({
    world,
    port: options['free-ports'] ? 0 : FIRST_PORT + SANDBOX_PORTS.length,
    operations: operationsAddress(applications[0], operationsToken),
  });
  process.stdout.write(`\nBoth systems, live: ${page.url}\n`);
  for (const application of applications) await deploy(world, page, application);
  await connectAll(world, applications);
  const { sellers, adverts } = await stockShops(world);
  tellAddresses(sandbox, world, page, applications);
  if (options['sandbox-only']) return;
  await playDemo(world, adverts);
  const order = await leaveOpenOrder(world, adverts);
  for (const { does, command } of await readyCommands(sandbox, world, { sellers, order })) {
    process.stdout.write(`\n# ${does}\n${command}\n`);
  }
  process.stdout.write(`\nPlay with it: ${page.url}\n`);
  process.stdout.write('\nEverything is running. Interrupt with Ctrl-C.\n');
}

async function requireOwnPorts(applications: Applications): Promise<void> {
  await requireFree([
    ...SANDBOX_PORTS.map((name, offset) => ({ port: FIRST_PORT + offset, by: `the local ${name}` })),
    { port: FIRST_PORT + SANDBOX_PORTS.length, by: 'the page of the world' },
    ...(options['sandbox-only'] ? [] : applications.map(({ port, folder }) => ({ port, by: folder }))),
  ]);
}

/** As Connect does, but that the application is running before its post-deploy is over. */
async function deploy(world: World, page: WorldPage, application: Application): Promise<void> {
  const environment = environmentOf(world, application);
  process.stdout.write(`\n${application.folder}: post-deploy\n`);
  process.stdout.write(
    await runIn(application, [process.execPath, 'src/connector/post-deploy.ts'], environment),
  );
  if (options['sandbox-only']) return;
  await start(application, ['--watch', 'src/index.ts'], environment, (output) =>
    showLog(application.folder, output, page.hear),
  );
}

async function connectAll({ connect }: World, [, event, job]: Applications): Promise<void> {
  await connect.registerTopic([`${urlOf(event)}${event.endpoint}`]);
  await connect.scheduleJob('reconcile', `${urlOf(job)}${job.endpoint}`, JOB_EVERY_MS);
}

function tellAddresses(
  sandbox: SandboxAddresses,
  world: World,
  page: WorldPage,
  applications: Applications,
): void {
  const { apiKey, shop } = world.access;
  const lines = [
    ['Marketplacer', `${sandbox.marketplacer}/${world.name}/graphql   key: ${apiKey}`],
    [
      'commercetools',
      `${sandbox.commercetools}/${world.name}   API client: ${shop.clientId}, secret: ${shop.clientSecret}`,
    ],
    ['GraphiQL', `${page.url}graphiql/`],
    ...applications.map((application) => [
      application.folder,
      `${urlOf(application)}${application.endpoint}`,
    ]),
  ];
  process.stdout.write(`\n${lines.map(([what = '', where]) => `${what.padEnd(25)} ${where}`).join('\n')}\n`);
}

/** Whatever has been started by now. */
async function stop(exitCode: number): Promise<void> {
  stopApplications();
  const sandbox = await starting?.catch(() => undefined);
  if (sandbox) await stopSandbox(sandbox.pid);
  process.exit(exitCode);
}
