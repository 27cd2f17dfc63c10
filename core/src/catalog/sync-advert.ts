import { orUnreadable, type Uses } from '../connector/index.ts';
import {
  compare,
  converge,
  done,
  reread,
  toWrite,
  type Attempt,
  type Comparison,
  type Flow,
  type Readings,
  type RunOptions,
} from '../converge/index.ts';
import type { Advert, AdvertReading } from '../marketplacer/index.ts';
import { failed, ignored, stale, unchanged, type Outcome } from '../outcome/index.ts';
import { explainAdvert, explainOffSale } from './plan/explain-advert.ts';
import { assessAdvert, type AdvertDemand } from './plan/plan-advert.ts';
import { isFilledUp } from './plan/plan-stock.ts';
import { planOffSale, planRemoval, type OffSalePlan } from './plan/plan-off-sale.ts';
import {
  mayBeStale,
  outcomeOf,
  planSync,
  productNeedsShopFirst,
  stockNeedsShopFirst,
  type AdvertPlan,
} from './plan/plan-sync.ts';
import { freshnessOf } from './read/freshness.ts';
import { becomeOf } from './read/meanwhile.ts';
import { NOTHING, readShop, type AdvertSource, type Shop } from './read/snapshot.ts';
import { removeAdvert, type RemovalPorts } from './remove-advert.ts';
import { offSaleReason } from './map/offer-state.ts';
import { needsAttention, objectOf } from './plan/trouble.ts';
import { writeAdvert, type WritePorts } from './write/write-advert.ts';
import { writeOffSale } from './write/write-off-sale.ts';
import { decideAbout } from '../runtime/index.ts';

export type AdvertPorts = RemovalPorts & WritePorts & Uses<{ marketplacer: 'adverts' }>;

/**
 * Syncs the product and the stock of one advert. Unless the product was read before the advert, the write is
 * deferred to a retry that reads them in that order, so an older advert never overwrites a newer one.
 *
 * An advert that is in sync costs one read on each side, because the product shows its stock; whatever
 * that, which lags a little, gets wrong about a change of stock is put right by the variant's own event.
 */
export async function syncAdvert(
  connector: AdvertPorts,
  source: AdvertSource,
  options: RunOptions = {},
): Promise<Outcome> {
  if (connector.config.flowsOff.has('products')) return ignored('flow-off');
  const object = source.legacyId === undefined ? undefined : objectOf({ legacyId: source.legacyId });
  return orUnreadable(object, () => converge(advertFlow(connector, source), connector.clock, options));
}

export const compareAdvert = (connector: AdvertPorts, source: AdvertSource): Promise<Comparison> =>
  compare(advertFlow(connector, source), connector.clock);

interface Said {
  now: AdvertReading;
  /** By a webhook, which may be older than anything that is in the shop. */
  told: boolean;
}

type AdvertReadings = Readings<number, Shop, Said>;

type Plan =
  | ({ kind: 'bring' } & AdvertPlan)
  /** What cannot be mapped, and is off sale for certain. */
  | { kind: 'put-off-sale'; offSale: OffSalePlan; advert: Advert; failure: Outcome }
  | { kind: 'remove'; legacyId: number; offSale: OffSalePlan | undefined };

function advertFlow(connector: AdvertPorts, source: AdvertSource) {
  const { tombstones } = connector.store;
  const { payload, shared } = source;
  let stockReadDirectly = source.stockReadDirectly === true || payload !== undefined;
  /** The advert was taken off sale for good, unless Marketplacer shows it. */
  let isGone = false;

  const beforehand = payload
    ? { source: { now: presentOf(payload), told: true } }
    : shared && { source: { now: presentOf(shared.advert), told: false }, target: { read: shared.shop } };
  stockReadDirectly ||= shared !== undefined;

  async function planFor({ key, target, source: { now, told } }: AdvertReadings) {
    if (now.state !== 'present') {
      const legacyId = now.state === 'deleted' || isGone ? key : undefined;
      if (legacyId === undefined) return done(ignored('unknown-object'));
      const { outcome, offSale } = planRemoval(legacyId, target, connector.config);
      return toWrite<Plan, Outcome>({ kind: 'remove', legacyId, offSale }, outcome, false);
    }
    if (told && (await tombstones.has(now.advert.legacyId))) {
      isGone = true;
      return reread();
    }
    decideAbout(objectOf(now.advert), offSaleReason(now.advert));
    const planned = planPresent(now.advert, target ?? NOTHING, told, connector.config);
    // Failures are those of the advert as it is now.
    return told && planned.kind === 'done' && needsAttention(planned.result) ? reread() : planned;
  }

  async function write(plan: Plan, { source: { told }, targetReadFirst }: AdvertReadings): Promise<Attempt> {
    if (plan.kind === 'remove') return done(await removeAdvert(connector, plan.legacyId));
    const attempt =
      plan.kind === 'bring'
        ? await writeAdvert(connector, plan, targetReadFirst)
        : await putOffSale(connector, plan);
    if (!told) return attempt.wrote && putsOnSale(plan) ? lookAgain(plan.advert, attempt) : attempt;
    if (attempt.kind === 'done' && needsAttention(attempt.result)) return reread(attempt.wrote);
    // A removal notes itself before it reads the product: either it sees what was written, or is seen here.
    if (!attempt.wrote || !(await tombstones.has(plan.advert.legacyId))) return attempt;
    isGone = true;
    return reread(true);
  }

  /**
   * Whoever has handled a deletion meanwhile has found nothing to take off sale, so no version tells of it. A deletion
   * that is handled later finds what was written.
   */
  async function lookAgain(advert: Advert, attempt: Attempt): Promise<Attempt> {
    const meanwhile = await becomeOf(connector, advert, await source.read());
    if (meanwhile === 'same') return attempt;
    isGone = meanwhile === 'deleted';
    return reread(true);
  }

  return {
    beforehand,
    locate: (said) => (said ? legacyIdOf(said.now) : source.legacyId),
    readTarget: (legacyId) => {
      const isDirect = stockReadDirectly;
      stockReadDirectly = true;
      return readShop(connector, legacyId, isDirect);
    },
    readSource: async () => ({ now: await source.read(), told: false }),
    plan: planFor,
    write,
    explain: (plan) => {
      if (plan.kind === 'bring') return explainAdvert(plan);
      return plan.offSale ? explainOffSale(plan.offSale) : [];
    },
  } satisfies Flow<number, Shop, Said, Plan>;
}

/** Something that was not for sale is, so that its being off sale has left no trace that a write could meet. */
const putsOnSale = (plan: Plan): boolean =>
  plan.kind === 'bring' &&
  (plan.product.kind === 'create' || plan.product.comesBack || plan.stock.some(isFilledUp));

const presentOf = (advert: Advert): AdvertReading => ({ state: 'present', advert });

function legacyIdOf(now: AdvertReading): number | undefined {
  if (now.state === 'unknown') return undefined;
  return now.state === 'present' ? now.advert.legacyId : now.legacyId;
}

function planPresent(read: Advert, shop: Shop, told: boolean, config: AdvertPorts['config']) {
  const freshness = told ? freshnessOf(read, shop.product) : undefined;
  if (freshness === 'stale') return done(stale);
  // A number that says nothing is no reason to write.
  const advert = freshness === 'unknown' ? { ...read, sequence: undefined } : read;
  const demand = assessAdvert(advert, shop.product, config);
  if (demand.kind === 'settled') return done(demand.outcome);
  if (demand.kind === 'put-off-sale') return planPuttingOffSale(advert, demand, shop, config);
  const plan = planSync(advert, demand, shop, freshness, config);
  if (mayBeStale(plan)) return reread();
  const outcome = outcomeOf(plan);
  if (outcome.outcome === 'unchanged' && !plan.hasConflicts && shop.definitions) return done(unchanged);
  const needsShopFirst =
    productNeedsShopFirst(plan.product, freshness) || stockNeedsShopFirst(plan.stock, freshness);
  return toWrite<Plan, Outcome>({ kind: 'bring', ...plan }, outcome, needsShopFirst);
}

function planPuttingOffSale(
  advert: Advert,
  { product, reason, code, detail }: Extract<AdvertDemand, { kind: 'put-off-sale' }>,
  { entries, stockReadDirectly }: Shop,
  config: AdvertPorts['config'],
) {
  if (!stockReadDirectly) return reread();
  const offSale = planOffSale({ product, entries }, reason, config);
  const failure = failed(code, objectOf(advert), detail);
  return toWrite<Plan, Outcome>({ kind: 'put-off-sale', offSale, advert, failure }, failure);
}

async function putOffSale(
  connector: AdvertPorts,
  { offSale, advert, failure }: Extract<Plan, { kind: 'put-off-sale' }>,
): Promise<Attempt> {
  const attempt = await writeOffSale(connector, offSale, objectOf(advert));
  return attempt.kind === 'done' ? done(failure, attempt.wrote) : attempt;
}
