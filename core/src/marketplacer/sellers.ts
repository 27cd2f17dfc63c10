import type { GraphqlClient } from './client.ts';
import { SellerByIdDocument, type SellerFieldsFragment } from './generated/operations.ts';

export type Seller = SellerFieldsFragment;

export function createSellers(client: GraphqlClient) {
  return {
    /** @param id the opaque Marketplacer id; undefined where there is no such seller */
    async byId(id: string): Promise<Seller | undefined> {
      const { node } = await client.query(SellerByIdDocument, { id });
      return node?.__typename === 'Seller' ? node : undefined;
    },
  };
}
