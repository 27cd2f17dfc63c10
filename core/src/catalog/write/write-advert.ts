import { done, type Attempt } from '../../converge/index.ts';
import { failed } from '../../outcome/index.ts';
import { planAdvert } from '../plan/plan-advert.ts';
import type { AdvertPlan } from '../plan/plan-sync.ts';
import { needsAttention, objectOf } from '../plan/trouble.ts';
import { ensureReferences, type ReferencePorts } from './ensure-references.ts';
import { writeProduct, type ProductPorts } from './write-product.ts';
import { writeStock, type StockPorts } from './write-stock.ts';

export type WritePorts = ReferencePorts & ProductPorts & StockPorts;

/** Makes what the product names, plans again with what there is then, and writes the product and its stock. */
export async function writeAdvert(
  connector: WritePorts,
  plan: AdvertPlan,
  targetReadFirst: boolean,
): Promise<Attempt> {
  const { advert, shop, freshness } = plan;
  const referenced = await ensureReferences(connector, plan);
  if ('outcome' in referenced) return done(referenced);
  const { demand, usable } = referenced;
  const planned = planAdvert(advert, demand, shop.product, usable, connector.config.catalog, shop.waiting);
  const context = { advert, shop, freshness, targetReadFirst, plan: planned };
  const product = await writeProduct(connector, context);
  if (product.kind !== 'done') return product;
  const isFailed = needsAttention(product.result);
  // A refused change does not keep the stock from being right; what was not made has none.
  if (isFailed && !product.wrote && (freshness || planned.kind === 'create')) return product;
  const stock = await writeStock(connector, context);
  const wrote = product.wrote || stock.wrote;
  if (isFailed) return { ...product, wrote };
  const { leftOut } = demand;
  if (!leftOut || stock.kind !== 'done' || needsAttention(stock.result)) return { ...stock, wrote };
  return done(failed(leftOut.code, objectOf(advert), leftOut.detail), wrote);
}
