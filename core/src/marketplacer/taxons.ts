import type { GraphqlClient } from './client.ts';
import {
  TaxonByIdDocument,
  TaxonChildrenDocument,
  TaxonsPageDocument,
  type TaxonFieldsFragment,
  type TaxonsPageQuery,
} from './generated/operations.ts';
import { nextOf } from './page.ts';
import { readTree } from './taxon-tree.ts';

export type Taxon = TaxonFieldsFragment;

/** A taxon where the tree has it; siblings come in their order. */
export interface TaxonInTree {
  taxon: Taxon;
  /** Opaque id; absent at the top. */
  parentId: string | undefined;
}

type Nodes = NonNullable<TaxonsPageQuery['taxons']>;

/** Marketplacer's own recommendation for the size of a page. */
const TAXONS_PER_PAGE = 500;

export function createTaxons(client: GraphqlClient) {
  /** Every page of one list of siblings. */
  async function siblings(parentId: string | undefined): Promise<Nodes['nodes'] & object> {
    const all: Nodes['nodes'] & object = [];
    let after: string | undefined;
    do {
      const page = await (parentId === undefined
        ? client.query(TaxonsPageDocument, { first: TAXONS_PER_PAGE, after }).then(({ taxons }) => taxons)
        : childrenOf(parentId, after));
      all.push(...(page?.nodes ?? []));
      after = nextOf(page);
    } while (after);
    return all;
  }

  async function childrenOf(id: string, after: string | undefined): Promise<Nodes | undefined> {
    const { node } = await client.query(TaxonChildrenDocument, { id, first: TAXONS_PER_PAGE, after }, [
      'node',
      'children',
      'nodes',
    ]);
    return node?.__typename === 'Taxon' ? node.children : undefined;
  }

  const tree = (): AsyncGenerator<TaxonInTree[]> => readTree(siblings);

  return {
    /** The whole tree from the top down; siblings in their order. */
    tree,

    /** @param id the opaque Marketplacer id; undefined where there is no such taxon, or the key may not see it */
    async byId(id: string): Promise<TaxonInTree | undefined> {
      const { node } = await client.query(TaxonByIdDocument, { id });
      if (node?.__typename !== 'Taxon') return undefined;
      // An instance without the field is asked for the whole tree.
      const parentId = node.parent === undefined ? await parentInTree(id) : node.parent?.id;
      return { taxon: node, parentId };
    },
  };

  async function parentInTree(id: string): Promise<string | undefined> {
    for await (const found of tree()) {
      const below = found.find(({ taxon, parentId }) => taxon.id === id && parentId !== undefined);
      if (below) return below.parentId;
    }
    return undefined;
  }
}
