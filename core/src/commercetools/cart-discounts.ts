import type { Project } from './client.ts';
import { inBatches } from './in-batches.ts';
import { query } from './requests.ts';

export function createCartDiscounts(project: Project) {
  return {
    /** The keys of cart discounts by their ids. One without a key has undefined, one that was deleted is missing. */
    async keysOf(ids: readonly string[]): Promise<Map<string, string | undefined>> {
      const keys = new Map<string, string | undefined>();
      for (const batch of inBatches(ids)) {
        const queryArgs = { where: 'id in :ids', 'var.ids': batch, limit: batch.length, withTotal: false };
        const { results } = await query(project.cartDiscounts().get({ queryArgs }));
        for (const { id, key } of results) keys.set(id, key);
      }
      return keys;
    },
  };
}
