import type { CustomObject } from '@commercetools/platform-sdk';
import type { Claimable } from '../exactly-once/index.ts';
import type { Commercetools, Write } from '../commercetools/index.ts';
import type { Page } from '../runtime/index.ts';
import { CONTAINERS } from './containers.ts';

/** In minor units. */
export interface RecordedMoney {
  currencyCode: string;
  centAmount: number;
}

/**
 * Who is paid. With MPay the operator has advices of its own, which hold what it takes of the sales of others;
 * `unknown` where nothing says which sale it is about.
 */
type Payee = 'seller' | 'operator' | 'unknown';

/** What is not known is left out: commercetools keeps no null. */
interface Recorded {
  /** The opaque Marketplacer id. */
  id: string;
  /** ISO 8601. */
  createdAt?: string;
  payee: Payee;
  /** The number of the payee in Marketplacer. */
  seller: number;
  amount: RecordedMoney;
  commission?: RecordedMoney;
}

/** What is owed for one invoice, or taken back by one amendment of it. */
export interface RemittanceRecord extends Recorded {
  kind: 'remittance';
  status: 'pending' | 'released';
  /** Marketplacer's words; nothing is decided by them. */
  pendingReasons: string[];
  /** The number of the invoice. */
  invoice?: number;
  /** The opaque id of the amendment. */
  amendment?: string;
}

/** What is paid out at once. */
export interface AdviceRecord extends Recorded {
  kind: 'advice';
  legacyId: number;
  status: 'open' | 'paid';
  /** ISO 8601. */
  paidAt?: string;
  /** What Marketplacer has been told to be paid. */
  paid?: RecordedMoney;
  /** The opaque ids of its remittances. */
  remittances: string[];
}

/** A snapshot of what Marketplacer says. Nothing is ever paid, or undone, because of it. */
export type Remitted = RemittanceRecord | AdviceRecord;

export interface StoredRemitted {
  key: string;
  version: number;
  value: Remitted & Claimable;
}

interface RemittanceQuery {
  status?: Remitted['status'] | undefined;
  /** The key of the last one seen. */
  after?: string | undefined;
  limit: number;
}

export function createRemittanceRecords(
  customObjects: Pick<Commercetools['customObjects'], 'byKey' | 'byKeys' | 'list' | 'put'>,
) {
  const container = CONTAINERS.remittances;
  return {
    async byKey(key: string): Promise<StoredRemitted | undefined> {
      const object = await customObjects.byKey(container, key);
      return object && storedOf(object);
    },

    async byKeys(keys: readonly string[]): Promise<Map<string, StoredRemitted>> {
      const objects = await customObjects.byKeys(container, keys);
      return new Map(objects.map((object) => [object.key, storedOf(object)]));
    },

    /** Writes if that is the version which is there now; version 0 asks for a new record. */
    async put(key: string, value: Remitted & Claimable, version: number): Promise<Write<StoredRemitted>> {
      const written = await customObjects.put(container, key, value, version);
      return written.kind === 'written' ? { ...written, resource: storedOf(written.resource) } : written;
    },

    /** A page in the order of keys: advices first, without claims. */
    async list({ status, after, limit }: RemittanceQuery): Promise<Page<Remitted & { key: string }>> {
      const having = status === undefined ? undefined : { member: 'status', text: status };
      const { items, next } = await customObjects.list(container, after, { having, limit });
      const records = items.map(({ key, value }) => {
        const { claim: _claim, ...record } = value as Remitted & Claimable;
        return { key, ...record };
      });
      return { items: records, next: items.length < limit ? undefined : next };
    },
  };
}

const storedOf = ({ key, version, value }: CustomObject): StoredRemitted => ({
  key,
  version,
  value: value as Remitted & Claimable,
});
