import type { Channel, ChannelUpdateAction } from '@commercetools/platform-sdk';
import type { Claim } from '../exactly-once/index.ts';
import { ONBOARDING_MARK_FIELD } from '../sellers/index.ts';

/** How far a channel has come, as its custom field says. */
export type OnboardingMark =
  | { kind: 'none' }
  /** A worker has said that it makes the seller. */
  | ({ kind: 'claimed' } & Claim)
  | { kind: 'onboarded'; sellerId: string };

const CLAIM = /^claim\.([A-Za-z0-9-]+)\.(\d+)$/;
const SELLER = 'seller.';

export const claimText = ({ token, until }: Claim): string => `claim.${token}.${until}`;
/** @param sellerId the opaque Marketplacer id */
export const onboardedText = (sellerId: string): string => SELLER + sellerId;

/** Whatever else somebody has written there counts as nothing. */
export function onboardingMarkOf({ custom }: Pick<Channel, 'custom'>): OnboardingMark {
  const text = String(custom?.fields[ONBOARDING_MARK_FIELD] ?? '');
  const [, token, until] = CLAIM.exec(text) ?? [];
  if (token && until) return { kind: 'claimed', token, until: Number(until) };
  const sellerId = text.startsWith(SELLER) ? text.slice(SELLER.length) : '';
  return sellerId ? { kind: 'onboarded', sellerId } : { kind: 'none' };
}

/** @param text absent takes the mark away */
export const markAction = (text?: string): ChannelUpdateAction => ({
  action: 'setCustomField',
  name: ONBOARDING_MARK_FIELD,
  ...(text !== undefined && { value: text }),
});
