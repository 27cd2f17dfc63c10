import type { Connector } from '../../../core/src/connector/index.ts';
import type { Breakage } from '../simulate.ts';
import type { Channel } from './invariants.ts';

type Channels = Connector['commercetools']['channels'];
type Onboarding = Connector['marketplacer']['onboarding'];

const withChannels = (change: (channels: Channels) => Partial<Channels>): Breakage => ({
  connector(connector) {
    const { commercetools } = connector;
    const channels = { ...commercetools.channels, ...change(commercetools.channels) };
    return { ...connector, commercetools: { ...commercetools, channels } };
  },
});

const withOnboarding = (change: (onboarding: Onboarding) => Partial<Onboarding>): Breakage => ({
  connector(connector) {
    const { marketplacer } = connector;
    const onboarding = { ...marketplacer.onboarding, ...change(marketplacer.onboarding) };
    return { ...connector, marketplacer: { ...marketplacer, onboarding } };
  },
});

const MARK = 'marketplacer-onboarding';

function unclaimed(channel: Channel | undefined): Channel | undefined {
  if (!channel?.custom || !String(channel.custom.fields[MARK] ?? '').startsWith('claim.')) return channel;
  const { [MARK]: _claim, ...fields } = channel.custom.fields;
  return { ...channel, custom: { ...channel.custom, fields } };
}

/** Nobody sees that somebody else is at it. */
export const claimsUnseen: Breakage = withChannels(({ byId }) => ({
  byId: async (id) => unclaimed(await byId(id)),
}));

/** What may exist is not looked for. */
export const notLookedFor: Breakage = withOnboarding(() => ({
  byChannelId: async () => undefined,
  alike: async () => [],
}));

/** The seller does not say which channel it was made from. */
export const unnamed: Breakage = withOnboarding(({ create }) => ({
  create: ({ metadata: _metadata, ...draft }) => create(draft),
}));

/** The id of the channel is never given as external id. */
export const untied: Breakage = withOnboarding(() => ({ tie: async () => {} }));

/** What was changed in the shop stays there. */
export const untold: Breakage = withOnboarding(({ byId }) => ({
  update: async (id) => ({ kind: 'done', seller: (await byId(id))! }),
}));
