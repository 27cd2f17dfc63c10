import type { TaxonomyKind } from '../marketplacer/index.ts';
import { IDENTITY_KEYS } from './wanted.ts';

interface Identified {
  id: string;
  /** The one of option values may be null. */
  externalIds: readonly { key: string; value: string }[] | null;
}

export interface Counterparts<Reading> {
  /** The one that carries an identity; several may, where somebody gave it to another one too. */
  of(identity: string): Reading | 'ambiguous' | undefined;
  /** Those that carry an identity which is none of these. */
  without(known: ReadonlySet<string>): Reading[];
  /** Whether it carries any. */
  has(reading: Reading): boolean;
}

export function counterpartsOf<Reading extends Identified>(
  kind: TaxonomyKind,
  readings: readonly Reading[],
): Counterparts<Reading> {
  const identitiesOf = ({ externalIds }: Reading) =>
    (externalIds ?? []).filter(({ key }) => key === IDENTITY_KEYS[kind]).map(({ value }) => value);
  const byIdentity = new Map<string, Reading[]>();
  for (const reading of readings) {
    for (const identity of new Set(identitiesOf(reading))) {
      byIdentity.set(identity, [...(byIdentity.get(identity) ?? []), reading]);
    }
  }
  return {
    of(identity) {
      const [first, ...others] = byIdentity.get(identity) ?? [];
      return others.length > 0 ? 'ambiguous' : first;
    },
    without: (known) =>
      readings.filter((reading) => {
        const identities = identitiesOf(reading);
        return identities.length > 0 && !identities.some((identity) => known.has(identity));
      }),
    has: (reading) => identitiesOf(reading).length > 0,
  };
}
