import { idOfKey } from '../../commercetools/index.ts';
import type { Connector } from '../../connector/index.ts';
import { createCache, currentDelivery, outsideDelivery, withinDelivery } from '../../runtime/index.ts';
import { isOnSale, quantityOf, withoutWaiting } from '../map/offer-state.ts';
import { priceReadingOf } from '../map/price.ts';
import { readWaiting } from './waiting.ts';

/** What Marketplacer says of a variant at one moment. */
interface Availability {
  /** The variant's key in commercetools. */
  variant: string;
  /** Units that can be sold. */
  available: number;
  /** Whether its advert can be bought. */
  onSale: boolean;
  /** ISO 8601; Marketplacer was asked then. */
  asOf: string;
}

export type AvailabilityReading =
  | { kind: 'known'; availability: Availability }
  /** Marketplacer does not offer such a variant. */
  | { kind: 'unknown' }
  /** No key that the connector gives to variants. */
  | { kind: 'malformed' };

const GOOD_FOR_MS = 5_000;
const MOST_VARIANTS = 10_000;
const LONGEST_KEY = 256;
const BUDGET_MS = 9_000;

/** Live availability from Marketplacer, by the rule by which the catalogue fills stock; asked at most every 5 s for a variant. */
export function createAvailability({
  clock,
  commercetools,
  config,
  marketplacer,
}: Pick<Connector, 'clock' | 'commercetools' | 'config' | 'marketplacer'>) {
  const remembered = createCache<AvailabilityReading>({
    clock,
    goodForMs: GOOD_FOR_MS,
    most: MOST_VARIANTS,
  });

  async function read(variant: string, id: string): Promise<AvailabilityReading> {
    const asOf = new Date(clock.now()).toISOString();
    const stock = await marketplacer.adverts.stockOfVariant(id);
    if (!stock) return { kind: 'unknown' };
    const onSale = isOnSale(stock.advert);
    const reading = priceReadingOf(stock, config.catalog);
    // Where the advert's price counts, Marketplacer's `buyable` has the last word.
    const isSellable = reading.kind === 'amount' || reading.kind === 'price-missing';
    const waiting = (await readWaiting({ clock, commercetools, config }, [variant])).get(variant);
    const available = isSellable ? withoutWaiting(quantityOf(stock, onSale), waiting) : 0;
    return { kind: 'known', availability: { variant, available, onSale, asOf } };
  }

  /** @param variant the variant's key in commercetools */
  return async (variant: string): Promise<AvailabilityReading> => {
    const id = variant.length <= LONGEST_KEY ? idOfKey(variant) : undefined;
    if (id === undefined) return { kind: 'malformed' };
    const correlationId = currentDelivery()?.correlationId ?? crypto.randomUUID();
    // Many may wait for one answer, so the deadline of the first of them must not end it.
    return remembered(variant, () =>
      outsideDelivery(() => withinDelivery({ correlationId, budgetMs: BUDGET_MS }, () => read(variant, id))),
    );
  };
}
