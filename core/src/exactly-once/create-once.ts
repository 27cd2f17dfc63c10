import { randomUUID } from 'node:crypto';
import type { Clock } from '../runtime/index.ts';
import type { Claim, CreateOncePorts, Standing } from './ports.ts';

/** A claim outlives the call that it guards many times over: minutes against seconds. */
const CLAIM_LIFE_MS = 3 * 60_000;
/** Clocks of two instances may differ by this much before one takes over a claim that still lives. */
const CLOCK_SKEW_MS = 30_000;
/** A process that was held up for longer than this after its claim leaves the creation to another. */
const CREATE_WITHIN_MS = 20_000;
/** How soon a thing can be found is not documented. The life of a claim has passed already when this pause is made. */
const INDEXING_PAUSE_MS = 2_000;

type CreateOnceResult<Seen, Thing, Refusal> =
  | { kind: 'created' | 'found'; thing: Thing }
  /** Nothing was made. The claim is still there, for the caller to end as the refusal asks for. */
  | { kind: 'refused'; refusal: Refusal; held: Seen }
  /** Another worker is at it, or may be. */
  | { kind: 'claimed' }
  /** The thing may exist or not. The claim stays, and who takes it over looks first. */
  | { kind: 'unknown'; reason: 'no-answer'; error: unknown }
  /** As `unknown`, but this worker has not sent anything. */
  | { kind: 'unknown'; reason: 'too-late' }
  /** Somebody else wrote first; it can be tried again at once. */
  | { kind: 'conflict' };

/**
 * Creates one thing on another platform exactly once, however often and on however many instances this runs, though
 * that platform knows no idempotency key. Every step can be the last one of a process that dies; the next run
 * continues from there.
 *
 * @param options.lookFirst the thing may exist although the claims say nothing of it
 * @see docs/architecture.md#creating-exactly-once
 */
export async function createOnce<Seen extends Standing<Thing>, Thing, Refusal>(
  ports: CreateOncePorts<Seen, Thing, Refusal>,
  clock: Clock,
  { lookFirst = false } = {},
): Promise<CreateOnceResult<Seen, Thing, Refusal>> {
  const { claims } = ports;
  const seen = await claims.read();
  if (!seen) return { kind: 'conflict' };
  if (seen.remembered !== undefined) return { kind: 'found', thing: seen.remembered };
  const madeAt = clock.now();
  if (isHeldBack(seen, madeAt)) return { kind: 'claimed' };
  const claim = { token: randomUUID(), until: madeAt + CLAIM_LIFE_MS };
  try {
    const held = await claims.write(seen, claim);
    if (!held) return { kind: 'conflict' };
    if (held.remembered !== undefined) return await note(ports, 'found', held.remembered, held);
    // A write that was taken and does not show is no claim.
    if (held.claim?.token !== claim.token) return { kind: 'claimed' };
    // Before what nobody has claimed yet nothing was created, unless the store has forgotten it: that saves orders a call.
    const lookUps = lookFirst || seen.claim ? 2 : Number(claims.forgets);
    return await createUnderClaim(ports, clock, { held, claim, lookUps });
  } catch (error) {
    return { kind: 'unknown', reason: 'no-answer', error };
  }
}

/** Whether what is created now is over, and can be found, before another worker takes over a claim until then. */
export const isEarlyIn = ({ until }: Pick<Claim, 'until'>, now: number): boolean =>
  now <= until - CLAIM_LIFE_MS + CREATE_WITHIN_MS;

const isHeldBack = ({ claim, others = [] }: Standing<unknown>, now: number): boolean =>
  [claim, ...others].some((made: Claim | undefined) => made && now < made.until + CLOCK_SKEW_MS);

async function createUnderClaim<Seen extends Standing<Thing>, Thing, Refusal>(
  ports: CreateOncePorts<Seen, Thing, Refusal>,
  clock: Clock,
  { held, claim, lookUps }: { held: Seen; claim: Claim; lookUps: number },
): Promise<CreateOnceResult<Seen, Thing, Refusal>> {
  for (let made = 0; made < lookUps; made += 1) {
    if (made > 0) await clock.sleep(INDEXING_PAUSE_MS);
    const found = await ports.lookUp();
    if (found !== undefined) return note(ports, 'found', found, held);
  }
  if (!isEarlyIn(claim, clock.now())) return { kind: 'unknown', reason: 'too-late' };
  const creation = await ports.create(held);
  return creation.kind === 'created'
    ? note(ports, 'created', creation.thing, held)
    : { kind: 'refused', refusal: creation.refusal, held };
}

const note = async <Seen extends Standing<Thing>, Thing>(
  { remember }: Pick<CreateOncePorts<Seen, Thing, unknown>, 'remember'>,
  kind: 'created' | 'found',
  thing: Thing,
  held: Seen,
) => ((await remember(thing, held)) ? { kind, thing } : ({ kind: 'conflict' } as const));
