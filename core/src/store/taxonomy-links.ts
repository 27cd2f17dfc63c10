import { createHash } from 'node:crypto';
import type { CustomObject } from '@commercetools/platform-sdk';
import type { Commercetools } from '../commercetools/index.ts';
import { CONTAINERS } from './containers.ts';

/** What was made in Marketplacer of one part of the shop's taxonomy. */
interface TaxonomyLink {
  kind: string;
  /** What it was made of, as its external id says. */
  identity: string;
  /** The opaque Marketplacer id; absent while it is being made. */
  marketplacerId?: string;
  claim?: { token: string; until: number };
}

export interface StoredTaxonomyLink {
  link: TaxonomyLink | undefined;
  /** 0 where there is none. */
  version: number;
}

export function createTaxonomyLinks(customObjects: Pick<Commercetools['customObjects'], 'byKey' | 'put'>) {
  return {
    async read(kind: string, identity: string): Promise<StoredTaxonomyLink> {
      return storedOf(await customObjects.byKey(CONTAINERS.links, keyOf(kind, identity)));
    },

    /** Writes if nobody has since; undefined where somebody has. */
    async write(link: TaxonomyLink, version: number): Promise<StoredTaxonomyLink | undefined> {
      const written = await customObjects.put(
        CONTAINERS.links,
        keyOf(link.kind, link.identity),
        link,
        version,
      );
      return written.kind === 'written' ? storedOf(written.resource) : undefined;
    },
  };
}

/** An identity may be longer than a key, and hold what a key may not. */
const keyOf = (kind: string, identity: string): string =>
  `${kind}-${createHash('sha256').update(identity).digest('hex').slice(0, 40)}`;

const storedOf = (object: CustomObject | undefined): StoredTaxonomyLink => ({
  link: object?.value as TaxonomyLink | undefined,
  version: object?.version ?? 0,
});
