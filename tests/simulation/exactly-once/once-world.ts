import { ASSUMED, type Assumptions } from '../assumptions.ts';
import { faultsOf } from '../faults.ts';
import type { Wired } from '../network.ts';
import { randomOf } from '../random.ts';
import { BEGINNING, createScheduler } from '../scheduler.ts';
import type { Violation } from '../world.ts';
import type { ClaimsWay, Ports, SimulatedClaims } from './simulated-claims.ts';

export const ONE_THING = 'one thing for one external id';
export const TOLD_TRUE = 'what is said to be created or found exists, once';
export const CONVERGED = 'everything ends created and remembered, or refused and free';

/** Faults, people and redeliveries keep to this time. */
export const TROUBLE_MS = 15 * 60_000;

export type KeepClaims = (things: readonly string[], way: ClaimsWay) => SimulatedClaims;

export interface OnceWorldOptions {
  assumed?: Assumptions;
  traced?: boolean;
}

/** Something on the other side. */
interface Made {
  id: string;
  foundFrom: number;
}

/** A few things, the store of the claims on them, and the side on which they are created. */
export type OnceWorld = ReturnType<typeof createOnceWorld>;

export function createOnceWorld(keepClaims: KeepClaims, seed: number, options: OnceWorldOptions) {
  const { assumed = ASSUMED, traced = false } = options;
  const scheduler = createScheduler();
  const random = (name: string) => randomOf(seed, name);
  const trace: string[] = [];
  let violation: Violation | undefined;
  const wired: Wired = {
    assumed,
    scheduler,
    random,
    faults: faultsOf(seed, new Set()),
    note: (line) => {
      if (traced) trace.push(`${((scheduler.now() - BEGINNING) / 1000).toFixed(3).padStart(9)} s  ${line()}`);
    },
    violated: (promise, detail) => {
      violation ??= { promise, detail };
      wired.note(() => `VIOLATED: ${promise}: ${detail}`);
      scheduler.stop();
    },
  };

  const things = ['thing-1', 'thing-2'].slice(0, random('things').oneOf([1, 1, 2]));
  const way = random('way').oneOf(['replace', 'append', 'append', 'keep'] as const);
  const claims = keepClaims(things, way);
  const made = new Map<string, Made[]>(things.map((thing) => [thing, []]));
  const madeOf = (thing: string): Made[] => made.get(thing) ?? [];
  const findable = (thing: string) => madeOf(thing).find(({ foundFrom }) => foundFrom <= scheduler.now());
  const refusedUntil = (thing: string): number => {
    const draw = random(`refusals of ${thing}`);
    return draw.chance(0.8) ? 0 : draw.oneOf([Infinity, BEGINNING + draw.between(0, TROUBLE_MS)]);
  };

  return {
    ...wired,
    things,
    claims,

    lookUp: (thing: string): string | undefined => findable(thing)?.id,

    /** Makes another one whenever it is asked, and finds it only after a while. */
    create(thing: string): Awaited<ReturnType<Ports['create']>> {
      if (scheduler.now() < refusedUntil(thing)) return { kind: 'refused', refusal: 'not now' };
      const all = madeOf(thing);
      const id = `${thing}, made ${all.length + 1}`;
      const draw = random(`index lag of ${id}`);
      all.push({
        id,
        foundFrom: scheduler.now() + (draw.chance(0.3) ? 0 : draw.between(0, assumed.indexLagMs)),
      });
      if (all.length > 1) wired.violated(ONE_THING, id);
      return { kind: 'created', thing: id };
    },

    /** Somebody else writes; what is done is forgotten only where it can be found again. */
    meddle(name: string): void {
      const draw = random(`meddling ${name}`);
      const thing = draw.oneOf(things);
      const isDone = findable(thing) && claims.remembered(thing) && !claims.isClaimed(thing);
      const act = isDone && draw.chance(0.5) ? 'forget' : 'touch';
      wired.note(() => `somebody: ${act} ${thing}`);
      claims[act](thing);
    },

    checkResult(thing: string, id: string): void {
      const ids = madeOf(thing).map((one) => one.id);
      if (ids.join() !== id) wired.violated(TOLD_TRUE, `${id} of ${ids.join(' and ')}`);
    },

    checkEnd(): void {
      // A store that keeps its first claim keeps that of a process that died, too.
      if (violation || way === 'keep') return;
      for (const thing of things) {
        const [only] = madeOf(thing);
        const isOver = only
          ? claims.remembered(thing) === only.id
          : refusedUntil(thing) === Infinity && !claims.isClaimed(thing);
        if (!isOver) wired.violated(CONVERGED, `${thing}: ${only?.id ?? 'not there'}`);
      }
    },

    ending: () => ({ violation, trace }),
  };
}
