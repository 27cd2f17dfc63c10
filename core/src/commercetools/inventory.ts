import type { InventoryEntry, InventoryEntryDraft } from '@commercetools/platform-sdk';
import type { Project } from './client.ts';
import { query, write, type Write } from './requests.ts';
import { inBatches } from './in-batches.ts';

const ENTRIES_PER_PAGE = 500;

export function createInventory(project: Project) {
  return {
    /** All entries of these SKUs, whatever their supply channel; channels are expanded to show their keys. */
    async bySkus(skus: readonly string[]): Promise<InventoryEntry[]> {
      const entries: InventoryEntry[] = [];
      for (const some of inBatches(skus)) entries.push(...(await allEntriesOf(project, some)));
      return entries;
    },

    create: (draft: InventoryEntryDraft): Promise<Write<InventoryEntry>> =>
      write(project.inventory().post({ body: draft })),

    /** Sets the absolute quantity on stock. */
    changeQuantity: (
      entry: Pick<InventoryEntry, 'id' | 'version'>,
      quantity: number,
    ): Promise<Write<InventoryEntry>> =>
      write(
        project
          .inventory()
          .withId({ ID: entry.id })
          .post({ body: { version: entry.version, actions: [{ action: 'changeQuantity', quantity }] } }),
      ),

    delete: ({ id, version }: Pick<InventoryEntry, 'id' | 'version'>): Promise<Write<InventoryEntry>> =>
      write(project.inventory().withId({ ID: id }).delete({ queryArgs: { version } })),
  };
}

async function allEntriesOf(project: Project, skus: string[]): Promise<InventoryEntry[]> {
  const entries: InventoryEntry[] = [];
  for (;;) {
    const last = entries.at(-1)?.id;
    const page = await query(
      project.inventory().get({
        queryArgs: {
          where: last ? ['sku in :skus', 'id > :last'] : 'sku in :skus',
          'var.skus': skus,
          ...(last && { 'var.last': last }),
          sort: 'id asc',
          expand: 'supplyChannel',
          limit: ENTRIES_PER_PAGE,
          withTotal: false,
        },
      }),
    );
    entries.push(...page.results);
    if (page.results.length < ENTRIES_PER_PAGE) return entries;
  }
}
