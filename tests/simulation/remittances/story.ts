import { markAdvicePaid, releaseRemittance } from '../../../core/src/operations/index.ts';
import { act, type ActionBody, type ActionName } from '../../../sandbox/marketplacer/control/actions.ts';
import { globalId } from '../../../sandbox/marketplacer/model/ids.ts';
import type { Operate } from '../operators.ts';
import { randomOf, type Random } from '../random.ts';
import type { Story } from '../story.ts';
import type { World } from '../world.ts';
import { ASKED, checkAdvice, checkRemittance, DONE, ONCE } from './invariants.ts';

const LATEST_MS = 12 * 60_000;
/** Some wait for what is to be done. */
const SOON_MS = 8_000;
/** Whoever gets no good answer tries again after so long. */
const PATIENT_MS = 60_000;
const IMPATIENT_MS = 1_000;
const SELLERS = 2;
const MOST_TRIES = 60;

interface Accounts {
  sellers: { id: string; legacyId: number }[];
  /** The opaque ids of what somebody wants to be released or paid, in the connector or in a portal. */
  asked: Set<string>;
  /** How often the connector has had each done. */
  done: Map<string, number>;
}

/** Sales are owed for; operators release and pay, several at once and in the portal as well; nights make advices. */
export function remittancesStory(): Story {
  const accounts: Accounts = { sellers: [], asked: new Set(), done: new Map() };
  return {
    configuration: { FLOWS_OFF: 'products;stock;sellers;orders;fulfilment;refunds;taxonomy' },
    webhooks: ['remittance-advice'],

    async prepare(world) {
      world.platforms.market.options.remittanceDelayMs = 0;
      for (let index = 1; index <= SELLERS; index += 1) {
        const emailAddress = `payee-${index}@example.com`;
        accounts.sellers.push(
          await world.people.portal.createSeller({ businessName: `Seller ${index}`, emailAddress }),
        );
      }
      const random = world.random('sales');
      for (let sales = random.between(1, 4); sales > 0; sales -= 1) {
        await sell(world, random.oneOf(accounts.sellers), sales);
      }
    },

    begin(world, operate) {
      const random = world.random('accounts');
      for (const { id } of world.platforms.market.store.all('Remittance')) {
        const draw = randomOf(random.between(0, 2 ** 31), `remittance ${id}`);
        wish(world, accounts, draw, { kind: 'Remittance', id, operate });
      }
      for (let night = random.between(0, 3); night > 0; night -= 1) {
        const draw = randomOf(random.between(0, 2 ** 31), `night ${night}`);
        world.scheduler.after(draw.between(0, LATEST_MS), () => advise(world, accounts, operate, draw));
      }
    },

    meddle(world, name) {
      const { store } = world.platforms.market;
      const random = world.random(`meddling ${name}`);
      const all = [...store.all('Remittance'), ...store.all('RemittanceAdvice')];
      const { kind, id } = random.oneOf(all);
      inPortal(world, accounts, kind, id);
    },

    afterWrite(world, _run, { operation, id = '' }) {
      if (!/^(ReleaseRemittances?|UpdateRemittanceAdvice)$/.test(operation)) return;
      const times = (accounts.done.get(id) ?? 0) + 1;
      accounts.done.set(id, times);
      if (times > 1) world.violated(ONCE, `${operation} ${id} is sent ${times} times`);
      if (!accounts.asked.has(id)) world.violated(ASKED, `${operation} ${id}`);
    },

    acknowledged() {},

    atEnd(world, ending) {
      const { store } = world.platforms.market;
      for (const advice of store.all('RemittanceAdvice')) checkAdvice(world, advice);
      // No webhook tells of a remittance, so that only a run brings its record into line.
      if (ending === 'reconciled') for (const one of store.all('Remittance')) checkRemittance(world, one);
    },
  };
}

type Settled = 'Remittance' | 'RemittanceAdvice';

const portal = (world: World, name: ActionName, body: ActionBody): unknown =>
  act(world.platforms.market, name, body);

const isSettled = ({ platforms: { market } }: World, kind: Settled, id: number): boolean =>
  kind === 'Remittance' ? market.store.get(kind, id).released : market.store.get(kind, id).paidAt !== null;

/** An order of one advert of a seller, which is sent at once. */
async function sell(world: World, seller: { id: string }, number: number): Promise<void> {
  const { graphql, portal: people } = world.people;
  const { variants } = await people.createAdvert({
    seller,
    title: `Offer ${number}`,
    variants: [{ price: `${number}0.50`, countOnHand: 5 }],
  });
  const lineItems = [{ variantId: variants[0]?.id, quantity: 1, cost: { amount: number * 1000 + 50 } }];
  const { orderCreate } = await graphql<{ orderCreate: { order: { invoices: { nodes: Invoice[] } } } }>(
    `
      mutation Sell($input: OrderCreateMutationInput!) {
        orderCreate(input: $input) {
          order {
            invoices {
              nodes {
                id
                lineItems {
                  id
                }
              }
            }
          }
        }
      }
    `,
    { input: { order: {}, lineItems } },
  );
  for (const invoice of orderCreate.order.invoices.nodes) await send(world, invoice);
}

interface Invoice {
  id: string;
  lineItems: { id: string }[];
}

async function send(world: World, { id: invoiceId, lineItems }: Invoice): Promise<void> {
  const { store } = world.platforms.market;
  const carrier = store.insert('ShipmentCarrier', { name: 'AusPost', trackingUrl: null });
  await world.people.graphql(
    'mutation Send($input: ShipmentCreateMutationInput!) { shipmentCreate(input: $input) { shipment { id } } }',
    {
      input: {
        invoiceId,
        postageCarrierId: globalId('ShipmentCarrier', carrier.id),
        dispatchedAt: '2026-03-02',
        trackingNumber: 'T 1',
        shippedItems: lineItems.map(({ id }) => ({ lineItemId: id, quantity: 1 })),
      },
    },
  );
}

interface Wish {
  kind: Settled;
  id: number;
  operate: Operate;
}

/** One operator or two want it to be done, or somebody does it in the portal, or nobody does. */
function wish(world: World, accounts: Accounts, random: Random, { kind, id, operate }: Wish): void {
  const { scheduler } = world;
  const at = random.between(0, random.chance(0.4) ? SOON_MS : LATEST_MS);
  for (let operators = random.oneOf([0, 1, 1, 2, 3]); operators > 0; operators -= 1) {
    const name = `operator ${operators} of ${kind} ${id}`;
    const delay = random.chance(0.5) ? random.between(0, 200) : random.between(0, 90_000);
    scheduler.after(at + delay, () => void insist(world, accounts, name, { kind, id, operate }, 1));
  }
  if (random.chance(0.2)) {
    scheduler.after(random.between(0, LATEST_MS), () => inPortal(world, accounts, kind, id));
  }
}

/** Asks until it is said to be done. */
async function insist(
  world: World,
  accounts: Accounts,
  name: string,
  wanted: Wish,
  tries: number,
): Promise<void> {
  const { kind, id, operate } = wanted;
  const opaque = globalId(kind, id);
  accounts.asked.add(opaque);
  const outcome = await operate(`${kind} ${id}`, (connector) =>
    kind === 'Remittance' ? releaseRemittance(connector, opaque) : markAdvicePaid(connector, opaque, {}),
  );
  const said = outcome?.outcome;
  if (said === 'applied' || said === 'unchanged') {
    if (!isSettled(world, kind, id)) world.violated(DONE, `${name} is told ${said}`);
    return;
  }
  if (tries === MOST_TRIES) return world.violated(DONE, `${name} is answered ${JSON.stringify(outcome)}`);
  const random = world.random(`${name}, try ${tries}`);
  const wait = random.chance(0.3) ? IMPATIENT_MS : PATIENT_MS;
  world.scheduler.after(wait, () => void insist(world, accounts, name, wanted, tries + 1));
}

/** The accounting of the marketplace does it by itself. */
function inPortal(world: World, { asked }: Accounts, kind: Settled, id: number): void {
  if (isSettled(world, kind, id)) return;
  const { store } = world.platforms.market;
  world.act(`the portal settles ${kind} ${id}`, async () => {
    asked.add(globalId(kind, id));
    if (kind === 'Remittance') store.update(store.get(kind, id), { released: true });
    else {
      const advice = store.get(kind, id);
      const paid = { totalPaidCents: advice.totalCents, paidAt: Math.floor(world.scheduler.now()) };
      store.update(advice, { ...paid, paymentReference: 'from the portal' });
    }
  });
}

/** What is due by then becomes advices, which somebody may pay. */
function advise(world: World, accounts: Accounts, operate: Operate, random: Random): void {
  world.act('a night passes', async () => {
    for (const { legacyId: sellerId } of accounts.sellers) {
      const advice = portal(world, 'remittance-advise', { sellerId }) as { legacyId?: number };
      if (advice.legacyId === undefined) continue;
      const draw = randomOf(random.between(0, 2 ** 31), `advice ${advice.legacyId}`);
      wish(world, accounts, draw, { kind: 'RemittanceAdvice', id: advice.legacyId, operate });
    }
  });
}
