import { syncAdvert } from '../../../core/src/catalog/index.ts';
import type { Purchase } from '../../../sandbox/client/index.ts';
import { randomOf, type Random } from '../random.ts';
import type { Story } from '../story.ts';
import type { World } from '../world.ts';
import { cartOf, OWN_PRICE, PRICES, type Cart } from './carts.ts';
import { sharingOf } from './discounts.ts';
import {
  CHANNEL,
  checkAcknowledgement,
  checkCreation,
  checkEnd,
  FOREIGN_CHANNEL,
  isDue,
  orderOf,
  RENAMED,
  type ExportWhen,
  type Tale,
} from './invariants.ts';

/** People are busy with an order soon after it was made, and now and then later. */
const BUSY_MS = 4_000;
const LATER_MS = 10 * 60_000;
/** What people do beside a call has messages, whose calls people are beside again. */
const MOST_ACTS_BESIDE = 40;
const OWN_SKU = 'jug';
const PLENTY = 1_000;

/** Orders are bought, changed, paid and cancelled, and exported meanwhile. */
export function exportStory(seed: number): Story {
  const exportWhen = randomOf(seed, 'export when').oneOf<ExportWhen>([
    'created',
    'created',
    'confirmed',
    'paid',
  ]);
  const sharing = sharingOf(randomOf(seed, 'who bears discounts'));
  const tales = new Map<string, Tale>();
  let meddled = 0;
  let variants: { id: string; sku: string }[] = [];

  async function buy(world: World, random: Random): Promise<void> {
    const { people, scheduler } = world;
    const cart = cartOf(random);
    if (random.chance(0.25)) sellOut(world, random);
    const { id } = await people.shop.buy(purchaseOf(cart, variants));
    const tale: Tale = {
      id,
      cart,
      exportWhen,
      sharing,
      foreignMarks: [],
      changedAt: scheduler.now(),
      dueWhenClaimed: new Map(),
    };
    tales.set(id, tale);
    const acts = [
      ...(random.chance(0.3) ? ['marks' as const] : []),
      ...(random.chance(0.9) ? [random.oneOf(['pays', 'charges'] as const)] : []),
      ...(random.chance(0.9) ? ['confirms' as const] : []),
      ...Array.from({ length: random.between(0, 3) }, () => random.oneOf(ACTS)),
    ];
    for (const act of acts) {
      const at = random.chance(0.7) ? random.between(0, BUSY_MS) : random.between(0, LATER_MS);
      scheduler.after(at, () => world.act(`somebody ${act} ${id}`, () => perform(world, act, tale)));
    }
  }

  /** For ever, or for a while. */
  function sellOut(world: World, random: Random): void {
    const setStock = (countOnHand: number) =>
      world.act(`stock becomes ${countOnHand}`, async () => {
        for (const { id } of variants) await world.people.portal.updateVariant(id, { countOnHand });
      });
    setStock(0);
    if (random.chance(0.5)) world.scheduler.after(random.between(0, LATER_MS), () => setStock(PLENTY));
  }

  async function perform(world: World, act: Act, tale: Tale): Promise<void> {
    const order = orderOf(world, tale);
    if (act === 'marks') {
      const externalId = `foreign-${tale.foreignMarks.length}`;
      tale.foreignMarks = [externalId];
      const channel = { typeId: 'channel', key: FOREIGN_CHANNEL };
      return update(world, tale, { action: 'updateSyncInfo', channel, externalId });
    }
    tale.changedAt = world.scheduler.now();
    return act === 'charges' ? charge(world, tale) : update(world, tale, CHANGES[act](order));
  }

  return {
    configuration: {
      EXPORT_ORDERS_WHEN: exportWhen,
      SELLER_DISCOUNT_SHARE: String(sharing.share),
      DISCOUNT_STYLE: sharing.style,
      FLOWS_OFF: 'products;stock;sellers;fulfilment;refunds;taxonomy',
    },
    webhooks: [],

    async prepare({ people }, connector) {
      await people.shopApi.post('/channels', { key: FOREIGN_CHANNEL, roles: ['OrderExport'] });
      await people.shop.offerOwnProduct({ sku: OWN_SKU, name: 'Jug', centAmount: OWN_PRICE });
      const seller = await people.portal.createSeller({
        businessName: 'Tea House',
        emailAddress: 'tea-house@example.com',
      });
      const advert = await people.portal.createAdvert({
        seller,
        title: 'Tea',
        variants: PRICES.map((price) => ({ price: String(price / 100), countOnHand: PLENTY })),
      });
      variants = advert.variants.map(({ id, legacyId }) => ({ id, sku: `Variant-${legacyId}` }));
      const config = { ...connector.config, flowsOff: new Set<never>() };
      const read = () => connector.marketplacer.adverts.byId(advert.id);
      const { outcome } = await syncAdvert({ ...connector, config }, { read });
      if (outcome !== 'applied') throw new Error(`the advert is not in the shop: ${outcome}`);
    },

    begin(world) {
      const random = world.random('orders');
      if (world.random('channel').chance(0.1)) {
        const at = world.random('renaming').between(0, 60_000);
        world.scheduler.after(at, () => world.act('somebody renames the channel', () => rename(world)));
      }
      for (let number = random.between(1, 3); number > 0; number -= 1) {
        const draw = randomOf(random.between(0, 2 ** 31), `order ${number}`);
        world.scheduler.after(draw.between(0, 30_000), () =>
          world.act(`order ${number} is placed`, () => buy(world, draw)),
        );
      }
    },

    meddle(world, name) {
      const random = world.random(`meddling ${name}`);
      const known = [...tales.values()];
      const act = random.chance(0.6) ? 'edits' : random.oneOf(ACTS);
      if (known.length === 0 || (meddled += 1) > MOST_ACTS_BESIDE) return;
      const tale = random.oneOf(known);
      world.act(`somebody ${act} ${tale.id}`, () => perform(world, act, tale));
    },

    afterWrite(world, run, { operation, id, detail }) {
      const tale = tales.get(String(id));
      if (!tale) return;
      if (operation === 'CreateOrder') checkCreation(world, tale, tale.dueWhenClaimed.get(run.name));
      else if (detail?.startsWith('claim')) tale.dueWhenClaimed.set(run.name, isDue(world, tale));
    },

    acknowledged(world, { type, id }, outcome) {
      const tale = tales.get(id);
      if (tale && type.startsWith('Order')) checkAcknowledgement(world, tale, outcome);
    },

    atEnd(world) {
      for (const tale of tales.values()) checkEnd(world, tale);
    },
  };
}

/** An ordinary action in the Merchant Center. */
async function rename({ people, platforms }: World): Promise<void> {
  const { id = '', version } = platforms.project.collection('channel').first('key', CHANNEL) ?? {};
  await people.shopApi.post(`/channels/${id}`, { version, actions: [{ action: 'changeKey', key: RENAMED }] });
}

const ACTS = ['edits', 'marks', 'pays', 'charges', 'confirms', 'cancels', 'charges back'] as const;
type Act = (typeof ACTS)[number];
type Order = ReturnType<typeof orderOf>;

/** What people do to an order. */
const CHANGES: Record<Exclude<Act, 'marks' | 'charges'>, (order: Order) => object> = {
  edits: ({ version }) => ({ action: 'setPurchaseOrderNumber', purchaseOrderNumber: `P-${version}` }),
  pays: () => ({ action: 'changePaymentState', paymentState: 'Paid' }),
  'charges back': () => ({ action: 'changePaymentState', paymentState: 'Failed' }),
  confirms: ({ orderState }) => ({
    action: 'changeOrderState',
    orderState: orderState === 'Cancelled' ? 'Cancelled' : 'Confirmed',
  }),
  cancels: () => ({ action: 'changeOrderState', orderState: 'Cancelled' }),
};

/** A payment integration, which never sets the payment state. */
async function charge(world: World, tale: Tale): Promise<void> {
  const { shopApi } = world.people;
  const { totalPrice } = orderOf(world, tale);
  const amount = money(totalPrice.centAmount);
  const { id, version } = await shopApi.post<{ id: string; version: number }>('/payments', {
    amountPlanned: amount,
  });
  await update(world, tale, { action: 'addPayment', payment: { typeId: 'payment', id } });
  const transaction = { type: 'Charge', state: 'Success', amount };
  await shopApi.post(`/payments/${id}`, { version, actions: [{ action: 'addTransaction', transaction }] });
}

async function update(world: World, tale: Tale, action: object): Promise<void> {
  const { version } = orderOf(world, tale);
  await world.people.shopApi.post(`/orders/${tale.id}`, { version, actions: [action] });
}

const ADDRESS = { streetName: 'Collins Street', city: 'Melbourne', postalCode: '3000', country: 'AU' };
const PLACES = ['home', 'office'];

const money = (centAmount: number) => ({ currencyCode: 'AUD', centAmount });

function purchaseOf(
  { lines, discount, shipping, ways = [] }: Cart,
  variants: readonly { sku: string }[],
): Purchase {
  const lineItems = lines.map(({ variant, quantity, total, scattered, way }) => {
    const price = variant === undefined ? OWN_PRICE : PRICES[variant as 0];
    const targets = (scattered ? PLACES : ['home']).map((addressKey) => ({
      addressKey,
      quantity: scattered ? 1 : quantity,
      ...(way && { shippingMethodKey: way }),
    }));
    return {
      sku: variant === undefined ? OWN_SKU : (variants[variant]?.sku ?? ''),
      quantity,
      ...(total !== undefined && {
        externalTotalPrice: { price: money(price), totalPrice: money(total) },
      }),
      ...((scattered || way) && { shippingDetails: { targets } }),
    };
  });
  return {
    lines: lineItems,
    address: ADDRESS,
    email: 'buyer@example.com',
    cart: {
      itemShippingAddresses: PLACES.map((key) => ({ ...ADDRESS, key, city: key })),
      ...(ways.length > 0 && {
        shippingMode: 'Multiple',
        customShipping: ways.map(({ key, price }) => ({
          key,
          shippingMethodName: key,
          shippingAddress: ADDRESS,
          shippingRate: { price: money(price) },
        })),
      }),
    },
    ...(discount && {
      discounts: [{ value: { type: 'absolute', money: [money(discount)] }, target: { type: 'totalPrice' } }],
    }),
    ...(shipping && { shipping: { name: 'Post', centAmount: shipping } }),
  };
}
