import type { Page } from '../runtime/index.ts';
import { MarketplacerUnavailable, type GraphqlClient } from './client.ts';
import {
  CounterpartsByExternalIdDocument,
  OptionTypeCounterpartsPageDocument,
  OptionValueCounterpartsPageDocument,
  PrototypeCounterpartsPageDocument,
  SaveOptionTypeDocument,
  SaveOptionValueDocument,
  SavePrototypeDocument,
  SaveTaxonDocument,
  TaxonCounterpartChildrenDocument,
  TaxonCounterpartsPageDocument,
  type OptionTypeCounterpartsFragment,
  type OptionTypeCreateOrUpdateMutationInput,
  type OptionValueCounterpartsFragment,
  type OptionValueCreateOrUpdateMutationInput,
  type PrototypeCounterpartFragment,
  type PrototypeCreateOrUpdateMutationInput,
  type TaxonCounterpartFragment,
  type TaxonCreateOrUpdateMutationInput,
} from './generated/operations.ts';
import { reasonsOf } from './orders.ts';
import { wholeList } from './page.ts';
import { readTree } from './taxon-tree.ts';

export interface TaxonReading {
  taxon: TaxonCounterpartFragment;
  /** Opaque id; absent at the top. */
  parentId: string | undefined;
}

type OptionTypeNode = NonNullable<NonNullable<OptionTypeCounterpartsFragment['nodes']>[number]>;
type OptionValueReading = NonNullable<NonNullable<OptionValueCounterpartsFragment['nodes']>[number]>;
export type OptionTypeReading = Omit<OptionTypeNode, 'optionValues'> & { values: OptionValueReading[] };
export type PrototypeReading = Omit<PrototypeCounterpartFragment, 'optionTypes'> & {
  optionTypes: OptionTypeReading[];
};

/** The inputs of the mutations that write a taxonomy, by what they write. */
export interface TaxonomyInputs {
  taxon: TaxonCreateOrUpdateMutationInput;
  prototype: PrototypeCreateOrUpdateMutationInput;
  'option-type': OptionTypeCreateOrUpdateMutationInput;
  'option-value': OptionValueCreateOrUpdateMutationInput;
}
export type TaxonomyKind = keyof TaxonomyInputs;

export type TaxonomyWrite =
  | { kind: 'saved'; id: string }
  /** A business error. */
  | { kind: 'refused'; reasons: string[] };

const OWNER_TYPES: Record<TaxonomyKind, string> = {
  taxon: 'Taxon',
  prototype: 'Prototype',
  'option-type': 'OptionType',
  'option-value': 'OptionValue',
};

const TAXONS_PER_PAGE = 500;

/** The taxonomy as one who writes it reads it: with the external ids by which it is found again. */
export function createTaxonomy(client: GraphqlClient) {
  async function siblings(parentId: string | undefined): Promise<(TaxonCounterpartFragment | null)[]> {
    const page = async (after?: string) => {
      if (parentId === undefined) {
        return (await client.query(TaxonCounterpartsPageDocument, { first: TAXONS_PER_PAGE, after })).taxons;
      }
      const variables = { id: parentId, first: TAXONS_PER_PAGE, after };
      const { node } = await client.query(TaxonCounterpartChildrenDocument, variables, [
        'node',
        'children',
        'nodes',
      ]);
      return node?.__typename === 'Taxon' ? node.children : undefined;
    };
    return (await wholeList('taxons', await page(), page))?.nodes ?? [];
  }

  return {
    /** The whole tree from the top down. */
    tree: (): AsyncGenerator<TaxonReading[]> => readTree(siblings),

    /** Those directly below a taxon, or at the top. */
    async below(parentId: string | undefined): Promise<TaxonReading[]> {
      const found = await siblings(parentId);
      return found.filter((taxon) => taxon !== null).map((taxon) => ({ taxon, parentId }));
    },

    /** Prototypes with everything that is in them. */
    async prototypes(after?: string): Promise<Page<PrototypeReading>> {
      const { prototypes } = await client.query(PrototypeCounterpartsPageDocument, { after });
      const items: PrototypeReading[] = [];
      for (const prototype of prototypes?.nodes ?? []) {
        if (prototype) items.push(await wholePrototype(client, prototype));
      }
      const { hasNextPage = false, endCursor } = prototypes?.pageInfo ?? {};
      return { items, next: hasNextPage ? (endCursor ?? undefined) : undefined };
    },

    /** The ids of those that carry an external id. */
    async withExternalId(kind: TaxonomyKind, key: string, value: string): Promise<string[]> {
      const variables = { ownerType: OWNER_TYPES[kind], key, value };
      const { externalIds } = await client.query(CounterpartsByExternalIdDocument, variables, [
        'externalIds',
      ]);
      return [...new Set((externalIds ?? []).flatMap(({ owner }) => owner?.id ?? []))];
    },

    /** Creates where the input has no id. Throws MarketplacerUnavailable where the outcome is unknown. */
    async save<Kind extends TaxonomyKind>(kind: Kind, input: TaxonomyInputs[Kind]): Promise<TaxonomyWrite> {
      const { saved, errors } = await savedBy(client, kind, input);
      if (errors?.length) return { kind: 'refused', reasons: reasonsOf(errors) };
      if (saved) return { kind: 'saved', id: saved.id };
      throw new MarketplacerUnavailable(`the ${kind} was answered with neither a result nor a reason`);
    },
  };
}

async function savedBy(client: GraphqlClient, kind: TaxonomyKind, input: TaxonomyInputs[TaxonomyKind]) {
  switch (kind) {
    case 'taxon': {
      const payload = (await client.mutate(SaveTaxonDocument, { input })).taxonCreateOrUpdate;
      return { saved: payload?.taxon, errors: payload?.errors };
    }
    case 'prototype': {
      const payload = (await client.mutate(SavePrototypeDocument, { input })).prototypeCreateOrUpdate;
      return { saved: payload?.prototype, errors: payload?.errors };
    }
    case 'option-type': {
      const payload = (await client.mutate(SaveOptionTypeDocument, { input })).optionTypeCreateOrUpdate;
      return { saved: payload?.optionType, errors: payload?.errors };
    }
    case 'option-value': {
      const payload = (await client.mutate(SaveOptionValueDocument, { input })).optionValueCreateOrUpdate;
      return { saved: payload?.optionValue, errors: payload?.errors };
    }
  }
}

async function wholePrototype(
  client: GraphqlClient,
  { optionTypes, ...prototype }: PrototypeCounterpartFragment,
): Promise<PrototypeReading> {
  const { id } = prototype;
  const listed = await wholeList('option types of a prototype', optionTypes, async (after) => {
    const { node } = await client.query(OptionTypeCounterpartsPageDocument, { id, after }, [
      'node',
      'optionTypes',
      'nodes',
    ]);
    return node?.__typename === 'Prototype' ? node.optionTypes : undefined;
  });
  const whole: OptionTypeReading[] = [];
  for (const optionType of listed?.nodes ?? [])
    if (optionType) whole.push(await wholeType(client, optionType));
  return { ...prototype, optionTypes: whole };
}

async function wholeType(
  client: GraphqlClient,
  { optionValues, ...optionType }: OptionTypeNode,
): Promise<OptionTypeReading> {
  const { id } = optionType;
  const listed = await wholeList('values of an option type', optionValues, async (after) => {
    const { node } = await client.query(OptionValueCounterpartsPageDocument, { id, after }, [
      'node',
      'optionValues',
      'nodes',
    ]);
    return node?.__typename === 'OptionType' ? node.optionValues : undefined;
  });
  return { ...optionType, values: (listed?.nodes ?? []).filter((value) => value !== null) };
}
