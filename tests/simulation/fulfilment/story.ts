import type { Outcome } from '../../../core/src/outcome/index.ts';
import { readGlobalId } from '../../../sandbox/marketplacer/model/ids.ts';
import { randomOf, type Random } from '../random.ts';
import { recordOf } from '../records.ts';
import type { Asked, Delivery, Ending, Run, Story } from '../story.ts';
import type { World } from '../world.ts';
import { AGREED, isPaidBackInVain, missingOfRefunds } from './agreement.ts';
import { FOREIGN, foreignPartOf } from './foreign.ts';
import { growValues, NEWER_ACTS } from './newer-values.ts';
import { ORDER_MANAGEMENT_ACTS } from './order-management.ts';
import { buy, offer } from './orders.ts';
import { checkCancellation, followRefunds } from './refunds.ts';
import { SELLER_ACTS, type Act } from './sellers.ts';
import { checkShipmentsAtEnd, followShipments, missingOfShipments } from './shipments.ts';
import { SHOP_ACTS } from './shop.ts';
import { isQuietSince, orderOf, type Side, type Tale } from './tale.ts';

export const NOTHING_LOST = 'nothing is acknowledged that is neither done nor recorded';

/** People are busy with an order at a few moments, and several at once. */
const LATEST_MS = 10 * 60_000;
const BUSY_MS = 2_000;

/** What a stranger does makes the connector do more, and so on. */
const MOST_MEDDLING = 8;

const ACTS = { ...SELLER_ACTS, ...SHOP_ACTS, ...ORDER_MANAGEMENT_ACTS, ...NEWER_ACTS };
type ActName = keyof typeof ACTS;

const SHIPPING: readonly ActName[] = [
  'ships',
  'ships',
  'ships',
  'corrects',
  'corrects',
  'corrects',
  'recounts',
  'recounts',
  'voids',
  'shipsOwn',
  'shipsOwn',
  'decorates',
  'decorates',
  'amends',
  'asksForCancellation',
  'refunds',
  'holdsUp',
  'isDelivered',
];
const RETURNING: readonly ActName[] = [
  'ships',
  'returns',
  'returns',
  'returns',
  'returns',
  'arrives',
  'receives',
  'decidesOnItem',
  'decidesOnItem',
  'paysBack',
  'consoles',
  'asksForReturn',
  'asksForReturn',
  'asksForCancellation',
  'decides',
  'decides',
  'refunds',
];
/** Where a system of the shop keeps the returns, and writes the whole list each time. */
const REWRITING: readonly ActName[] = [...RETURNING, 'rewrites', 'rewrites', 'rewrites', 'rewrites'];
/** What people do for a living in one seed, and not in another. */
const DAYS: readonly (readonly ActName[])[] = [
  SHIPPING,
  SHIPPING,
  RETURNING,
  RETURNING,
  REWRITING,
  ['returns', 'rewrites'],
  ['returns'],
  ['ships', 'corrects', 'recounts', 'decorates'],
  [...SHIPPING, ...RETURNING],
  [...SHIPPING, 'cancels'],
  ['ships', 'returns', 'asksForReturn', 'asksForCancellation', 'cancels', 'decides'],
];

/** The platforms learn new values while returns are on their way. */
const GROWING: readonly ActName[] = [
  'ships',
  'returns',
  'asksForReturn',
  'decides',
  'decidesOnItem',
  'usesNewValue',
  'settlesNewValue',
];

const actsOf = (seed: number): readonly ActName[] =>
  randomOf(seed, 'growth').chance(0.06) ? GROWING : randomOf(seed, 'day').oneOf(DAYS);

/** Whether somebody may do this in the world of a seed. */
export const isDoneIn =
  (act: ActName) =>
  (seed: number): boolean =>
    actsOf(seed).includes(act);

/** Orders that both sides have are sent, cancelled, returned and refunded, by people of either side. */
export function fulfilmentStory(seed: number): Story {
  const acts = actsOf(seed);
  const tales = new Map<string, Tale>();
  let meddled = 0;

  function perform(world: World, name: ActName, tale: Tale, random: Random): void {
    const act: Act = ACTS[name];
    act(world, tale, random);
    look(world, tale, name in SELLER_ACTS ? 'market' : 'shop');
  }

  function plan(world: World, tale: Tale, random: Random): void {
    const moments = Array.from({ length: random.between(1, 3) }, () => random.between(0, LATEST_MS));
    for (let number = random.between(2, 7); number > 0; number -= 1) {
      const draw = randomOf(random.between(0, 2 ** 31), `act ${number}`);
      const name = draw.oneOf(acts);
      world.scheduler.after(draw.oneOf(moments) + draw.between(0, BUSY_MS), () =>
        world.act(`somebody ${name} ${tale.id}`, async () => perform(world, name, tale, draw)),
      );
    }
  }

  return {
    configuration: { FLOWS_OFF: 'products;stock;sellers;taxonomy' },
    // The lines of a request tell nothing that it does not tell itself.
    webhooks: [
      'invoice',
      'shipment',
      'refund-request',
      ...(randomOf(seed, 'webhooks').chance(0.2) ? ['refund-request-line-item'] : []),
    ],

    async prepare(world, connector) {
      const random = world.random('orders');
      growValues(world);
      const skus = await offer(world, connector);
      for (let number = random.chance(0.2) ? 2 : 1; number > 0; number -= 1) {
        const tale = await buy(world, connector, skus, random);
        tales.set(tale.id, tale);
      }
    },

    begin(world) {
      for (const tale of tales.values()) plan(world, tale, world.random(`acts on ${tale.id}`));
    },

    meddle(world, name) {
      const random = world.random(`meddling ${name}`);
      if (meddled === MOST_MEDDLING) return;
      meddled += 1;
      const tale = random.oneOf([...tales.values()]);
      const act = random.chance(0.6) ? 'edits' : random.oneOf(acts);
      world.act(`somebody ${act} ${tale.id}`, async () => perform(world, act, tale, random));
    },

    afterWrite(world, run, write) {
      for (const tale of tales.values()) {
        const side = sideOf(tale, write);
        if (side) look(world, tale, side, run);
        if (write.operation === 'CreateRefundRequest') checkCancellation(world, tale, write.id, run);
      }
    },

    acknowledged(world, delivery, outcome, run) {
      const told = toldOf(world, tales, delivery);
      if (told && isQuietSince(told.tale, run)) checkAcknowledgement(world, told, outcome);
    },

    atEnd(world, ending) {
      for (const tale of tales.values()) checkEnd(world, tale, ending);
    },
  };
}

/** Looks at what a change has made of an order; `run` has made it, unless people have. */
function look(world: World, tale: Tale, side: Side, run?: Run): void {
  tale.changes.push({ at: world.scheduler.now(), side, by: run?.name });
  if (side === 'store') return;
  followShipments(world, tale, side, run !== undefined);
  followRefunds(world, tale, run);
  const foreign = foreignPartOf(orderOf(world, tale), tale);
  if (!run) tale.foreign = foreign;
  else if (foreign !== tale.foreign) world.violated(FOREIGN, `${tale.id}: ${tale.foreign} became ${foreign}`);
}

/** Which side a write of the connector has changed; undefined where it has nothing to do with the order. */
function sideOf(tale: Tale, { operation, id = '' }: Asked): Side | undefined {
  if (operation === 'POST orders') return id === tale.id ? 'shop' : undefined;
  if (id.includes(tale.id)) return 'store';
  return operation.includes(' ') ? undefined : 'market';
}

interface Told {
  tale: Tale;
  flow: 'shipments' | 'refunds';
}

/** Which order a delivery is about, and what has to be done about it. */
function toldOf(world: World, tales: ReadonlyMap<string, Tale>, { type, id }: Delivery): Told | undefined {
  const [known] = [...tales.values()].filter((tale) => tale.id === id || tale.paymentId === id);
  if (known) {
    const isCancelled = type === 'OrderStateChanged' && orderOf(world, known).orderState === 'Cancelled';
    return isCancelled || /Return|Payment/.test(type) ? { tale: known, flow: 'refunds' } : undefined;
  }
  const { store } = world.platforms.market;
  const event = store.find('WebhookEvent', readGlobalId(id)?.legacyId);
  if (!event) return undefined;
  const { subjectKind: kind, subjectLegacyId: subject } = event;
  if (!/^(Invoice|Shipment|RefundRequest|RefundRequestLineItem)$/.test(kind)) return undefined;
  // Of a shipment that is gone nothing can be read; its invoice tells what is sent now.
  if (kind === 'Shipment' && store.get(kind, subject).deletedAt !== null) return undefined;
  // An amount does not show its request, which has a webhook of its own.
  if (kind === 'RefundRequestLineItem' && store.get(kind, subject).lineItemId === null) return undefined;
  const requestId = kind === 'RefundRequestLineItem' ? store.get(kind, subject).refundRequestId : subject;
  const invoiceId =
    kind === 'Invoice'
      ? subject
      : kind === 'Shipment'
        ? store.get(kind, subject).invoiceId
        : store.get('RefundRequest', requestId).invoiceId;
  const tale = [...tales.values()].find(({ entries }) =>
    entries.some((entry) => entry.invoiceId === invoiceId),
  );
  const flow = kind === 'Invoice' || kind === 'Shipment' ? 'shipments' : 'refunds';
  return tale && { tale, flow };
}

/** Who acknowledges, while nobody else is at the order, has synced both sides, or says why not. */
function checkAcknowledgement(world: World, { tale, flow }: Told, outcome: Outcome): void {
  const isRecorded =
    recordOf(world, 'failures', `${flow === 'refunds' ? 'refund' : 'fulfilment'}-${tale.id}`) !== undefined;
  if (outcome.outcome === 'failed' && isRecorded) return;
  const missing =
    outcome.outcome === 'failed'
      ? 'the failure is not recorded'
      : flow === 'refunds'
        ? missingOfRefunds(world, tale)
        : missingOfShipments(world, tale);
  if (missing) world.violated(NOTHING_LOST, `${tale.id}: ${JSON.stringify(outcome)}, but ${missing}`);
}

function checkEnd(world: World, tale: Tale, ending: Ending): void {
  checkShipmentsAtEnd(world, tale, ending);
  // What raises no message is found with the next one, or by the job.
  const isTold = !tale.refunds.isSilent && orderOf(world, tale).orderState !== 'Cancelled';
  if (ending === 'redelivered' && !isTold) return;
  const missing = missingOfRefunds(world, tale);
  if (missing) world.violated(AGREED, `${tale.id}: ${missing}`);
  if (isPaidBackInVain(world, tale))
    world.violated(AGREED, `${tale.id} was paid back, and nothing is refunded`);
}
