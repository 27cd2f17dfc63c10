import { adviceKeyOf, remittanceKeyOf } from '../commercetools/index.ts';
import { orUnreadable, type Uses } from '../connector/index.ts';
import { again, converge, done, toWrite, type Flow, type RunOptions } from '../converge/index.ts';
import type { Remittance, RemittanceAdvice } from '../marketplacer/index.ts';
import { applied, failed, ignored, unchanged, type ObjectReference, type Outcome } from '../outcome/index.ts';
import type { Claimable } from '../exactly-once/index.ts';
import type { Remitted, StoredRemitted } from '../store/index.ts';
import { mapAdvice, mapRemittance } from './map-remittance.ts';
import { planRecord } from './plan-record.ts';

export type SyncPorts = Uses<{
  marketplacer: 'remittances';
  store: 'remittances';
  config: 'catalog' | 'flowsOff';
  clock: 'now' | 'sleep';
}>;

/** What is known of an object before it is read by itself. */
interface Beforehand<Reading> {
  /** Of an advice; it spares one reading. */
  legacyId?: number | undefined;
  /** Both sides, as they were read together with many others, for the first attempt. */
  shared?: { reading: Reading; record: StoredRemitted | undefined } | undefined;
}

/** Makes the record of a remittance say what Marketplacer says. */
export const syncRemittance = (
  ports: SyncPorts,
  id: string,
  beforehand: Beforehand<Remittance> = {},
  options: RunOptions = {},
): Promise<Outcome> =>
  syncRecord(
    ports,
    {
      object: { type: 'remittance', id },
      known: remittanceKeyOf(id),
      read: () => ports.marketplacer.remittances.byId(id),
      keyOf: () => remittanceKeyOf(id),
      map: mapRemittance,
      shared: beforehand.shared,
    },
    options,
  );

/** The same of an advice. */
export const syncRemittanceAdvice = (
  ports: SyncPorts,
  id: string,
  { legacyId, shared }: Beforehand<RemittanceAdvice> = {},
  options: RunOptions = {},
): Promise<Outcome> =>
  syncRecord(
    ports,
    {
      object: { type: 'remittance-advice', id },
      known: legacyId === undefined ? undefined : adviceKeyOf(legacyId),
      read: () => ports.marketplacer.remittances.adviceById(id),
      keyOf: (advice) => adviceKeyOf(advice.legacyId),
      map: mapAdvice,
      shared,
    },
    options,
  );

interface Kind<Reading> extends Pick<Beforehand<Reading>, 'shared'> {
  object: ObjectReference;
  /** The key of the record, where it is known before anything is read. */
  known: string | undefined;
  read: () => Promise<Reading | undefined>;
  keyOf: (reading: Reading) => string;
  map: (reading: Reading, currencyCode: string) => Remitted | 'without-amount';
}

/**
 * Marketplacer tells no time of a change. So a record is written only where it was read before its source; and nothing
 * that is recorded is lost because Marketplacer does not show it any more.
 */
async function syncRecord<Reading>(
  { store: { remittances }, config, clock }: SyncPorts,
  { object, known, read, keyOf, map, shared }: Kind<Reading>,
  options: RunOptions,
): Promise<Outcome> {
  if (config.flowsOff.has('remittances')) return ignored('flow-off');
  const flow: Flow<string, StoredRemitted, Reading | undefined, Remitted & Claimable> = {
    beforehand: shared && { source: shared.reading, target: { read: shared.record } },
    locate: (source) => (source === undefined ? known : keyOf(source)),
    readTarget: remittances.byKey,
    readSource: read,
    plan: ({ source, target }) => {
      if (source === undefined) return done(ignored('unknown-object'));
      const desired = map(source, config.catalog.currency.code);
      if (desired === 'without-amount') {
        return done(failed('object-unreadable', object, 'Marketplacer does not tell the amount in cents'));
      }
      const plan = planRecord(target?.value, desired);
      // What nobody has recorded yet cannot have been recorded from a later reading.
      return plan ? toWrite(plan, applied, target !== undefined) : done(unchanged);
    },
    write: async (value, { key = '', target }) => {
      const written = await remittances.put(key, value, target?.version ?? 0);
      if (written.kind === 'written') return done(applied, true);
      if (written.kind !== 'rejected') return again();
      return done(failed('refused-by-commercetools', object, written.reasons.join('; ')));
    },
  };
  return orUnreadable(object, () => converge(flow, clock, options));
}
