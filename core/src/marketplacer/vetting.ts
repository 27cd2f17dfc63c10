import type { GraphqlClient } from './client.ts';
import { MarketplacerUnavailable } from './client.ts';
import { ApproveAdvertDocument, RejectAdvertDocument } from './generated/operations.ts';
import { reasonsOf } from './orders.ts';

export type VettingWrite =
  | { kind: 'done' }
  /** Nothing was decided. */
  | { kind: 'refused'; reasons: string[] };

/** Throws MarketplacerUnavailable where the outcome is unknown. */
export function createVetting(client: GraphqlClient) {
  return {
    async approve(advertId: string): Promise<VettingWrite> {
      const input = wrapped({ advertIds: [advertId] });
      return writeOf((await client.mutate(ApproveAdvertDocument, { input })).advertVettingApprove);
    },

    async reject(advertId: string, vettingRejectedReason: string): Promise<VettingWrite> {
      const input = wrapped({ advertIds: [advertId], vettingRejectedReason });
      return writeOf((await client.mutate(RejectAdvertDocument, { input })).advertVettingReject);
    },
  };
}

/** How an input is wrapped is not documented for these; it is by analogy with other mutations. */
const wrapped = <Attributes>(attributes: Attributes) => ({ attributes });

interface Payload {
  errors: Parameters<typeof reasonsOf>[0];
  adverts: { nodes?: readonly unknown[] | null } | null;
}

function writeOf(payload: Payload | null): VettingWrite {
  if (payload?.errors?.length) return { kind: 'refused', reasons: reasonsOf(payload.errors, 'advert') };
  if (payload?.adverts) return { kind: 'done' };
  throw new MarketplacerUnavailable('the verdict was answered with neither an advert nor a reason');
}
