import { globalId } from '../../../sandbox/marketplacer/model/ids.ts';
import { randomOf, type Random } from '../random.ts';
import type { Story } from '../story.ts';
import type { World } from '../world.ts';
import {
  ASKED,
  CALM,
  checkAgreement,
  checkName,
  DONE,
  isInRejectedState,
  isRecorded,
  isShownWaiting,
  isWaiting,
  OWNED,
  productOf,
} from './invariants.ts';

const LATEST_MS = 12 * 60_000;
const SOON_MS = 10_000;
const MOST_ADVERTS = 2;
/** Each change is told, and each telling is an occasion for another one. */
const MOST_MEDDLING = 15;
/** About one advert after the last change of people, with everything that is delivered or tried again. */
const MOST_WRITES = 12;

interface Decision {
  kind: 'approve' | 'reject';
  at: number;
  /** What was decided about, as both sides had it then. */
  version: number;
  updatedAt: number;
}

interface Offered {
  id: number;
  decisions: Decision[];
  told: { approve: number; reject: number };
  /** What the shop has called it last. */
  name?: string;
  /** Since people have changed something. */
  writes: number;
}

interface Desk {
  sellerId: string;
  offers: Offered[];
  meddled: number;
  /** Somebody has changed in Marketplacer what the shop owns. */
  hasStrangers: boolean;
  named: number;
}

/** A new seller offers adverts, which the shop and the operator vet, name and change at the same moments as he does. */
export function vettingStory(): Story {
  const desk: Desk = { sellerId: '', offers: [], meddled: 0, hasStrangers: false, named: 0 };
  return {
    configuration: {
      FLOWS_ON: 'vetting;enrichment',
      ENRICHED_FIELDS: 'name',
      FLOWS_OFF: 'orders;fulfilment;refunds;taxonomy;remittances;sellers',
    },
    webhooks: ['advert', 'variant'],

    async prepare(world) {
      const { store } = world.platforms.market;
      const seller = await world.people.portal.createSeller({
        businessName: 'New here',
        emailAddress: 'seller@example.com',
      });
      store.update(store.get('Seller', seller.legacyId), { advertVettingRequired: true });
      desk.sellerId = seller.id;
    },

    begin(world) {
      const random = world.random('vetting');
      for (let number = random.between(1, MOST_ADVERTS); number > 0; number -= 1) {
        const draw = randomOf(random.between(0, 2 ** 31), `advert ${number}`);
        world.scheduler.after(draw.between(0, SOON_MS), () => offer(world, desk, draw));
      }
    },

    meddle(world, name) {
      if (desk.offers.length === 0 || desk.meddled === MOST_MEDDLING) return;
      desk.meddled += 1;
      const random = world.random(`meddling ${name}`);
      doSomething(world, desk, random.oneOf(desk.offers), random);
    },

    afterWrite(world, _run, { operation, id = '' }) {
      const offered = desk.offers.find(
        (one) => productOf(world, one.id)?.id === id || globalId('Advert', one.id) === id,
      );
      if (!offered) return;
      offered.writes += 1;
      if (offered.writes > MOST_WRITES) world.violated(CALM, `${offered.writes} writes about ${offered.id}`);
      if (operation === 'ApproveAdvert') tellOf(world, offered, 'approve');
      if (operation === 'RejectAdvert') tellOf(world, offered, 'reject');
    },

    acknowledged(world, { type, id }, { outcome }, { startedAt }) {
      const offered = desk.offers.find((one) => productOf(world, one.id)?.id === id);
      if (!type.startsWith('Product') || !offered) return;
      const product = productOf(world, offered.id);
      const advert = world.platforms.market.store.get('Advert', offered.id);
      const isLost =
        isWaiting(advert) &&
        !(outcome === 'failed' && isRecorded(world, offered.id)) &&
        offered.decisions.some(
          ({ at, version, updatedAt }) =>
            at < startedAt && version === product?.version && updatedAt === advert.updatedAt,
        );
      if (isLost) world.violated(DONE, `${type} of advert ${offered.id} is ${outcome}`);
    },

    atEnd(world, ending) {
      const isReconciled = ending === 'reconciled';
      for (const { id, name } of desk.offers) {
        const advert = world.platforms.market.store.get('Advert', id);
        checkAgreement(world, advert, isReconciled);
        const seen: unknown = productOf(world, id)?.masterData.staged.name.en;
        if (name !== undefined && seen !== name) world.violated(OWNED, `advert ${id}: ${String(seen)}`);
        // No webhook brings the name of the shop back, only a run.
        if (isReconciled || !desk.hasStrangers) checkName(world, advert);
      }
    },
  };
}

/** No more is told than was decided, at any time. */
function tellOf(world: World, { id, decisions, told }: Offered, kind: Decision['kind']): void {
  told[kind] += 1;
  const made = decisions.filter((one) => one.kind === kind).length;
  if (told[kind] <= made) return;
  world.violated(ASKED, `${kind} of advert ${id} is told ${told[kind]} times, decided ${made} times`);
}

function offer(world: World, desk: Desk, random: Random): void {
  world.act('an advert is offered', async () => {
    const { legacyId: id } = await world.people.portal.createAdvert({
      seller: desk.sellerId,
      title: `Offer ${nextOf(desk)}`,
      variants: [{ price: '10.50', countOnHand: 3 }],
    });
    const offered = { id, decisions: [], told: { approve: 0, reject: 0 }, writes: 0 };
    desk.offers.push(offered);
    for (let events = random.between(1, 6); events > 0; events -= 1) {
      const draw = randomOf(random.between(0, 2 ** 31), `event ${events}`);
      const at = draw.between(1, draw.chance(0.6) ? 30_000 : LATEST_MS - SOON_MS);
      world.scheduler.after(at, () => doSomething(world, desk, offered, draw));
      if (draw.chance(0.5)) {
        world.scheduler.after(at + draw.between(0, 1_500), () => doSomething(world, desk, offered, draw));
      }
    }
  });
}

const nextOf = (desk: Desk): number => (desk.named += 1);

const PUBLISH = { action: 'publish' };
const REJECTED = {
  action: 'transitionState',
  state: { typeId: 'state', key: 'marketplacer-vetting-rejected' },
};
const attribute = (name: string, value: string) => ({
  action: 'setAttributeInAllVariants',
  name: `marketplacer-${name}`,
  value,
});

type Something = (world: World, desk: Desk, offered: Offered, random: Random) => unknown;

const SOMETHING: readonly [name: string, often: number, something: Something][] = [
  ['published', 5, (world, _desk, offered) => inShop(world, offered, 'approve', [PUBLISH])],
  [
    'rejected by its state',
    2,
    (world, _desk, offered, random) => {
      const product = productOf(world, offered.id);
      if (!product || isInRejectedState(world, product)) return undefined;
      const reason = attribute('vetting-reason', 'It has no picture.');
      return inShop(world, offered, 'reject', random.chance(0.5) ? [reason, REJECTED] : [REJECTED]);
    },
  ],
  [
    'rejected by its attribute',
    1,
    (world, _desk, offered) => inShop(world, offered, 'reject', [attribute('review', 'rejected'), PUBLISH]),
  ],
  [
    'named and published',
    3,
    (world, desk, offered) => {
      const name = `Named ${nextOf(desk)}`;
      if (!productOf(world, offered.id)) return undefined;
      offered.name = name;
      return inShop(world, offered, 'approve', [{ action: 'changeName', name: { en: name } }, PUBLISH]);
    },
  ],
  ['approved in the portal', 1, (world, _desk, { id }) => vetInPortal(world, id, 'Approve')],
  ['rejected in the portal', 1, (world, _desk, { id }) => vetInPortal(world, id, 'Reject')],
  ['offered for vetting again', 2, (world, _desk, { id }) => vetInPortal(world, id, 'Resubmit')],
  [
    'renamed by its seller',
    2,
    (world, desk, { id }) => {
      desk.hasStrangers = true;
      return world.people.portal.updateAdvert(globalId('Advert', id), { title: `Offer ${nextOf(desk)}` });
    },
  ],
  [
    'priced',
    2,
    (world, desk, { id }) => {
      const [variant] = world.platforms.market.store.by('Variant', 'advertId', id);
      const price = `${nextOf(desk)}.50`;
      return world.people.portal.updateVariant(globalId('Variant', variant!.id), { price });
    },
  ],
];

const OFTEN = SOMETHING.flatMap((row) => Array.from({ length: row[1] }, () => row));

function doSomething(world: World, desk: Desk, offered: Offered, random: Random): void {
  const [name, , something] = random.oneOf(OFTEN);
  world.act(`advert ${offered.id} is ${name}`, async () => {
    offered.writes = 0;
    await something(world, desk, offered, random);
  });
}

/** Whoever publishes or marks a product that is shown as waiting has decided about it. */
async function inShop(
  world: World,
  { id, decisions }: Offered,
  kind: Decision['kind'],
  actions: object[],
): Promise<void> {
  const product = productOf(world, id);
  if (!product) return;
  const isDecision = isShownWaiting(product);
  const { updatedAt } = world.platforms.market.store.get('Advert', id);
  const made = { kind, at: world.scheduler.now(), version: 0, updatedAt };
  // It is told of at once.
  if (isDecision) decisions.push(made);
  const { version } = await world.people.shopApi.post<{ version: number }>(`/products/${product.id}`, {
    version: product.version,
    actions,
  });
  made.version = version;
}

async function vetInPortal(
  world: World,
  id: number,
  verdict: 'Approve' | 'Reject' | 'Resubmit',
): Promise<void> {
  const { store } = world.platforms.market;
  const advert = store.get('Advert', id);
  if (verdict !== 'Resubmit' && !isWaiting(advert)) return;
  const reason = verdict === 'Reject' ? { vettingRejectedReason: 'Not here.' } : {};
  await world.people.graphql(
    `mutation Vet($input: AdvertVetting${verdict}MutationInput!) { advertVetting${verdict}(input: $input) { status } }`,
    { input: { attributes: { advertIds: [globalId('Advert', id)], ...reason } } },
  );
}
