/** What differs between projects, or from moment to moment, in ways that nobody promises. */
export interface ProjectSettings {
  /** Whether `updateSyncInfo` for a channel that already has an entry adds one or replaces it: not documented. */
  syncInfo: 'append' | 'replace';
  /** How long after an order its stock is taken; up to 10 s since January 2026 (API reference, InventoryEntry). */
  orderStockLagMs: number;
  /** How long a change of stock stays invisible on products; the real lag is not published. */
  availabilityLagMs: number;
  /** While true, products go on showing the stock that they show now. */
  availabilityFrozen: boolean;
  /** By how much list queries are behind, by the type of what they list. */
  listLagMs: Record<string, number>;
  /** The most characters of a name or a description; the reference names no limit (null). */
  longestText: number | null;
  /** Whether reads by id or key are as far behind as lists. */
  staleReads: boolean;
  /** Whether references show what they stand for, where that is asked for (https://docs.commercetools.com/api/general-concepts#reference-expansion). */
  expansion: 'given' | 'missing';
}

export const DEFAULT_SETTINGS: ProjectSettings = {
  syncInfo: 'append',
  orderStockLagMs: 0,
  availabilityLagMs: 50,
  availabilityFrozen: false,
  listLagMs: {},
  longestText: null,
  staleReads: false,
  expansion: 'given',
};
