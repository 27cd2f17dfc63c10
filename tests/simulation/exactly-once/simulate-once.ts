import { createOnce } from '../../../core/src/exactly-once/index.ts';
import type { Clock } from '../../../core/src/runtime/index.ts';
import { machinesOf, type Machines } from '../machines.ts';
import { createNetwork, type Network } from '../network.ts';
import { BEGINNING } from '../scheduler.ts';
import type { Instance, Run } from '../story.ts';
import {
  createOnceWorld,
  TROUBLE_MS,
  type KeepClaims,
  type OnceWorld,
  type OnceWorldOptions,
} from './once-world.ts';
import { CONFLICT, type Ports, type Send } from './simulated-claims.ts';

/** Changes what a process does, to show that a wrong one is found out. */
export type Breakage = (ports: Ports, process: Instance, thing: string) => Ports;

export interface OnceOptions extends OnceWorldOptions {
  broken?: Breakage;
}

const READ_TIMEOUT_MS = 10_000;
const WRITE_TIMEOUT_MS = 5_000;
const CREATE_TIMEOUT_MS = 15_000;
const DELIVERY_BUDGET_MS = 8_500;
const JOB_BUDGET_MS = 28 * 60_000;
const LONGEST_BACK_OFF_MS = 250_000;
/** Longer than claims live. */
const CALM_MS = 15 * 60_000;
/** The claims on things of one record keep each other back for less than this. */
const APART_MS = 20_000;
const MOST_CONFLICTS = 5;

interface Stage {
  world: OnceWorld;
  network: Network;
  machines: Machines;
  broken: Breakage;
}

/** Plays one seed to its end, or to the first promise that does not hold. */
export async function simulateOnce(
  keepClaims: KeepClaims,
  seed: number,
  { broken = (ports) => ports, ...options }: OnceOptions = {},
): Promise<ReturnType<OnceWorld['ending']>> {
  const world = createOnceWorld(keepClaims, seed, options);
  const network = createNetwork(world, {
    meddle: (_world, name) => world.meddle(name),
    afterWrite: () => {},
  });
  const stage: Stage = { world, network, machines: machinesOf(world, 'process'), broken };
  const { random } = Math;
  Math.random = world.random('jitter').next;
  try {
    makeTrouble(stage);
    await world.scheduler.runUntilQuiet();
    await calmDown(stage);
    world.checkEnd();
  } finally {
    Math.random = random;
  }
  return world.ending();
}

/** What a caller does: tries again after a conflict, and gives up the claim of what is refused. */
async function perform(stage: Stage, run: Run, thing: string, lookFirst: boolean): Promise<boolean> {
  const { world, broken } = stage;
  const clock: Clock = {
    now: () => Math.floor(world.scheduler.now()) + run.instance.ahead,
    sleep: (milliseconds) => stage.network.pause(run, milliseconds),
  };
  const send = sender(stage, run);
  const { release, ...kept } = world.claims.ports(send, clock, thing);
  const ports: Ports = {
    ...kept,
    lookUp: () => send('read', 'look up', thing, () => world.lookUp(thing)),
    create: () => send('create', 'create', thing, () => world.create(thing)),
  };
  for (let attempt = 1; attempt <= MOST_CONFLICTS; attempt += 1) {
    const result = await createOnce(broken(ports, run.instance, thing), clock, { lookFirst });
    world.note(() => `${run.name} ${thing}: ${result.kind}`);
    if (result.kind === 'created' || result.kind === 'found') {
      world.checkResult(thing, result.thing);
      return true;
    }
    if (result.kind === 'refused') await release(result.held);
    if (result.kind !== 'conflict') return false;
  }
  return false;
}

const TIMEOUTS_MS = { read: READ_TIMEOUT_MS, write: WRITE_TIMEOUT_MS, create: CREATE_TIMEOUT_MS };

const sender =
  ({ network }: Stage, run: Run): Send =>
  (kind, operation, id, serve) =>
    network.call(run, {
      operation,
      id,
      kind: kind === 'read' ? 'read' : 'write',
      timeoutMs: TIMEOUTS_MS[kind],
      serve,
      unanswered: () => new Error('no answer in time'),
      notTakenIn: () => new Error('not taken in'),
      failed: () => new Error('failed'),
      conflict: () => (kind === 'create' ? new Error('failed') : CONFLICT),
    });

/** One delivery to one of the instances, which comes again until it is done or the trouble is over. */
function deliver(stage: Stage, thing: string, name: string): void {
  const { world, machines } = stage;
  const { scheduler, random } = world;
  const instance = machines.oneOf(random(name).next());
  const startedAt = scheduler.now();
  const run = { name, instance, startedAt, deadline: startedAt + DELIVERY_BUDGET_MS, calls: 0 };
  let isOpen = true;
  const end = (isDone: boolean) => {
    const pause = random(`${name} again`).between(1_000, LONGEST_BACK_OFF_MS);
    if (isOpen && !isDone && scheduler.now() + pause < BEGINNING + TROUBLE_MS) {
      scheduler.after(pause, () => deliver(stage, thing, `${name}+`));
    }
    isOpen = false;
  };
  void scheduler.resume(() => perform(stage, run, thing, false)).then(end, () => end(false));
  // Who dies says nothing.
  scheduler.after(DELIVERY_BUDGET_MS, () => end(false));
}

/** One run of the job, which looks first, and breaks off at the first thing that fails. */
function startJob(stage: Stage, name: string): void {
  const { world, machines } = stage;
  const startedAt = world.scheduler.now();
  const deadline = startedAt + JOB_BUDGET_MS;
  const run = { name, instance: machines.start(name), startedAt, deadline, calls: 0 };
  const job = async () => {
    for (const thing of world.things) await perform(stage, run, thing, true);
  };
  void world.scheduler.resume(job).catch(() => world.note(() => `${name} breaks off`));
}

function makeTrouble(stage: Stage): void {
  const { world, network, machines } = stage;
  const { scheduler } = world;
  const draw = world.random('trouble');
  const soonOrLater = () => draw.between(0, draw.chance(0.6) ? 2_000 : TROUBLE_MS);
  for (const thing of world.things) {
    for (let copy = draw.between(1, 3); copy > 0; copy -= 1) {
      scheduler.after(soonOrLater(), () => deliver(stage, thing, `${thing}-${copy}`));
    }
  }
  for (let job = draw.between(0, 2); job > 0; job -= 1) {
    scheduler.after(soonOrLater(), () => startJob(stage, `job-${job}`));
  }
  for (let death = draw.oneOf([0, 0, 1, 2]); death > 0; death -= 1) {
    const victim = draw.next();
    scheduler.after(soonOrLater(), () => network.kill(machines.oneOf(victim)));
  }
}

/** Everything works now, and two deliveries or two jobs must be enough. */
async function calmDown(stage: Stage): Promise<void> {
  const { things, scheduler, faults, random } = stage.world;
  faults.end();
  const byJob = random('ending').chance(0.3);
  for (const round of [1, 2]) {
    if (byJob) scheduler.after(CALM_MS, () => startJob(stage, `last job ${round}`));
    else {
      things.forEach((thing, index) =>
        scheduler.after(CALM_MS + index * APART_MS, () => deliver(stage, thing, `last ${thing}, ${round}`)),
      );
    }
    await scheduler.runUntilQuiet();
  }
}
