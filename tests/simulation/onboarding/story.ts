import { randomOf, type Random } from '../random.ts';
import type { Story } from '../story.ts';
import type { World } from '../world.ts';
import {
  ALONE,
  channelsOf,
  checkMade,
  checkOnce,
  checkOwned,
  sellersOf,
  type Channel,
  type ChannelAction,
} from './invariants.ts';

const LATEST_MS = 12 * 60_000;
const SOON_MS = 5_000;
const MOST_CHANNELS = 3;
/** Each change is told, and each telling is an occasion for another one. */
const MOST_MEDDLING = 20;

interface Board {
  /** The ids of the channels that are marked. */
  marked: string[];
  /** Somebody has changed in Marketplacer what the shop owns. */
  hasStrangers: boolean;
  meddled: number;
}

const addressOf = (number: number) => ({
  country: 'AU',
  firstName: 'Ada',
  lastName: 'Baker',
  company: `Baker ${number} Pty Ltd`,
  email: `ada-${number}@baker.example`,
  phone: `+61 3 9000 000${number}`,
  streetName: '7 Low Street',
  postalCode: '3000',
  city: 'Melbourne',
  state: 'Victoria',
});

/** The shop takes sellers on and changes them, operators let them sell, and people change things on the wrong side. */
export function onboardingStory(): Story {
  const board: Board = { marked: [], hasStrangers: false, meddled: 0 };
  return {
    configuration: {
      FLOWS_ON: 'onboarding',
      FLOWS_OFF: 'products;stock;orders;fulfilment;refunds;taxonomy;remittances',
    },
    webhooks: ['seller'],

    async prepare() {},

    begin(world) {
      const random = world.random('onboarding');
      for (let number = random.between(1, MOST_CHANNELS); number > 0; number -= 1) {
        const draw = randomOf(random.between(0, 2 ** 31), `channel ${number}`);
        world.scheduler.after(draw.between(0, draw.chance(0.7) ? SOON_MS : LATEST_MS), () =>
          takeOn(world, board, draw, number),
        );
      }
    },

    meddle(world, name) {
      const random = world.random(`meddling ${name}`);
      if (board.marked.length === 0 || board.meddled === MOST_MEDDLING) return;
      board.meddled += 1;
      doSomething(world, board, random, random.oneOf(board.marked));
    },

    afterWrite(world) {
      checkOnce(world);
    },

    acknowledged() {},

    atEnd(world, ending) {
      const channels = channelsOf(world).filter(({ id }) => board.marked.includes(id));
      for (const channel of channels) checkMade(world, channel);
      // Two changes within one second look like one to a webhook; a run sees both.
      const isSure = ending === 'reconciled' || !board.hasStrangers;
      if (isSure) for (const channel of channels) checkOwned(world, channel);
      const others = channelsOf(world).filter(({ key }) => key.startsWith('marketplacer-seller-'));
      // Each seller is made once; sellers of other channels have one as well.
      if (others.length > world.platforms.market.store.all('Seller').length) {
        world.violated(ALONE, others.map(({ key }) => key).join(', '));
      }
    },
  };
}

/** The channel may lack something at first, which somebody fills in. */
function takeOn(world: World, board: Board, random: Random, number: number): void {
  const isComplete = random.chance(0.8);
  const address = isComplete ? addressOf(number) : { ...addressOf(number), phone: '' };
  world.act(`the shop marks a channel ${number}`, async () => {
    const channel = (await world.people.shopApi.post('/channels', {
      key: `baker-${number}`,
      name: { en: `Baker ${number}` },
      address,
      custom: {
        type: { typeId: 'type', key: 'marketplacer-seller' },
        fields: { 'marketplacer-onboard': true },
      },
    })) as Channel;
    board.marked.push(channel.id);
    if (!isComplete) {
      const complete = { action: 'setAddress', address: addressOf(number) } as const;
      later(world, random, () => change(world, channel.id, complete));
    }
    for (let events = random.between(0, 4); events > 0; events -= 1) {
      const draw = randomOf(random.between(0, 2 ** 31), `event ${events}`);
      later(world, draw, () => doSomething(world, board, draw, channel.id));
    }
  });
}

function later(world: World, random: Random, work: () => void): void {
  const left = LATEST_MS - 1_000;
  world.scheduler.after(random.between(1, random.chance(0.5) ? 20_000 : left), work);
}

function doSomething(world: World, board: Board, random: Random, channelId: string): void {
  const word = `${random.between(1, 1_000_000)}`;
  const [seller] = sellersOf(world, channelId);
  const portal = (fields: object) =>
    world.act(`the portal changes seller ${seller?.id}: ${JSON.stringify(fields)}`, async () => {
      const { store } = world.platforms.market;
      if (seller) store.update(store.get('Seller', seller.id), fields);
    });
  switch (random.between(0, 4)) {
    case 0:
    case 1:
      return change(world, channelId, { action: 'changeName', name: { en: `Bakery ${word}` } });
    case 2:
      return portal({ openingHours: `from ${word}` });
    case 3:
      return portal({ accountType: 'RETAILER' });
    default:
      board.hasStrangers = true;
      return portal({ businessName: `Stranger ${word}` });
  }
}

function change(world: World, id: string, action: ChannelAction): void {
  world.act(`the shop changes ${id}: ${action.action}`, async () => {
    const { version } = channelsOf(world).find((one) => one.id === id)!;
    await world.people.shopApi.post(`/channels/${id}`, { version, actions: [action] });
  });
}
