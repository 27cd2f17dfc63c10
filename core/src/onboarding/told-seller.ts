import { createHash } from 'node:crypto';
import type { Channel } from '@commercetools/platform-sdk';
import type { OnboardedSeller } from '../marketplacer/index.ts';
import type { ToldSeller } from '../store/index.ts';
import { ONBOARDED_FIELDS } from './onboarding-fields.ts';

/** The id of the channel goes into each, so no two channels of one person look alike. */
export const digestOf = (channelId: string, content: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([channelId, content ?? null]))
    .digest('base64url');

/**
 * What is remembered after a seller was told what its channel has.
 *
 * @param attributes those that were sent
 * @param seller as Marketplacer has answered
 */
export function toldOf(
  channel: Channel,
  seller: OnboardedSeller,
  attributes: readonly string[],
  locale: string,
): ToldSeller {
  return Object.fromEntries(
    ONBOARDED_FIELDS.filter(({ attribute }) => attributes.includes(attribute)).map(
      ({ attribute, value, shown }) => [
        attribute,
        { sent: digestOf(channel.id, value(channel, locale)), shown: digestOf(channel.id, shown(seller)) },
      ],
    ),
  );
}
