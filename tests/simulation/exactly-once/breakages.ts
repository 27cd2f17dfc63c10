import type { Claim } from '../../../core/src/exactly-once/index.ts';
import type { Instance } from '../story.ts';
import type { Breakage } from './simulate-once.ts';
import type { Ports } from './simulated-claims.ts';

const withClaims = (ports: Ports, claims: Partial<Ports['claims']>): Ports => ({
  ...ports,
  claims: { ...ports.claims, ...claims },
});

/** A lock that other instances do not see. */
export function lockInMemory(): Breakage {
  const locks = new WeakMap<Instance, Set<string>>();
  return (ports, process, thing) =>
    withClaims(ports, {
      write: async (seen, claim) => {
        const held = locks.get(process) ?? new Set();
        locks.set(process, held);
        if (held.has(thing)) return undefined;
        held.add(thing);
        return { ...seen, claim };
      },
    });
}

/** Read, then write whatever the version is: two writers both win. */
export const unversionedClaim: Breakage = (ports) =>
  withClaims(ports, {
    write: async (seen, claim) => ports.claims.write((await ports.claims.read()) ?? seen, claim),
  });

const claimingUntil =
  (until: (said: number) => number): Breakage =>
  (ports) =>
    withClaims(ports, {
      write: (seen, claim: Claim) => ports.claims.write(seen, { ...claim, until: until(claim.until) }),
    });

const YEARS_MS = 10 * 365 * 24 * 60 * 60_000;

/** Who dies holds it for ever. */
export const claimForEver = claimingUntil((said) => said + YEARS_MS);

/** A claim that is over, even by a clock that is behind, after two seconds. */
export const shortClaim = claimingUntil((said) => said - 178_000 - 30_000);

/** What could not be looked up counts as absent. */
export const lookUpSwallowed: Breakage = (ports) => ({
  ...ports,
  lookUp: () => ports.lookUp().catch(() => undefined),
});

export const noLookUp: Breakage = (ports) => ({ ...ports, lookUp: async () => undefined });

/** A first claim is trusted, though what it is written to can forget. */
export const forgettingTrusted: Breakage = (ports) => withClaims(ports, { forgets: false });

/** What was sent without an answer is sent again. */
export const createdAgain: Breakage = (ports) => ({
  ...ports,
  create: (held) => ports.create(held).catch(() => ports.create(held)),
});

/** Whoever was not refused takes it that the claim is there. */
export const ownClaimNotChecked: Breakage = (ports) =>
  withClaims(ports, {
    write: async (seen, claim) => {
      const held = await ports.claims.write(seen, claim);
      return held && { ...held, claim };
    },
  });

export const rememberedNotRead: Breakage = (ports) => {
  const forgetful = async <Seen extends object>(shown: Promise<Seen | undefined>) => {
    const seen = await shown;
    return seen && { ...seen, remembered: undefined };
  };
  return withClaims(ports, {
    read: () => forgetful(ports.claims.read()),
    write: (seen, claim) => forgetful(ports.claims.write(seen, claim)),
  });
};

/** It is noted before it exists. */
export const rememberedFirst: Breakage = (ports, _process, thing) => ({
  ...ports,
  create: async (held) => {
    await ports.remember(`${thing}, made 1`, held);
    return ports.create(held);
  },
});
