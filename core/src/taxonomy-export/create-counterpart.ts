import type { Uses } from '../connector/index.ts';
import { createOnce, type CreateOncePorts, type Standing } from '../exactly-once/index.ts';
import {
  MarketplacerRefusal,
  type TaxonomyInputs,
  type TaxonomyKind,
  type TaxonomyWrite,
} from '../marketplacer/index.ts';
import { retryOnConflict } from '../runtime/index.ts';
import type { StoredTaxonomyLink } from '../store/index.ts';
import { IDENTITY_KEYS } from './wanted.ts';

export type CreatorPorts = Uses<{
  marketplacer: 'taxonomy';
  store: 'taxonomyLinks';
  clock: 'now' | 'sleep';
}>;

type Created =
  | { kind: 'there'; id: string }
  | { kind: 'refused'; reasons: string[] }
  /** Several carry its external id, and nobody can say which one is it. */
  | { kind: 'ambiguous' }
  /** Another worker is at it, or may be. */
  | { kind: 'claimed' }
  | { kind: 'conflict' };

interface LinkStanding extends Standing<string> {
  stored: StoredTaxonomyLink;
}

/** More than one thing has the external id. */
class Ambiguous extends Error {}

/**
 * Creates a part of the taxonomy exactly once, however many instances hear of its category or product type.
 *
 * @param input with the external id
 */
export async function createCounterpart<Kind extends TaxonomyKind>(
  creator: CreatorPorts,
  kind: Kind,
  identity: string,
  input: TaxonomyInputs[Kind],
): Promise<Created> {
  const result = await createOnce(portsOf(creator, kind, identity, input), creator.clock);
  switch (result.kind) {
    case 'created':
    case 'found':
      return { kind: 'there', id: result.thing };
    case 'refused':
      await note(creator, kind, identity, undefined);
      return { kind: 'refused', reasons: result.refusal };
    case 'unknown':
      if (result.reason === 'too-late') return { kind: 'claimed' };
      if (result.error instanceof Ambiguous) return { kind: 'ambiguous' };
      throw result.error;
    case 'claimed':
    case 'conflict':
      return result;
  }
}

function portsOf<Kind extends TaxonomyKind>(
  creator: CreatorPorts,
  kind: Kind,
  identity: string,
  input: TaxonomyInputs[Kind],
): CreateOncePorts<LinkStanding, string, string[]> {
  const { marketplacer, store } = creator;
  return {
    claims: {
      // Anybody may delete custom objects.
      forgets: true,
      read: async () => standingOf(await store.taxonomyLinks.read(kind, identity)),
      async write({ stored }, claim) {
        const written = await store.taxonomyLinks.write({ kind, identity, claim }, stored.version);
        return written && standingOf(written);
      },
    },
    async lookUp() {
      const [id, ...others] = await marketplacer.taxonomy.withExternalId(kind, IDENTITY_KEYS[kind], identity);
      if (others.length > 0) throw new Ambiguous(`several carry the external id ${identity}`);
      return id;
    },
    async create() {
      const written = await save(creator, kind, input);
      return written.kind === 'saved'
        ? { kind: 'created', thing: written.id }
        : { kind: 'refused', refusal: written.reasons };
    },
    remember: (id) => note(creator, kind, identity, id),
  };
}

const standingOf = (stored: StoredTaxonomyLink): LinkStanding => ({
  stored,
  remembered: stored.link?.marketplacerId,
  claim: stored.link?.claim,
});

/** A refusal that is certain to have had no effect is an answer. */
export async function save<Kind extends TaxonomyKind>(
  { marketplacer }: Pick<CreatorPorts, 'marketplacer'>,
  kind: Kind,
  input: TaxonomyInputs[Kind],
): Promise<TaxonomyWrite> {
  try {
    return await marketplacer.taxonomy.save(kind, input);
  } catch (error) {
    if (!(error instanceof MarketplacerRefusal && error.hasNoEffect)) throw error;
    return { kind: 'refused', reasons: [error.message] };
  }
}

/** @param id absent where the claim is given up */
async function note(
  { clock, store }: Pick<CreatorPorts, 'clock' | 'store'>,
  kind: TaxonomyKind,
  identity: string,
  id: string | undefined,
): Promise<boolean> {
  const written = await retryOnConflict(clock, async () => {
    const stored = await store.taxonomyLinks.read(kind, identity);
    if (stored.link?.marketplacerId !== undefined) return stored;
    const link = { kind, identity, ...(id !== undefined && { marketplacerId: id }) };
    return store.taxonomyLinks.write(link, stored.version);
  });
  return written !== undefined;
}
