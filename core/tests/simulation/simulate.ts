import type { Connector } from '../../src/connector/index.ts';
import type { Outcome } from '../../src/outcome/index.ts';
import { ASSUMED, type Assumptions } from './assumptions.ts';
import { createBroker } from './broker.ts';
import { machinesOf } from './machines.ts';
import { createNetwork } from './network.ts';
import { connectorOf } from './processes.ts';
import type { Request } from './simulated-commercetools.ts';
import type { Instance, Message, Run, Story } from './story.ts';
import { createWorld, type Violation, type World } from './world.ts';

export interface SimulationOptions {
  assumed?: Assumptions;
  /** Names of faults that do not happen this time. */
  leftOut?: ReadonlySet<string>;
  traced?: boolean;
  /** Changes what a process does, to show that a wrong one is found out. */
  broken?: Breakage;
}

export interface Breakage {
  connector?: (connector: Connector, process: Instance) => Connector;
  /** Changes the requests to commercetools. */
  request?: (request: Request) => Request;
  /** Whether an outcome is acknowledged; the right way is all but `retry`. */
  acknowledges?: (outcome: Outcome) => boolean;
}

export interface Simulation {
  seed: number;
  violation: Violation | undefined;
  faults: string[];
  trace: string[];
}

const JOB_BUDGET_MS = 28 * 60_000;
/** Faults, people and redeliveries keep to this time. */
const TROUBLE_MS = 15 * 60_000;
/** Longer than claims and leases live. */
const CALM_MS = 15 * 60_000;

/** Plays one seed to its end, or to the first promise that does not hold. */
export async function simulate(
  makeStory: () => Story,
  seed: number,
  options: SimulationOptions = {},
): Promise<Simulation> {
  const { assumed = ASSUMED, leftOut = new Set<string>(), traced = false, broken = {} } = options;
  const story = makeStory();
  const publish = (message: Message): void => stage.broker.publish(message);
  const world = createWorld(seed, story, { assumed, leftOut, traced, publish });
  const stage = stageOf(world, story, broken);
  const restore = drawFrom(world);
  try {
    story.begin(world);
    makeTrouble(world, stage);
    await world.scheduler.runUntilQuiet();
    await calmDown(world, stage);
    if (!world.violation()) story.atEnd(world);
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
  const machines = machinesOf(world);
  const { acknowledges = ({ outcome }) => outcome !== 'retry', request = (asked) => asked } = broken;

  function perform<Result>(run: Run, work: (connector: Connector) => Promise<Result>): Promise<Result> {
    const connector = connectorOf(world, network, run, request);
    return scheduler.resume(() => work(broken.connector?.(connector, run.instance) ?? connector));
  }

  const receivers = { network, machines, perform, acknowledges };
  return {
    broker: createBroker(world, story, receivers, scheduler.now() + TROUBLE_MS),

    /** One run of the job; it may break off, and the next one goes on. */
    sweep(name: string): void {
      world.note(() => `${name} starts`);
      const deadline = scheduler.now() + JOB_BUDGET_MS;
      perform({ name, instance: machines.start(name), deadline, calls: 0 }, story.sweep).then(
        () => world.note(() => `${name} has ended`),
        (error: Error) => world.note(() => `${name} breaks off: ${error.message}`),
      );
    },

    /** Ends one of the instances, whatever it is doing. */
    kill: (draw: number): void => network.kill(machines.oneOf(draw)),
  };
}

function makeTrouble({ scheduler, random: draw, faults }: World, stage: Stage): void {
  const random = draw('trouble');
  const soonOrLater = (soonMs: number) => random.between(0, random.chance(0.5) ? soonMs : TROUBLE_MS);
  for (let job = random.between(0, 3); job > 0; job -= 1) {
    scheduler.after(soonOrLater(60_000), () => stage.sweep(`job-${job}`));
  }
  for (let death = random.oneOf([0, 0, 1, 2, 3]); death > 0; death -= 1) {
    const victim = random.next();
    scheduler.after(soonOrLater(5_000), () => {
      if (faults.happens(`death ${death}`)) stage.kill(victim);
    });
  }
}

/**
 * Everything works now: two deliveries and one run of the job must be enough, and either alone where the
 * messages have not got lost.
 */
async function calmDown(world: World, { broker, sweep }: Stage): Promise<void> {
  const afterPause = (happen: () => void): Promise<void> => {
    world.scheduler.after(CALM_MS, happen);
    return world.scheduler.runUntilQuiet();
  };
  world.faults.end();
  const endings = ['delivered', 'swept', 'both'] as const;
  const ending = broker.lost() > 0 ? 'both' : world.random('ending').oneOf(endings);
  world.note(() => `calm; in the end: ${ending}; ${broker.waiting()} deliveries wait`);
  if (ending !== 'swept') {
    await afterPause(broker.redeliver);
    await afterPause(broker.redeliver);
  }
  if (ending !== 'delivered') await afterPause(() => sweep('last job'));
}

/** Whatever the connector draws, such as the jitter of a pause, comes from the seed too. */
function drawFrom(world: World): () => void {
  const { random } = Math;
  const { next } = world.random('the connector draws');
  Math.random = next;
  return () => {
    Math.random = random;
  };
}
