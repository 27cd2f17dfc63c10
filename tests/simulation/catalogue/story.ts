import { act, type ActionBody, type ActionName } from '../../../sandbox/marketplacer/control/actions.ts';
import { randomOf, type Random } from '../random.ts';
import type { Story } from '../story.ts';
import type { World } from '../world.ts';
import {
  checkAcknowledged,
  checkAdvert,
  checkSeller,
  checkTaxon,
  productOf,
  SHOPS_OWN,
  type Terms,
} from './invariants.ts';

const LATER_MS = 12 * 60_000;
/** Several changes of one object within a second, which Marketplacer's times cannot tell apart. */
const BURST_MS = 900;
/** Marketplacer makes one event of changes that are closer together. */
const MERGED_MS = 25;
const SELLERS = 2;

interface Made {
  id: string;
  legacyId: number;
}

interface Catalogue {
  sellers: Made[];
  taxons: Made[];
  adverts: (Made & { variants: Made[] })[];
  /** What the shop has written onto products, by the legacy id of their advert. */
  metaTitles: Map<number, string>;
  /** Counts prices, names and stocks, none of which comes twice: so nothing wrong can look right by chance. */
  made: number;
}

/**
 * Sellers offer, change, sell out and withdraw; the operator tends sellers and taxons; the shop adds its own.
 *
 * @param offerScope drawn where it is not given
 */
export function catalogueStory(
  seed: number,
  offerScope: Terms['offerScope'] = randomOf(seed, 'offer scope').oneOf(['product', 'product', 'seller']),
): Story {
  const terms: Terms = { offerScope };
  const catalogue: Catalogue = { sellers: [], taxons: [], adverts: [], metaTitles: new Map(), made: 0 };

  const removed = randomOf(seed, 'removed products').oneOf(['unpublish', 'unpublish', 'delete'] as const);
  const isOurs = ({ id }: { id: number }) => catalogue.adverts.some(({ legacyId }) => legacyId === id);
  return {
    configuration: {
      OFFER_SCOPE: terms.offerScope.toString(),
      WEBHOOK_MODE: randomOf(seed, 'webhook mode').oneOf(['callback', 'payload']),
      REMOVED_PRODUCTS: removed,
      FLOWS_OFF: 'orders;fulfilment;refunds',
    },
    webhooks: ['advert', 'variant', 'seller', 'taxon'],

    async prepare(world) {
      for (let index = 1; index <= SELLERS; index += 1) {
        const emailAddress = `seller-${index}@example.com`;
        const businessName = `Seller number ${index}`;
        catalogue.sellers.push(await world.people.portal.createSeller({ businessName, emailAddress }));
      }
      const root = portal(world, 'taxon-create', { fields: { displayName: 'All' } });
      catalogue.taxons.push(root);
      for (const displayName of ['Tea', 'Cups']) {
        catalogue.taxons.push(
          portal(world, 'taxon-create', { fields: { displayName, parentId: root.legacyId } }),
        );
      }
    },

    begin(world) {
      const random = world.random('catalogue');
      for (let number = random.between(1, 3); number > 0; number -= 1) {
        const draw = randomOf(random.between(0, 2 ** 31), `advert ${number}`);
        world.scheduler.after(draw.between(0, 20_000), () => offer(world, catalogue, draw));
      }
      for (let number = random.between(0, 3); number > 0; number -= 1) {
        const tend = random.oneOf(TENDING);
        const draw = randomOf(random.between(0, 2 ** 31), `tending ${number}`);
        world.scheduler.after(draw.between(0, LATER_MS), () =>
          world.act(`the operator ${tend.name}`, async () => tend.act(world, catalogue, draw)),
        );
      }
    },

    meddle(world, name) {
      const random = world.random(`meddling ${name}`);
      if (random.chance(0.5)) return shopEdits(world, catalogue, random);
      if (catalogue.adverts.length > 0) change(world, catalogue, random, random.oneOf(catalogue.adverts));
    },

    afterWrite() {},

    acknowledged(world, { type, id }, outcome) {
      if (!/^advert (create|update)$/.test(type)) return;
      const { store } = world.platforms.market;
      const event = store.get('WebhookEvent', Number(/(\d+)$/.exec(atob(id))?.[1]));
      const advert = store.get('Advert', event.subjectLegacyId);
      if (isOurs(advert)) checkAcknowledged(world, advert, event.createdAt, outcome);
    },

    atEnd(world) {
      const { store } = world.platforms.market;
      for (const { legacyId } of catalogue.sellers) checkSeller(world, store.get('Seller', legacyId));
      for (const taxon of store.all('Taxon')) checkTaxon(world, taxon);
      for (const advert of store.everything('Advert').filter(isOurs)) checkAdvert(world, advert, terms);
      for (const [legacyId, title] of catalogue.metaTitles) {
        const seen = productOf(world, legacyId)?.masterData.staged.metaTitle?.en;
        if (seen !== undefined && seen !== title) world.violated(SHOPS_OWN, `advert ${legacyId}: ${seen}`);
      }
    },
  };
}

const portal = (world: World, name: ActionName, body: ActionBody): Made =>
  act(world.platforms.market, name, body) as Made;

const nextOf = (catalogue: Catalogue): number => (catalogue.made += 1);

/** An advert comes, and is changed soon and later. */
function offer(world: World, catalogue: Catalogue, random: Random): void {
  const { people, scheduler } = world;
  world.act('an advert is offered', async () => {
    const number = nextOf(catalogue);
    const advert = await people.portal.createAdvert({
      seller: random.oneOf(catalogue.sellers),
      title: `Offer ${number}`,
      taxonId: random.oneOf(catalogue.taxons).id,
      variants: Array.from({ length: random.between(1, 2) }, () => newVariant(catalogue)),
    });
    const made = { ...advert };
    catalogue.adverts.push(made);
    for (let changes = random.between(0, 5); changes > 0; changes -= 1) {
      const first = random.chance(0.6) ? random.between(0, 5_000) : random.between(0, LATER_MS);
      const draw = randomOf(random.between(0, 2 ** 31), `change ${changes}`);
      scheduler.after(first, () => change(world, catalogue, draw, made));
      if (!draw.chance(0.5)) continue;
      const second = first + draw.between(MERGED_MS, draw.chance(0.5) ? MERGED_MS + 100 : BURST_MS);
      scheduler.after(second, () => change(world, catalogue, draw, made));
    }
    // A mistake of the seller, which he takes back while it is on its way to the shop.
    if (random.chance(0.1)) {
      scheduler.after(random.between(MERGED_MS, BURST_MS), () =>
        change(world, catalogue, random, made, 'deleted'),
      );
    }
  });
}

const newVariant = (catalogue: Catalogue) => ({
  price: `${nextOf(catalogue)}.50`,
  countOnHand: nextOf(catalogue),
});

type Change = (
  world: World,
  catalogue: Catalogue,
  advert: Catalogue['adverts'][number],
  random: Random,
) => unknown;

const anyVariant = ({ variants }: Catalogue['adverts'][number], random: Random): Made =>
  random.oneOf(variants);

const CHANGES: Record<string, Change> = {
  renamed: (world, catalogue, { id }) =>
    world.people.portal.updateAdvert(id, { title: `Offer ${nextOf(catalogue)}` }),
  priced: (world, catalogue, advert, random) =>
    world.people.portal.updateVariant(anyVariant(advert, random).id, { price: `${nextOf(catalogue)}.50` }),
  stocked: (world, catalogue, advert, random) =>
    world.people.portal.updateVariant(anyVariant(advert, random).id, { countOnHand: nextOf(catalogue) }),
  'sold out': (world, _catalogue, advert, random) =>
    world.people.portal.updateVariant(anyVariant(advert, random).id, { countOnHand: 0 }),
  unpriced: (world, _catalogue, advert, random) =>
    portal(world, 'variant-set', { id: anyVariant(advert, random).id, fields: { price: null } }),
  'put on sale for a while': (world, catalogue, advert, random) => {
    const { id, legacyId } = anyVariant(advert, random);
    const { price } = world.platforms.market.store.get('Variant', legacyId);
    if (price === null) return undefined;
    const from = world.scheduler.now() + random.between(-LATER_MS, LATER_MS);
    const at = (time: number) => new Date(Math.floor(time / 1000) * 1000).toISOString();
    return world.people.portal.updateVariant(id, {
      price: `${nextOf(catalogue) + 1}.50`,
      salePrice: '0.50',
      salePriceStartAt: at(from),
      salePriceEndAt: at(from + random.between(1_000, LATER_MS)),
    });
  },
  'sold in the store only': (world, _catalogue, { id }) =>
    world.people.portal.updateAdvert(id, { saleType: 'IN_STORE' }),
  'sold online again': (world, _catalogue, { id }) =>
    world.people.portal.updateAdvert(id, { saleType: 'BUY_ONLINE_ONLY' }),
  withdrawn: (world, _catalogue, { id }) => world.people.portal.publishAdvert(id, false),
  'offered again': (world, _catalogue, { id, legacyId }) => {
    // Marketplacer publishes nothing without a price.
    const isPriced = world.platforms.market.store
      .by('Variant', 'advertId', legacyId)
      .some(({ price }) => price !== null);
    return isPriced ? world.people.portal.publishAdvert(id, true) : undefined;
  },
  moved: (world, { taxons }, { id }, random) =>
    world.people.portal.updateAdvert(id, { taxonId: random.oneOf(taxons).id }),
  deleted: (world, _catalogue, { id }) => world.people.portal.deleteAdvert(id),
};

/** A deletion is for ever, so it is rare. */
const OFTEN = [
  ...['renamed', 'priced', 'priced', 'stocked', 'stocked', 'sold out', 'withdrawn', 'offered again', 'moved'],
  ...[
    'unpriced',
    'put on sale for a while',
    'sold in the store only',
    'sold online again',
    'sold online again',
  ],
];

function change(
  world: World,
  catalogue: Catalogue,
  random: Random,
  advert: Catalogue['adverts'][number],
  name = random.chance(0.08) ? 'deleted' : random.oneOf(OFTEN),
): void {
  const { store } = world.platforms.market;
  if (store.get('Advert', advert.legacyId).deletedAt !== null) return;
  world.act(`advert ${advert.legacyId} is ${name}`, async () =>
    CHANGES[name]?.(world, catalogue, advert, random),
  );
}

/** The shop's own text, published; it moves the version of the product. */
function shopEdits(world: World, { adverts, metaTitles, ...catalogue }: Catalogue, random: Random): void {
  const known = adverts.filter(({ legacyId }) => productOf(world, legacyId));
  if (known.length === 0) return;
  const { legacyId } = random.oneOf(known);
  const { id, version } = productOf(world, legacyId)!;
  const title = `From the shop ${catalogue.made}-${version}`;
  world.act(`the shop edits the product of advert ${legacyId}`, async () => {
    metaTitles.set(legacyId, title);
    const actions = [{ action: 'setMetaTitle', metaTitle: { en: title } }];
    await world.people.shopApi.post(`/products/${id}`, { version, actions });
  });
}

const TENDING: { name: string; act: (world: World, catalogue: Catalogue, random: Random) => unknown }[] = [
  {
    name: 'renames a seller',
    act: (world, catalogue, random) =>
      portal(world, 'seller-update', {
        sellerId: random.oneOf(catalogue.sellers).legacyId,
        fields: { businessName: `Seller named ${nextOf(catalogue)}` },
      }),
  },
  {
    name: 'takes a seller offline, and online again later',
    act(world, { sellers }, random) {
      const { legacyId: sellerId } = random.oneOf(sellers);
      portal(world, 'seller-offline', { sellerId });
      if (random.chance(0.5)) return;
      world.scheduler.after(random.between(0, 60_000), () =>
        world.act('a seller is online again', async () => portal(world, 'seller-online', { sellerId })),
      );
    },
  },
  {
    name: 'renames a taxon',
    act: (world, catalogue, random) =>
      portal(world, 'taxon-set', {
        id: random.oneOf(catalogue.taxons).legacyId,
        fields: { displayName: `Taxon ${nextOf(catalogue)}` },
      }),
  },
  {
    name: 'adds a taxon',
    act(world, catalogue, random) {
      const { legacyId: parentId } = random.oneOf(catalogue.taxons);
      const fields = { displayName: `Taxon ${nextOf(catalogue)}`, parentId };
      catalogue.taxons.push(portal(world, 'taxon-create', { fields }));
    },
  },
];
