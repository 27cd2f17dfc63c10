import type { GraphqlClient } from './client.ts';
import {
  TaxonByIdDocument,
  TaxonChildrenDocument,
  TaxonsPageDocument,
  type TaxonFieldsFragment,
  type TaxonsPageQuery,
} from './generated/operations.ts';
import { nextOf } from './page.ts';

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
/** Requests at one time while the tree is read. */
const AT_ONCE = 5;

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

  /**
   * The whole tree from the top down, a few lists of siblings at a time. It is read by `children`, one level
   * with each request, so neither its depth nor a ring in it matters. Whether `taxons` gives the top only or
   * every taxon is not documented; where it gives all, a taxon comes a second time, below its parent.
   */
  async function* tree(): AsyncGenerator<TaxonInTree[]> {
    const seen = new Set<string>();
    let due: (string | undefined)[] = [undefined];
    while (due.length > 0) {
      const parents = due.slice(0, AT_ONCE);
      due = due.slice(AT_ONCE);
      const lists = await Promise.all(parents.map(siblings));
      const found: TaxonInTree[] = [];
      for (const [index, list] of lists.entries()) {
        for (const taxon of list.filter((one) => one !== null)) {
          found.push({ taxon, parentId: parents[index] });
          if (taxon.children.nodes?.length && !seen.has(taxon.id)) due.push(taxon.id);
          seen.add(taxon.id);
        }
      }
      yield found;
    }
  }

  return {
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
