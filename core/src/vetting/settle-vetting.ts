import type { Product } from '@commercetools/platform-sdk';
import {
  findAdvertId,
  isOffSale,
  syncAdvert,
  verdictOn,
  waitsForVetting,
  type AdvertPorts,
} from '../catalog/index.ts';
import { advertLegacyIdOf, productKeyOf } from '../commercetools/index.ts';
import type { Uses } from '../connector/index.ts';
import type { RunOptions } from '../converge/index.ts';
import { doOnce } from '../exactly-once/index.ts';
import { MarketplacerRefusal, type Advert } from '../marketplacer/index.ts';
import { applied, failed, ignored, retry, unchanged, type Outcome } from '../outcome/index.ts';
import { isFlowOff } from '../runtime/index.ts';

type Ports = AdvertPorts &
  Uses<{
    marketplacer: 'adverts' | 'vetting';
    store: 'failures' | 'verdicts';
    config: 'flowsOn';
  }>;

/** Each may be the moment at which somebody of the shop has decided. */
export const VETTING_MESSAGES = ['ProductPublished', 'ProductStateTransition'] as const;

/** @param productId of a product of any kind, which the connector may have published itself */
export async function settleVettingOfProduct(connector: Ports, productId: string): Promise<Outcome> {
  if (isOff(connector)) return ignored('flow-off');
  const product = await connector.commercetools.products.byId(productId);
  const legacyId = advertLegacyIdOf(product?.key ?? '');
  if (!product || legacyId === undefined) return ignored('not-ours');
  return waitsForVetting(product) || isShownOffSale(product) ? settleVetting(connector, legacyId) : unchanged;
}

/**
 * Tells Marketplacer what the shop has decided of an advert that waits for vetting, once, and then shows in the shop
 * what has become of it. Before, the product is brought in line: nobody decides about what was not shown to them.
 */
export async function settleVetting(
  connector: Ports,
  legacyId: number,
  options: RunOptions = {},
): Promise<Outcome> {
  if (isOff(connector)) return ignored('flow-off');
  const { commercetools, marketplacer, store } = connector;
  const id = await findAdvertId(connector, legacyId);
  if (id === undefined) return ignored('unknown-object');
  const read = () => marketplacer.adverts.byId(id);
  const sync = () => syncAdvert(connector, { read, legacyId, stockReadDirectly: true }, options);
  const synced = await sync();
  if (synced.outcome !== 'applied' && synced.outcome !== 'unchanged') return synced;
  const decisionNow = async () => {
    const product = await commercetools.products.byKey(productKeyOf(legacyId));
    const reading = await read();
    if (!product || reading.state !== 'present') return undefined;
    const verdict = verdictOn(product, reading.advert);
    return verdict && { product, advert: reading.advert, verdict };
  };
  const decision = await decisionNow();
  if (!decision) return synced;
  if (options.dryRun) return applied;
  const { product, advert, verdict } = decision;
  const object = { type: 'vetting', id: String(legacyId) } as const;
  const settled = await doOnce({ records: store.verdicts, clock: connector.clock }, `advert-${legacyId}`, {
    isDone: async () => {
      const now = await read();
      return now.state !== 'present' || !isSame(now.advert, advert);
    },
    act: () =>
      (verdict.kind === 'approve'
        ? marketplacer.vetting.approve(id)
        : marketplacer.vetting.reject(id, verdict.reason)
      ).catch(refusalOf),
  });
  if (settled.kind === 'waits') return settled.outcome;
  if (settled.kind === 'refused') {
    // Nothing that was not approved stays visible; to publish it once more is to decide once more.
    if (verdict.kind === 'approve') await commercetools.products.update(product, [{ action: 'unpublish' }]);
    return failed('vetting-refused', object, settled.reasons.join('; '));
  }
  await store.failures.resolve(object);
  const shown = await sync();
  // The advert has only become another one meanwhile, and what was decided still holds.
  if (settled.kind === 'was-done' && (await decisionNow())) return retry('conflict');
  return shown.outcome === 'unchanged' ? applied : shown;
}

const isOff = ({ config }: Ports): boolean => isFlowOff(config, 'vetting') || config.flowsOff.has('products');

/** Somebody has published what cannot be bought, about which there is nothing to decide. */
const isShownOffSale = (product: Product): boolean => product.masterData.published && isOffSale(product);

/** Whether nothing was decided, and nothing changed, since the advert was read. */
const isSame = (now: Advert, then: Advert): boolean =>
  now.updatedAt === then.updatedAt &&
  now.requiresVetting === then.requiresVetting &&
  now.requiresVettingAt === then.requiresVettingAt &&
  now.vetted === then.vetted &&
  now.vettingRejected === then.vettingRejected;

/** The key may not do it: nothing was done. */
function refusalOf(error: unknown): { kind: 'refused'; reasons: string[] } {
  if (error instanceof MarketplacerRefusal) return { kind: 'refused', reasons: [error.message] };
  throw error;
}
