import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import { duenessOf, type Dueness } from './dueness.ts';
import { markOf } from './export-mark.ts';
import { marketplaceLinesOf } from './marketplace-lines.ts';

/** Longer than any message is kept by Connect (7 days). An order becomes due by a change of it or of a payment. */
export const MISSING_FOR_MS = 8 * 24 * 60 * 60_000;

type Uses = Pick<Connector, 'config' | 'clock'>;

/** Whether Marketplacer should have the order, and nothing on the order says that it does. */
export function isMissing(connector: Uses, order: Order): boolean {
  if (marketplaceLinesOf(order).length === 0) return false;
  const { kind } = markOf(order);
  return kind === 'claimed' || (kind === 'none' && duenessNow(connector, order) === 'due');
}

export const duenessNow = ({ config, clock }: Uses, order: Order): Dueness =>
  duenessOf(order, config.orders.exportWhen, clock.now());
