import type { Connector } from '../connector/index.ts';
import type { Seller } from '../marketplacer/index.ts';
import { applied, failed, ignored, retry, unchanged, type Outcome } from '../outcome/index.ts';
import { untilSettled } from '../runtime/index.ts';
import { mapSeller } from './map-seller.ts';
import { planSeller } from './plan-seller.ts';

/** Brings the seller with this Marketplacer id into step. */
export async function syncSellerById(connector: Connector, id: string): Promise<Outcome> {
  const seller = await connector.marketplacer.sellers.byId(id);
  return seller ? syncSeller(connector, seller) : ignored('unknown-object');
}

/** Makes or updates the channel of a seller. */
export async function syncSeller(
  { commercetools, config, clock }: Connector,
  seller: Pick<Seller, 'legacyId' | 'businessName'>,
): Promise<Outcome> {
  if (config.flowsOff.has('sellers')) return ignored('flow-off');
  const desired = mapSeller(seller, config.catalog.locales);
  const outcome = await untilSettled(clock, async () => {
    const channel = await commercetools.channels.byKey(desired.key);
    const actions = channel ? planSeller(channel, desired) : [];
    if (channel && actions.length === 0) return unchanged;
    const written = channel
      ? await commercetools.channels.update(channel, actions)
      : await commercetools.channels.create(desired);
    if (written.kind === 'written') return applied;
    if (written.kind !== 'rejected') return undefined;
    const object = { type: 'seller', id: desired.key } as const;
    return failed('refused-by-commercetools', object, written.reasons.join('; '));
  });
  return outcome ?? retry('conflict');
}
