import { compareAdvert, findAdvertId } from '../catalog/index.ts';
import { categoryKeyOf, channelKeyOf, productKeyOf } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import type { Comparison } from '../converge/index.ts';
import { compareFulfilmentOf } from '../fulfilment/index.ts';
import { compareOrder } from '../orders/index.ts';
import { codeOf, ignored, mostUrgent, type Outcome } from '../outcome/index.ts';
import { compareRefunds } from '../refunds/index.ts';
import { compareSeller, findSellerId } from '../sellers/index.ts';
import { compareTaxon, isTaxonomySynced } from '../taxonomy/index.ts';
import { findTaxonId } from './find-ids.ts';
import type { NamedObject } from './named-object.ts';

/** Both sides of one object, next to each other. */
interface ComparedObject {
  object: NamedObject;
  /** Nothing would be done. */
  inStep: boolean;
  /** Each field once; `null` where a side has nothing, `differs` where it is somebody's personal data. */
  differences: { field: string; marketplacer: unknown; commercetools: unknown }[];
  /** More fields differ than are shown. */
  truncated?: true;
  /** What bringing it into line would come to. */
  outcome: Outcome['outcome'];
  code?: string | undefined;
  detail?: string | undefined;
}

const MOST_ROWS = 500;

/** Compares without changing anything; undefined where neither side has the object. */
export async function compareObject(
  connector: Connector,
  object: NamedObject,
): Promise<ComparedObject | undefined> {
  const compared = await comparisonOf(connector, object);
  const { differences } = compared;
  const inStep = compared.outcome.outcome === 'unchanged';
  const outcome = !inStep && isOff(connector, object) ? ignored('flow-off') : compared.outcome;
  if (codeOf(compared.outcome) === 'unknown-object' && differences.length === 0) return undefined;
  return {
    object,
    inStep,
    differences: differences.slice(0, MOST_ROWS).map(({ field, source, target }) => ({
      field,
      marketplacer: source ?? null,
      commercetools: target ?? null,
    })),
    ...(differences.length > MOST_ROWS && { truncated: true }),
    outcome: outcome.outcome,
    code: codeOf(outcome),
    detail: outcome.outcome === 'failed' ? outcome.failure.detail : undefined,
  };
}

const FLOWS = { advert: 'products', seller: 'sellers', order: 'orders' } as const;

/** Whether nothing is done about objects of its kind. */
function isOff({ config }: Pick<Connector, 'config'>, { type }: NamedObject): boolean {
  return type === 'taxon' ? !isTaxonomySynced(config) : config.flowsOff.has(FLOWS[type]);
}

function comparisonOf(connector: Connector, object: NamedObject): Promise<Comparison> {
  switch (object.type) {
    case 'advert':
      return compareNamedAdvert(connector, object.legacyId);
    case 'seller':
      return compareNamedSeller(connector, object.legacyId);
    case 'taxon':
      return compareNamedTaxon(connector, object.legacyId);
    case 'order':
      return compareWholeOrder(connector, object.id);
  }
}

async function compareNamedAdvert(connector: Connector, legacyId: number): Promise<Comparison> {
  const { marketplacer, commercetools } = connector;
  const id = await findAdvertId(connector, legacyId);
  const read = () => marketplacer.adverts.byId(id ?? '');
  const compared = id ? await compareAdvert(connector, { read, legacyId, stockReadDirectly: true }) : UNKNOWN;
  return orOnlyInShop(compared, 'product', () => commercetools.products.byKey(productKeyOf(legacyId)));
}

async function compareNamedSeller(connector: Connector, legacyId: number): Promise<Comparison> {
  const { marketplacer, commercetools } = connector;
  const id = await findSellerId(connector, legacyId);
  const read = () => marketplacer.sellers.byId(id ?? '');
  const compared = id ? await compareSeller(connector, { read, legacyId }) : UNKNOWN;
  return orOnlyInShop(compared, 'channel', () => commercetools.channels.byKey(channelKeyOf(legacyId)));
}

async function compareNamedTaxon(connector: Connector, legacyId: number): Promise<Comparison> {
  const id = await findTaxonId(connector, legacyId);
  const compared = id ? await compareTaxon(connector, id) : UNKNOWN;
  const key = categoryKeyOf({ id: '', legacyId }) ?? '';
  return orOnlyInShop(compared, 'category', () => connector.commercetools.categories.byKey(key));
}

const UNKNOWN: Comparison = { outcome: ignored('unknown-object'), differences: [] };

/** What Marketplacer does not show may be in the shop; that proves nothing, because the key may lack access. */
async function orOnlyInShop(
  compared: Comparison,
  field: string,
  read: () => Promise<{ key?: string } | undefined>,
): Promise<Comparison> {
  if (codeOf(compared.outcome) !== 'unknown-object') return compared;
  const existing = await read();
  if (!existing) return compared;
  return { ...compared, differences: [{ field, source: undefined, target: existing.key }] };
}

/** What was sent and returned counts only once Marketplacer has the order. */
async function compareWholeOrder(connector: Connector, id: string): Promise<Comparison> {
  const order = await compareOrder(connector, id);
  const isExported = order.outcome.outcome === 'unchanged' || order.differences.some(isOfExportedOrder);
  if (!isExported) return order;
  const parts = [order, await compareFulfilmentOf(connector, id), await compareRefunds(connector, id)];
  return {
    outcome: mostUrgent(parts.map(({ outcome }) => outcome)),
    differences: parts.flatMap(({ differences }) => differences),
  };
}

const isOfExportedOrder = ({ field }: Comparison['differences'][number]): boolean => field !== 'export';
