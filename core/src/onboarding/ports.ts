import type { Uses } from '../connector/index.ts';

export type OnboardingPorts = Uses<{
  commercetools: 'channels';
  marketplacer: 'onboarding';
  store: 'toldSellers' | 'history' | 'failures';
  config: 'catalog' | 'flowsOn';
  clock: 'now' | 'sleep';
}>;

/** What a channel is about in records. */
export const objectOf = ({ id }: { id: string }) => ({ type: 'channel', id }) as const;
