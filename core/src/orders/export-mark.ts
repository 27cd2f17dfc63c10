import type { Order } from '@commercetools/platform-sdk';
import { EXPORT_CHANNEL_KEY } from '../commercetools/index.ts';

/** How far the export of an order has come, as its `syncInfo` says. */
export type ExportMark =
  | { kind: 'none' }
  /** A worker has said that it exports the order; `until` in milliseconds since the epoch. */
  | { kind: 'claimed'; token: string; until: number }
  /** Several where the lines go to several addresses. */
  | { kind: 'exported'; marketplacerOrderIds: string[] }
  /** Marketplacer refused the order, and the failure is recorded. */
  | { kind: 'refused' };

const CLAIM = /^claim\.([A-Za-z0-9-]+)\.(\d+)$/;
const REFUSED = 'refused.';

/** What a claim is replaced by when the order was neither exported before nor is to be exported now. */
export const RELEASED = 'released.';

export const claimText = (token: string, until: number): string => `claim.${token}.${until}`;
/** No part of an id of Marketplacer, which is base64. */
const SEPARATOR = ';';

export const exportedText = (marketplacerOrderIds: readonly string[]): string =>
  marketplacerOrderIds.join(SEPARATOR);
export const refusedText = (code: string): string => `${REFUSED}${code}`;

const isOurs = ({ channel }: NonNullable<Order['syncInfo']>[number]): boolean =>
  channel.obj?.key === EXPORT_CHANNEL_KEY;

/**
 * Whether somebody has begun to export the order before, even if the claim was released since: the failure of that
 * attempt may be recorded.
 *
 * @param order read with `syncInfo[*].channel` expanded
 */
export const wasAttempted = ({ syncInfo }: Pick<Order, 'syncInfo'>): boolean => (syncInfo ?? []).some(isOurs);

/**
 * Whether `updateSyncInfo` replaces or appends the entry of a channel is not documented. Of our entries
 * one with a Marketplacer id wins; otherwise the newest counts.
 *
 * @param order read with `syncInfo[*].channel` expanded
 */
export function markOf(order: Pick<Order, 'syncInfo'>): ExportMark {
  const ours = (order.syncInfo ?? []).filter(isOurs);
  const marks = ours
    .map((entry, index) => ({ mark: parse(entry.externalId ?? ''), at: Date.parse(entry.syncedAt), index }))
    .sort((a, b) => b.at - a.at || b.index - a.index);
  const exported = marks.find(({ mark }) => mark.kind === 'exported');
  return (exported ?? marks[0])?.mark ?? { kind: 'none' };
}

function parse(externalId: string): ExportMark {
  const [, token, until] = CLAIM.exec(externalId) ?? [];
  if (token && until) return { kind: 'claimed', token, until: Number(until) };
  if (externalId.startsWith(REFUSED)) return { kind: 'refused' };
  if (externalId === '' || externalId === RELEASED) return { kind: 'none' };
  return { kind: 'exported', marketplacerOrderIds: externalId.split(SEPARATOR) };
}
