import type { Page } from '../runtime/index.ts';
import type { GraphqlClient } from './client.ts';
import {
  OptionTypeByIdDocument,
  OptionTypeOfValueDocument,
  OptionTypesOfPrototypeDocument,
  OptionValuesPageDocument,
  PrototypesPageDocument,
  type OptionTypeFieldsFragment,
  type OptionTypesFieldsFragment,
  type OptionValuesFieldsFragment,
} from './generated/operations.ts';
import { nextOf } from './page.ts';

type OptionValue = NonNullable<NonNullable<OptionValuesFieldsFragment['nodes']>[number]>;

/** An option type with all its values. */
export type OptionType = OptionTypeFieldsFragment & { values: OptionValue[] };

type Listed = OptionTypeFieldsFragment & { optionValues: OptionValuesFieldsFragment | null };

export function createOptionTypes(client: GraphqlClient) {
  return {
    /** @param id the opaque Marketplacer id; undefined where there is no such option type */
    async byId(id: string): Promise<OptionType | undefined> {
      const { node } = await client.query(OptionTypeByIdDocument, { id });
      return node?.__typename === 'OptionType' ? whole(client, node) : undefined;
    },

    /** @param valueId the opaque Marketplacer id of one of its values */
    async ofValue(valueId: string): Promise<OptionType | undefined> {
      const { node } = await client.query(OptionTypeOfValueDocument, { id: valueId });
      return node?.__typename === 'OptionValue' && node.optionType
        ? whole(client, node.optionType)
        : undefined;
    },

    /** The option types of a page of prototypes. One that several prototypes share comes several times. */
    async ofPrototypes(after?: string): Promise<Page<OptionType>> {
      const { prototypes } = await client.query(PrototypesPageDocument, { after });
      const items: OptionType[] = [];
      for (const prototype of prototypes?.nodes ?? []) {
        if (!prototype) continue;
        const listed = await restOfPrototype(client, prototype.id, prototype.optionTypes);
        for (const optionType of listed) items.push(await whole(client, optionType));
      }
      return { items, next: nextOf(prototypes) };
    },
  };
}

async function restOfPrototype(
  client: GraphqlClient,
  id: string,
  first: OptionTypesFieldsFragment | null,
): Promise<Listed[]> {
  const listed = nodesOf(first);
  for (let after = nextOf(first); after;) {
    const { node } = await client.query(OptionTypesOfPrototypeDocument, { id, after });
    const page = node?.__typename === 'Prototype' ? node.optionTypes : null;
    listed.push(...nodesOf(page));
    after = nextOf(page);
  }
  return listed;
}

async function whole(client: GraphqlClient, { optionValues, ...facts }: Listed): Promise<OptionType> {
  const values = nodesOf(optionValues);
  for (let after = nextOf(optionValues); after;) {
    const { node } = await client.query(OptionValuesPageDocument, { id: facts.id, after });
    const page = node?.__typename === 'OptionType' ? node.optionValues : null;
    values.push(...nodesOf(page));
    after = nextOf(page);
  }
  return { ...facts, values };
}

interface Connection<Node> {
  nodes: (Node | null)[] | null;
}

const nodesOf = <Node>(connection: Connection<Node> | null): Node[] =>
  (connection?.nodes ?? []).filter((node) => node !== null);
