import { orUnreadable, type Uses } from '../connector/index.ts';
import type { RunOptions } from '../converge/index.ts';
import { commercetoolsIdOf, type FulfilledOrder } from '../marketplacer/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { mapInvoiceNotes } from './map-invoice-notes.ts';
import { syncFulfilment, type FulfilmentPorts, type FulfilmentSource } from './sync-fulfilment.ts';

type Ports = FulfilmentPorts & Uses<{ config: 'catalog' }>;

/** Syncs what was sent of an order, and notes in its link what its invoices say besides. */
export async function syncInvoices(
  connector: Ports,
  { read, orderId }: FulfilmentSource,
  options: RunOptions = {},
): Promise<Outcome> {
  let latest: FulfilledOrder | undefined;
  const source = { read: async () => (latest = await read()), orderId };
  const outcome = await syncFulfilment(connector, source, options);
  if (latest && !options.dryRun) await note(connector, latest);
  return outcome;
}

/** The same for all that was sent of the order of an invoice. @param id the opaque id of the invoice */
export const syncFulfilmentOfInvoice = (
  connector: Ports,
  id: string,
  options: RunOptions = {},
): Promise<Outcome> =>
  orUnreadable({ type: 'invoice', id }, () =>
    syncInvoices(connector, { read: () => connector.marketplacer.fulfilment.ofInvoice(id) }, options),
  );

async function note({ store, config }: Ports, order: FulfilledOrder): Promise<void> {
  const orderId = commercetoolsIdOf(order);
  if (orderId === undefined) return;
  await store.links.noteInvoices(orderId, mapInvoiceNotes(order, config.catalog.currency.code));
}
