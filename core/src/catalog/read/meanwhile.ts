import type { Uses } from '../../connector/index.ts';
import type { Advert, AdvertReading } from '../../marketplacer/index.ts';

/** Longer than an attempt, the delivery of its event included, may take. */
const MEANWHILE_MS = 60 * 60_000;

/** What has become of an advert while its product was written. */
export type Meanwhile = 'same' | 'changed' | 'deleted';

/**
 * @param written as it was read before the write
 * @param now as it is read after it
 */
export async function becomeOf(
  connector: Uses<{ marketplacer: 'adverts'; clock: 'now' }>,
  written: Pick<Advert, 'legacyId' | 'updatedAt'>,
  now: AdvertReading,
): Promise<Meanwhile> {
  if (now.state === 'present') return now.advert.updatedAt === written.updatedAt ? 'same' : 'changed';
  if (now.state === 'deleted') return 'deleted';
  return (await isListedAsDeleted(connector, written.legacyId)) ? 'deleted' : 'same';
}

/** An answer without the advert proves nothing, but the feed of deletions does. */
async function isListedAsDeleted(
  { marketplacer: { adverts }, clock }: Uses<{ marketplacer: 'adverts'; clock: 'now' }>,
  legacyId: number,
): Promise<boolean> {
  const since = new Date(clock.now() - MEANWHILE_MS).toISOString();
  let after: string | undefined;
  do {
    const page = await adverts.removals(since, after);
    if (page.items.some((one) => one.state === 'deleted' && one.legacyId === legacyId)) return true;
    after = page.next;
  } while (after);
  return false;
}
