import type { Channel } from '@commercetools/platform-sdk';
import { ownerOf } from '../ownership/index.ts';
import type { Config } from '../runtime/index.ts';

/** What a person sets on a channel that is to become a seller. */
export const ONBOARD_FIELD = 'marketplacer-onboard';
export const LEGAL_NAME_FIELD = 'marketplacer-legal-name';
/** The connector's own note: who makes the seller, or which seller it is. */
export const ONBOARDING_MARK_FIELD = 'marketplacer-onboarding';

/** What the custom type of sellers' channels has besides with the flow `onboarding`. */
export const ONBOARDING_FIELDS = [
  { name: ONBOARD_FIELD, label: 'Take on as a seller of Marketplacer', type: 'Boolean' },
  { name: LEGAL_NAME_FIELD, label: 'Legal name', type: 'String' },
  { name: ONBOARDING_MARK_FIELD, label: 'State of the onboarding', type: 'String' },
] as const;

export const wantsOnboarding = ({ custom }: Pick<Channel, 'custom'>): boolean =>
  custom?.fields[ONBOARD_FIELD] === true;

/** Whether name, description and address of a seller are the shop's. */
export const isShopOwned = (
  channel: Pick<Channel, 'custom'>,
  settings: Pick<Config, 'catalog' | 'flowsOff' | 'flowsOn'>,
): boolean =>
  wantsOnboarding(channel) &&
  ownerOf('seller', 'name, description and address of an onboarded one', settings) === 'commercetools';
