import { copy } from '../../../engine/json.ts';
import { refusedAs } from '../../model/errors.ts';
import type { Json, Resource } from '../../model/resource.ts';
import type { Project } from '../../project/project.ts';
import type { WriteContext } from '../../writes/kind.ts';

/**
 * What an order does to the inventory entries of its lines: `TrackOnly` takes from stock, below zero if
 * need be, `ReserveOnOrder` reserves and refuses what is not available. No message tells of it.
 */
export function takeStock(context: WriteContext, order: Json): void {
  const changed = new Map<string, Resource>();
  for (const line of order.lineItems) {
    const mode = line.inventoryMode ?? order.inventoryMode ?? 'None';
    if (mode === 'None') continue;
    const entry = entryOf(context, line, changed);
    if (mode === 'TrackOnly') entry.quantityOnStock -= line.quantity;
    else requireAvailable(entry, line);
    entry.availableQuantity -= line.quantity;
  }
  const { project, clientId } = context;
  const { orderStockLagMs } = project.settings;
  for (const entry of changed.values()) {
    if (orderStockLagMs > 0) takeLater(project, clientId, entry, orderStockLagMs);
    else {
      project.raiseVersion(entry, clientId);
      context.alsoSave('inventory-entry', entry);
    }
  }
}

/** Takes what the order takes from the entry as it is then. */
function takeLater(project: Project, clientId: string, changed: Resource, lagMs: number): void {
  const entries = () => project.collection('inventory-entry').get(changed.id);
  const before = entries();
  if (!before) return;
  const taken = (['quantityOnStock', 'availableQuantity'] as const).map(
    (field) => [field, before[field] - changed[field]] as const,
  );
  project.after(lagMs, () => {
    const entry = copy(entries());
    if (!entry) return;
    for (const [field, quantity] of taken) entry[field] -= quantity;
    project.raiseVersion(entry, clientId);
    project.save('inventory-entry', entry);
  });
}

function entryOf({ project }: WriteContext, line: Json, changed: Map<string, Resource>): Resource {
  const stored = project
    .collection('inventory-entry')
    .find('sku', line.variant.sku ?? '')
    .find(({ supplyChannel }) => supplyChannel?.id === line.supplyChannel?.id);
  if (!stored) throw outOfStock(line);
  const entry = changed.get(stored.id) ?? copy(stored);
  changed.set(entry.id, entry);
  return entry;
}

function requireAvailable(entry: Resource, line: Json): void {
  if (entry.availableQuantity < line.quantity && entry.restockableInDays === undefined)
    throw outOfStock(line);
}

const outOfStock = (line: Json) =>
  refusedAs('OutOfStock', 'Some line items are out of stock at the time of placing the order.', {
    lineItems: [line.id],
    skus: [line.variant.sku],
  });
