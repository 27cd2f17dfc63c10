import type { Connector } from '../connector/index.ts';
import type { ObjectReference } from '../outcome/index.ts';
import type { HistoryEntry, ListedFailure } from '../store/index.ts';
import { findTaxonId } from './find-ids.ts';
import type { NamedObject } from './named-object.ts';

/** What is remembered of one object. */
interface History {
  object: NamedObject;
  /** What is wrong with it now. */
  failures: ListedFailure[];
  /** What was wrong, and what people have done; the newest first. */
  entries: HistoryEntry[];
  /** What the last complete comparison found; no rows where it was in sync. */
  drift: { comparedAt?: string | undefined; rows: { fields: string[]; outcome: string }[] };
}

/** Under each of these there may be a record of an order. */
const TYPES_OF_ORDER: readonly ObjectReference['type'][] = [
  'order',
  'order-address',
  'order-details',
  'order-discount',
  'order-edit',
  'order-payment',
  'fulfilment',
  'refund',
];

export async function readHistory(
  connector: Pick<Connector, 'marketplacer' | 'store'>,
  object: NamedObject,
): Promise<History> {
  const { drift, failures, history } = connector.store;
  const references = await referencesOf(connector, object);
  const [recorded, entries, compared] = await Promise.all([
    failures.of(references),
    history.of(references),
    drift.read(),
  ]);
  const rows = (compared?.rows ?? []).filter((row) =>
    references.some(({ type, id }) => type === row.object.type && id === row.object.id),
  );
  return {
    object,
    failures: recorded,
    entries,
    drift: {
      comparedAt: compared?.comparedAt,
      rows: rows.map(({ fields, outcome }) => ({ fields, outcome })),
    },
  };
}

/** Records of taxons go by their opaque ids. */
async function referencesOf(
  connector: Pick<Connector, 'marketplacer'>,
  object: NamedObject,
): Promise<ObjectReference[]> {
  switch (object.type) {
    case 'advert':
    case 'seller':
      return [{ type: object.type, id: String(object.legacyId) }];
    case 'taxon': {
      const id = await findTaxonId(connector, object.legacyId);
      return id === undefined ? [] : [{ type: 'taxon', id }];
    }
    case 'order':
      return TYPES_OF_ORDER.map((type) => ({ type, id: object.id }));
  }
}
