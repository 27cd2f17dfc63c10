import type { Channel } from '@commercetools/platform-sdk';
import type { World } from '../../client/index.ts';
import { NEW_SELLER_ADDRESS } from '../../testing/new-seller.ts';
import { countFact, textFact } from '../facts.ts';
import type { Scene } from './scene.ts';

const NAME = 'Baker’s Choice';
const RENAMED = 'Baker’s Best';
/** By which the channel is found again: it gets the key of its seller. */
const LAST_NAME = 'Baker-Demo';

interface SellerRow {
  legacyId: number;
  businessName: string;
}

export const onboarding: Scene = {
  title: 'The shop takes on a seller, and renames it',
  flow: 'onboarding',

  async play({ world, settled }) {
    await world.commercetools.post('/channels', {
      key: 'bakers-choice',
      name: { en: NAME },
      address: { ...NEW_SELLER_ADDRESS, lastName: LAST_NAME },
      custom: {
        type: { typeId: 'type', key: 'marketplacer-seller' },
        fields: { 'marketplacer-onboard': true },
      },
    });
    await settled();
    const { id, version } = await channelIn(world);
    const actions = [{ action: 'changeName', name: { en: RENAMED } }];
    await world.commercetools.post(`/channels/${id}`, { version, actions });
    await settled();
  },

  async facts({ world }) {
    const { sellers } = await world.marketplacer.state<{ sellers: SellerRow[] }>();
    const { key, name } = await channelIn(world);
    const taken = sellers.filter(({ businessName }) => [NAME, RENAMED].includes(businessName));
    return {
      about: 'Who was taken on',
      facts: [
        countFact('sellers', taken.length, 1),
        textFact(
          'name',
          taken.map(({ businessName }) => businessName),
          [name?.['en'] ?? ''],
        ),
        textFact(
          'key of its channel',
          taken.map(({ legacyId }) => `marketplacer-seller-${legacyId}`),
          [key],
        ),
      ],
    };
  },
};

async function channelIn({ commercetools }: World): Promise<Channel> {
  const { results } = await commercetools.get<{ results: Channel[] }>('/channels', { limit: 500 });
  const channel = results.find(({ address }) => address?.lastName === LAST_NAME);
  if (!channel) throw new Error('the channel that becomes a seller is gone');
  return channel;
}
