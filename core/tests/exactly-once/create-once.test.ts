import type { Clock } from '../../src/runtime/index.ts';
import { createOnce, type Claim, type CreateOncePorts, type Standing } from '../../src/exactly-once/index.ts';

const SECOND = 1_000;
const NOW = Date.UTC(2026, 2, 1, 10);

type Shown = Standing<string>;
type Creation = Awaited<ReturnType<Ports['create']>>;
type Ports = CreateOncePorts<Shown, string, string[]>;

interface World {
  /** What is asked, in order. */
  happened: string[];
  /** What the store of claims shows. */
  shown: Shown;
  /** What the other side has under the external id. */
  existing: string | undefined;
  clock: Clock;
  pass(milliseconds: number): void;
  ports: Ports;
}

function aWorld(shown: Shown = {}): World {
  const happened: string[] = [];
  let now = NOW;
  const world: World = {
    happened,
    shown,
    existing: undefined,
    clock: {
      now: () => now,
      async sleep(milliseconds: number) {
        happened.push(`sleep ${milliseconds}`);
        now += milliseconds;
      },
    },
    pass: (milliseconds: number) => (now += milliseconds),
    ports: {
      claims: {
        forgets: false,
        read: async () => world.shown,
        async write(_seen: Shown, claim: Claim) {
          happened.push('claim');
          world.shown = { ...world.shown, claim };
          return world.shown;
        },
      },
      async lookUp() {
        happened.push('look up');
        return world.existing;
      },
      async create() {
        happened.push('create');
        return { kind: 'created', thing: 'made' };
      },
      async remember(thing) {
        happened.push(`remember ${thing}`);
        return true;
      },
    },
  };
  return world;
}

const run = ({ ports, clock }: World, change: Partial<Ports> = {}, options = {}) =>
  createOnce({ ...ports, ...change }, clock, options);

/** Runs with some of the port of claims replaced. */
const runWith = (world: World, claims: Partial<Ports['claims']>, options = {}) =>
  run(world, { claims: { ...world.ports.claims, ...claims } }, options);

const claimUntil = (until: number): Claim => ({ token: 'of another worker', until });
const silence = (): Promise<never> => Promise.reject(new Error('no answer'));

describe('what nobody has claimed', () => {
  it('is created and remembered, without a look-up', async () => {
    const world = aWorld();
    expect(await run(world)).toEqual({ kind: 'created', thing: 'made' });
    expect(world.happened).toEqual(['claim', 'create', 'remember made']);
  });

  it('is claimed for three minutes, under a token of its own each time', async () => {
    const claims = await Promise.all(
      [aWorld(), aWorld()].map(async (world) => {
        await run(world);
        return world.shown.claim;
      }),
    );
    expect(claims.map((claim) => claim?.until)).toEqual([NOW + 180 * SECOND, NOW + 180 * SECOND]);
    expect(claims[0]?.token).not.toBe(claims[1]?.token);
  });

  it('is looked up once where the store can have forgotten it', async () => {
    const world = aWorld();
    expect(await runWith(world, { forgets: true })).toEqual({ kind: 'created', thing: 'made' });
    expect(world.happened).toEqual(['claim', 'look up', 'create', 'remember made']);
  });

  it('is looked up twice, with a pause of two seconds, in a replay', async () => {
    const world = aWorld();
    expect(await run(world, {}, { lookFirst: true })).toEqual({ kind: 'created', thing: 'made' });
    expect(world.happened).toEqual(['claim', 'look up', 'sleep 2000', 'look up', 'create', 'remember made']);
  });
});

describe('what is remembered', () => {
  it('is found, and nothing is written', async () => {
    const world = aWorld({ remembered: 'known' });
    expect(await run(world)).toEqual({ kind: 'found', thing: 'known' });
    expect(world.happened).toEqual([]);
  });

  it.each([
    ['no claim was to be read', (claim: Claim) => claim],
    ['our claim does not show', () => undefined],
  ])('is found where the answer to the claim shows it, though %s', async (_what, shownClaim) => {
    const world = aWorld();
    const write = async (_seen: Shown, claim: Claim) => ({ claim: shownClaim(claim), remembered: 'known' });
    expect(await runWith(world, { write }, { lookFirst: true })).toEqual({ kind: 'found', thing: 'known' });
    expect(world.happened).toEqual(['remember known']);
  });
});

describe('a claim of another worker', () => {
  it.each([
    ['while it lives', 1],
    ['when its time is over', 0],
    ['until clocks that differ by half a minute agree that it is over', -30 * SECOND + 1],
  ])('is respected %s', async (_when, left) => {
    const world = aWorld({ claim: claimUntil(NOW + left) });
    expect(await run(world)).toEqual({ kind: 'claimed' });
    expect(world.happened).toEqual([]);
  });

  it('is taken over half a minute after its end, and then the thing is looked up twice', async () => {
    const world = aWorld({ claim: claimUntil(NOW - 30 * SECOND) });
    expect(await run(world)).toEqual({ kind: 'created', thing: 'made' });
    expect(world.happened).toEqual(['claim', 'look up', 'sleep 2000', 'look up', 'create', 'remember made']);
  });

  it('that was taken over gives way to what its worker has created', async () => {
    const world = aWorld({ claim: claimUntil(0) });
    world.existing = 'made before';
    expect(await run(world)).toEqual({ kind: 'found', thing: 'made before' });
    expect(world.happened).toEqual(['claim', 'look up', 'remember made before']);
  });

  it('that was taken over gives way to what can be found only after the pause', async () => {
    const world = aWorld({ claim: claimUntil(0) });
    const { sleep } = world.clock;
    world.clock.sleep = async (milliseconds) => {
      await sleep(milliseconds);
      world.existing = 'made before';
    };
    expect(await run(world)).toEqual({ kind: 'found', thing: 'made before' });
    expect(world.happened).not.toContain('create');
  });

  it.each([
    ['while it lives', -30 * SECOND + 1, 'claimed'],
    ['not when it is over', -30 * SECOND, 'created'],
  ])('on another thing holds this one back %s', async (_when, left, kind) => {
    const world = aWorld({ others: [claimUntil(0), claimUntil(NOW + left)] });
    expect(await run(world)).toMatchObject({ kind });
  });

  it('on another thing that is over is no take-over of this one', async () => {
    const world = aWorld({ others: [claimUntil(0)] });
    await run(world);
    expect(world.happened).toEqual(['claim', 'create', 'remember made']);
  });
});

describe('a claim of our own', () => {
  it('that somebody has overtaken is a conflict', async () => {
    const world = aWorld();
    expect(await runWith(world, { write: async () => undefined })).toEqual({ kind: 'conflict' });
    expect(world.happened).toEqual([]);
  });

  it('on what is gone is a conflict', async () => {
    expect(await runWith(aWorld(), { read: async () => undefined })).toEqual({ kind: 'conflict' });
  });

  it.each([
    ['does not show at all', {}],
    ['does not show beside that of another worker', { claim: claimUntil(0) }],
  ])('that was taken and %s is no claim', async (_how, answer) => {
    const world = aWorld();
    expect(await runWith(world, { write: async () => answer })).toEqual({ kind: 'claimed' });
    expect(world.happened).toEqual([]);
  });

  it.each([
    ['creates within twenty seconds', 20 * SECOND, 'created'],
    ['creates nothing after twenty seconds', 20 * SECOND + 1, 'unknown'],
  ])('%s', async (_what, heldUp, kind) => {
    const world = aWorld();
    const write: Ports['claims']['write'] = async (seen, claim) => {
      world.pass(heldUp);
      return world.ports.claims.write(seen, claim);
    };
    expect(await runWith(world, { write })).toMatchObject({ kind });
    expect(world.happened.includes('create')).toBe(kind === 'created');
  });

  it('whose look-ups have taken too long creates nothing, and stays', async () => {
    const world = aWorld({ claim: claimUntil(0) });
    const lookUp = async () => void world.pass(10 * SECOND);
    expect(await run(world, { lookUp })).toEqual({ kind: 'unknown', reason: 'too-late' });
    expect(world.happened).toEqual(['claim', 'sleep 2000']);
  });

  it('whose look-ups have taken too long still remembers what they found', async () => {
    const world = aWorld({ claim: claimUntil(0) });
    const lookUp = async () => {
      world.pass(60 * SECOND);
      return 'made before';
    };
    expect(await run(world, { lookUp })).toEqual({ kind: 'found', thing: 'made before' });
  });
});

describe('what is refused', () => {
  it('is told with its reasons and with what the claim has shown, and is not remembered', async () => {
    const world = aWorld();
    const create = async (): Promise<Creation> => ({ kind: 'refused', refusal: ['out of stock'] });
    expect(await run(world, { create })).toEqual({
      kind: 'refused',
      refusal: ['out of stock'],
      held: world.shown,
    });
    expect(world.happened).toEqual(['claim']);
  });

  it('is decided on what the answer to the claim has shown', async () => {
    const world = aWorld();
    const held = { others: [claimUntil(1)] };
    const write = async (_seen: Shown, claim: Claim) => ({ ...held, claim });
    const create = jest.fn(world.ports.create);
    await run(world, { create, claims: { ...world.ports.claims, write } });
    expect(create).toHaveBeenCalledWith(expect.objectContaining(held));
  });
});

describe('without an answer', () => {
  const unknown = { kind: 'unknown', reason: 'no-answer', error: new Error('no answer') };

  it('to the first reading nothing is done', async () => {
    const world = aWorld();
    await expect(runWith(world, { read: silence })).rejects.toThrow('no answer');
    expect(world.happened).toEqual([]);
  });

  it('to the claim nothing is created', async () => {
    const world = aWorld();
    expect(await runWith(world, { write: silence })).toEqual(unknown);
    expect(world.happened).toEqual([]);
  });

  it('to a look-up nothing is created', async () => {
    const world = aWorld({ claim: claimUntil(0) });
    expect(await run(world, { lookUp: silence })).toEqual(unknown);
    expect(world.happened).toEqual(['claim']);
  });

  it('to the creation the claim stays, and nothing is sent again', async () => {
    const world = aWorld();
    const create = jest.fn((): Promise<Creation> => silence());
    expect(await run(world, { create })).toEqual(unknown);
    expect(create).toHaveBeenCalledTimes(1);
    expect(world.happened).toEqual(['claim']);
    expect(world.shown.claim).toBeDefined();
  });

  it('to the note the claim stays, and who takes it over finds the thing', async () => {
    const world = aWorld();
    expect(await run(world, { remember: silence })).toEqual(unknown);
    world.existing = 'made';
    expect(await run(world)).toEqual({ kind: 'claimed' });
    world.pass(210 * SECOND);
    expect(await run(world)).toEqual({ kind: 'found', thing: 'made' });
  });
});

it('what was created and could not be remembered for all the others who write is a conflict', async () => {
  expect(await run(aWorld(), { remember: async () => false })).toEqual({ kind: 'conflict' });
});
