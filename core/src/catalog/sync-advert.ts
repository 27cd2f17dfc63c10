import type { Connector } from '../connector/index.ts';
import type { Advert } from '../marketplacer/index.ts';
import { applied, failed, ignored, retry, stale, unchanged, type Outcome } from '../outcome/index.ts';
import { retryOnConflict } from '../runtime/index.ts';
import { planAttributes } from '../taxonomy/index.ts';
import { retryAttempt, done, failure, needsAttention, objectOf, type Attempt } from './attempt.ts';
import type { MappedAdvert } from './map/map-advert.ts';
import { assessAdvert, planAdvert } from './plan/plan-advert.ts';
import { planStock } from './plan/plan-stock.ts';
import { ensureReferences } from './write/ensure-references.ts';
import { putOffSale, removeAdvert } from './remove-advert.ts';
import { readSnapshot, snapshotOf, type AdvertSource, type Reading, type Snapshot } from './read/snapshot.ts';
import { writeProduct } from './write/write-product.ts';
import { writeStock } from './write/write-stock.ts';

/**
 * Brings the product and the stock of one advert into step. Workers that race end at the newest state:
 * writes carry the versions that were read, and a write for which it is not certain that the advert was
 * read after the shop is put off to an attempt in which it was.
 *
 * An advert that is in step costs one read on each side, because the product shows its stock; whatever
 * that, which lags a little, gets wrong about a change of stock is put right by the variant's own event.
 *
 * @param reading what has been read already, for the first attempt
 */
export async function syncAdvert(
  connector: Connector,
  source: AdvertSource,
  reading?: Reading,
): Promise<Outcome> {
  const { config, clock } = connector;
  if (config.flowsOff.has('products')) return ignored('flow-off');
  let { legacyId, stockReadDirectly = false } = source;
  let known = reading && snapshotOf(reading);
  let { payload } = source;
  let wrote = false;
  let isGone = false;
  const outcome = await retryOnConflict(clock, async () => {
    const snapshot =
      known ?? (await readSnapshot(connector, { ...source, payload, legacyId, stockReadDirectly }));
    known = payload = undefined;
    stockReadDirectly = true;
    const { now } = snapshot;
    if (now.state === 'unknown') {
      return isGone && legacyId ? removeAdvert(connector, legacyId) : ignored('unknown-object');
    }
    if (now.state === 'deleted') return removeAdvert(connector, now.legacyId);
    legacyId = now.advert.legacyId;
    const result = await (snapshot.freshness ? attemptByPayload : attempt)(connector, now.advert, snapshot);
    wrote ||= result.wrote;
    isGone ||= result.isGone === true;
    return result.outcome === unchanged && wrote ? applied : result.outcome;
  });
  return outcome ?? retry('conflict');
}

/** What `syncAdvert` would do, without doing it. */
export function previewAdvert({ config }: Connector, reading: Reading): Outcome {
  const { advert, product, entries, definitions } = reading;
  const demand = assessAdvert(advert, product, config);
  if (demand.kind === 'settled') return demand.outcome;
  if (demand.kind === 'put-off-sale') return failed(demand.code, objectOf(advert), demand.detail);
  const { actions, names } = planAttributes(definitions, demand.wanted, config.catalog.locales);
  const plan = planAdvert(advert, demand, product, { attributes: definitions, names }, config.catalog);
  if (demand.leftOut) return failed(demand.leftOut.code, objectOf(advert), demand.leftOut.detail);
  if (plan.kind === 'create' || actions.length + plan.actions.length > 0) return applied;
  if (config.flowsOff.has('stock')) return unchanged;
  return planStock(entries, plan.stock.wanted, plan.stock.channelKey).length > 0 ? applied : unchanged;
}

/** Failures are those of the advert as it is now; and what is gone must not come back by an event from before. */
async function attemptByPayload(connector: Connector, advert: Advert, snapshot: Snapshot): Promise<Attempt> {
  const { tombstones } = connector.store;
  if (await tombstones.has(advert.legacyId)) return { wrote: false, isGone: true };
  const { outcome, wrote } = await attempt(connector, advert, snapshot);
  if (needsAttention(outcome)) return retryAttempt(wrote);
  // A removal notes itself before it reads the product: either it sees what was written, or is seen here.
  if (wrote && (await tombstones.has(advert.legacyId))) return { wrote, isGone: true };
  return { outcome, wrote };
}

async function attempt(connector: Connector, advert: Advert, snapshot: Snapshot): Promise<Attempt> {
  if (snapshot.freshness === 'stale') return done(stale);
  const demand = assessAdvert(advert, snapshot.product, connector.config);
  switch (demand.kind) {
    case 'settled':
      return done(demand.outcome);
    case 'put-off-sale': {
      if (!snapshot.targetReadFirst) return retryAttempt();
      const { kind } = await putOffSale(connector, demand.product, demand.reason);
      return kind === 'conflict' ? retryAttempt() : failure(advert, demand.code, demand.detail);
    }
    case 'mapped':
      return syncProduct(connector, advert, demand, snapshot);
  }
}

async function syncProduct(
  connector: Connector,
  advert: Advert,
  asked: MappedAdvert,
  snapshot: Snapshot,
): Promise<Attempt> {
  const referenced = await ensureReferences(connector, advert, asked, snapshot);
  if ('outcome' in referenced) return done(referenced);
  const { demand, usable } = referenced;
  const plan = planAdvert(advert, demand, snapshot.product, usable, connector.config.catalog);
  const product = await writeProduct(connector, advert, plan, snapshot);
  if (!product.outcome) return product;
  // A refused change does not keep the stock from being right; what was not made has none.
  if (needsAttention(product.outcome) && (snapshot.freshness || plan.kind === 'create')) return product;
  const stock = await writeStock(connector, advert, plan, snapshot);
  const wrote = product.wrote || stock.wrote;
  if (needsAttention(product.outcome)) return { ...product, wrote };
  if (!demand.leftOut || !stock.outcome || needsAttention(stock.outcome)) return { ...stock, wrote };
  return failure(advert, demand.leftOut.code, demand.leftOut.detail, wrote);
}
