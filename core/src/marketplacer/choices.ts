import type { GraphqlClient } from './client.ts';
import {
  EnrichAdvertChoicesDocument,
  EnrichAdvertOptionTypeDocument,
  type EnrichAdvertOptionTypeQuery,
} from './generated/operations.ts';
import { hasLost, hasMore, nextOf, type List } from './page.ts';

/** A chosen option value, as it is written. */
export interface Choice {
  optionTypeId: string;
  optionValueId?: string;
  textValue?: string;
}

/** All that an advert and its variants have chosen, and the ids of the option types by their numbers. */
export interface Choices {
  advert: Choice[];
  variants: { id: string; choices: Choice[] }[];
  optionTypeIds: ReadonlyMap<number, string>;
}

type OptionTypeNode = Extract<NonNullable<EnrichAdvertOptionTypeQuery['node']>, { __typename: 'OptionType' }>;
export type ChoosableOption = Pick<OptionTypeNode, 'id' | 'fieldType' | 'appliedTo'> & {
  values: { id: string; legacyId: number; displayName: string }[];
};

interface Chosen {
  optionType: { id: string; legacyId: number };
  optionValue: { id: string } | null;
  textValue: string | null;
}

/** Lists are written whole, so one that is not known to its end is not written at all. */
export function createChoices(client: GraphqlClient) {
  return {
    /** @returns undefined where something of it cannot be read */
    async ofAdvert(id: string): Promise<Choices | undefined> {
      const { node } = await client.query(EnrichAdvertChoicesDocument, { id });
      if (node?.__typename !== 'Advert') return undefined;
      const variants = wholeOf(node.variants);
      const lists = [node.advertOptionValues, ...(variants ?? []).map((one) => one.variantOptionValues)];
      const known = lists.map((list) => wholeOf<Chosen>(list));
      const [advert, ...ofVariants] = known;
      if (!variants || !advert || ofVariants.some((list) => !list)) return undefined;
      return {
        advert: advert.flatMap(asChoice),
        variants: variants.map((one, index) => ({
          id: one.id,
          choices: (ofVariants[index] ?? []).flatMap(asChoice),
        })),
        optionTypeIds: new Map(
          known.flatMap((list) => list ?? []).map(({ optionType }) => [optionType.legacyId, optionType.id]),
        ),
      };
    },

    /** An option type with all its values; undefined where there is none. */
    async optionType(id: string): Promise<ChoosableOption | undefined> {
      let found: ChoosableOption | undefined;
      for (let after: string | undefined, more = true; more;) {
        const { node } = await client.query(EnrichAdvertOptionTypeDocument, { id, after });
        if (node?.__typename !== 'OptionType') return undefined;
        const { optionValues, fieldType, appliedTo } = node;
        const values = (optionValues?.nodes ?? []).filter((value) => value !== null);
        found = { id, fieldType, appliedTo, values: [...(found?.values ?? []), ...values] };
        after = nextOf(optionValues);
        more = after !== undefined;
      }
      return found;
    },
  };
}

function wholeOf<Node>(list: List<Node> | undefined): Node[] | undefined {
  if (!list?.nodes || hasMore(list) || hasLost(list)) return undefined;
  return list.nodes.some((node) => node === null) ? undefined : list.nodes.filter((node) => node !== null);
}

const asChoice = ({ optionType, optionValue, textValue }: Chosen): Choice[] => {
  const optionTypeId = optionType.id;
  if (optionValue) return [{ optionTypeId, optionValueId: optionValue.id }];
  return textValue === null ? [] : [{ optionTypeId, textValue }];
};
