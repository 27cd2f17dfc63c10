import type { ClientRequest } from '../../core/src/commercetools/client.ts';
import type { Connector } from '../../core/src/connector/index.ts';
import type { Outcome } from '../../core/src/outcome/index.ts';
import { reconcile } from '../../core/src/reconcile/index.ts';
import { ASSUMED, type Assumptions } from './assumptions.ts';
import { createDeliveries } from './deliveries.ts';
import { deploy } from './deploy.ts';
import { machinesOf } from './machines.ts';
import { createNetwork } from './network.ts';
import { createOperate } from './operators.ts';
import { configOf, connectorOf, undisturbed } from './processes.ts';
import type { Overhear } from './platforms.ts';
import type { Ending, Instance, Run, Story } from './story.ts';
import { createWorld, type Violation, type World } from './world.ts';

export interface SimulationOptions {
  assumed?: Assumptions;
  /** Names of faults that do not happen this time. */
  leftOut?: ReadonlySet<string>;
  traced?: boolean;
  /** Changes what a process does, to show that a wrong one is found out. */
  broken?: Breakage;
  overhear?: Overhear;
}

export interface Breakage {
  connector?: (connector: Connector, process: Instance) => Connector;
  /** Changes the requests to commercetools. */
  request?: (request: ClientRequest) => ClientRequest;
  /** Whether an outcome is acknowledged; the right way is all but `retry`. */
  acknowledges?: (outcome: Outcome) => boolean;
}

/**
 * A wrong connector, made anew for each search, with the promise that it breaks. The search begins with the
 * seed that is known to show it, and leaves out those in which nobody does what it takes.
 */
export type Wrong = readonly [
  name: string,
  breakage: () => Breakage,
  promise: string,
  known?: number,
  canShow?: (seed: number) => boolean,
];

export interface Simulation {
  seed: number;
  violation: Violation | undefined;
  faults: string[];
  trace: string[];
}

const JOB_BUDGET_MS = 28 * 60_000;
/** Faults and people keep to this time. */
const TROUBLE_MS = 15 * 60_000;
/** Longer than claims and leases live. */
const CALM_MS = 15 * 60_000;

/** Makes the story of a seed: some of its choices are drawn before the world is. */
export type MakeStory = (seed: number) => Story;

/** Plays one seed to its end, or to the first promise that does not hold. */
export async function simulate(
  makeStory: MakeStory,
  seed: number,
  options: SimulationOptions = {},
): Promise<Simulation> {
  const { assumed = ASSUMED, leftOut = new Set<string>(), traced = false, broken = {}, overhear } = options;
  const story = makeStory(seed);
  const world: World = createWorld(seed, {
    assumed,
    leftOut,
    traced,
    overhear,
    pushMessage: (...push) => stage.deliveries.pushMessage(...push),
    postWebhook: (...post) => stage.deliveries.postWebhook(...post),
    publish: (_notification, deliver) => stage.deliveries.publish(deliver),
  });
  const stage = stageOf(world, story, broken);
  const restore = drawFrom(world);
  try {
    const connector = undisturbed(world, stage.config);
    await deploy(world, story, connector);
    await story.prepare(world, connector);
    await world.scheduler.runUntilQuiet();
    story.begin(world, stage.operate);
    makeTrouble(world, stage);
    await world.scheduler.runUntilQuiet();
    const ending = await calmDown(world, stage);
    if (!world.violation()) story.atEnd(world, ending);
  } finally {
    restore();
  }
  return { seed, violation: world.violation(), faults: world.faults.met(), trace: world.trace };
}

type Stage = ReturnType<typeof stageOf>;

/** The processes of the connector and what reaches them. */
function stageOf(world: World, story: Story, broken: Breakage) {
  const { scheduler } = world;
  const network = createNetwork(world, story);
  const config = configOf(story.configuration);
  const jobs = machinesOf(world, 'job');
  const { acknowledges = ({ outcome }) => outcome !== 'retry' } = broken;

  function perform<Result>(run: Run, work: (connector: Connector) => Promise<Result>): Promise<Result> {
    const connector = connectorOf(world, network, run, config, broken.request);
    return scheduler.resume(() => work(broken.connector?.(connector, run.instance) ?? connector));
  }

  return {
    config,
    deliveries: createDeliveries(world, story, { network, perform, acknowledges }),
    operate: createOperate(world, { network, perform }),

    /** One run of the job; it may break off, and the next one goes on. */
    reconcile(name: string): void {
      world.note(() => `${name} starts`);
      const startedAt = scheduler.now();
      const deadline = startedAt + JOB_BUDGET_MS;
      const run = { name, instance: jobs.start(name), startedAt, deadline, calls: 0 };
      perform(run, (connector) => reconcile(connector, { mode: 'incremental', dryRun: false })).then(
        (result) => world.note(() => `${name} has ended: ${result.kind}`),
        (error: Error) => world.note(() => `${name} breaks off: ${error.message}`),
      );
    },
  };
}

function makeTrouble(
  { scheduler, random: draw, faults }: World,
  { deliveries, reconcile: run }: Stage,
): void {
  const random = draw('trouble');
  const soonOrLater = (soonMs: number) => random.between(0, random.chance(0.5) ? soonMs : TROUBLE_MS);
  for (let job = random.between(0, 3); job > 0; job -= 1) {
    scheduler.after(soonOrLater(60_000), () => run(`job-${job}`));
  }
  for (let death = random.oneOf([0, 0, 1, 2, 3]); death > 0; death -= 1) {
    const victim = random.next();
    scheduler.after(soonOrLater(5_000), () => {
      if (faults.happens(`death ${death}`)) deliveries.kill(victim);
    });
  }
  scheduler.after(TROUBLE_MS, () => faults.end());
}

/**
 * Everything works now: what waits to be delivered again is enough, and so are two runs of the job; either alone
 * where nothing has got lost.
 */
async function calmDown(world: World, { deliveries, reconcile: run }: Stage): Promise<Ending> {
  const { scheduler } = world;
  const isComplete = deliveries.lost() === 0 && world.random('ending').chance(0.5);
  world.note(() => `calm; ${deliveries.lost()} deliveries were lost`);
  if (isComplete) return 'redelivered';
  for (const name of ['job after the trouble', 'last job']) {
    scheduler.after(CALM_MS, () => run(name));
    await scheduler.runUntilQuiet();
  }
  return 'reconciled';
}

/** Whatever the connector draws, such as the jitter of a pause, comes from the seed too. */
function drawFrom(world: World): () => void {
  const { random } = Math;
  // By the time, and not one after the other: caches that are warm change the order within one moment.
  Math.random = () => world.random(`the connector draws at ${world.scheduler.now()}`).next();
  return () => {
    Math.random = random;
  };
}
