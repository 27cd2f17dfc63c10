import type { Connector } from '@marketplacer-connector/core/connector';
import { EXPORTING_MESSAGES, exportOrder } from '@marketplacer-connector/core/orders';
import type { Outcome } from '@marketplacer-connector/core/outcome';

/** @param resourceId the id of the order, payment or product that the message is about */
export type Handler = (connector: Connector, resourceId: string) => Promise<Outcome>;

/** One handler for each message type. A type without one is acknowledged and otherwise left alone. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(
    EXPORTING_MESSAGES.map((type): [string, Handler] => [
      type,
      (connector, id) => exportOrder(connector, id),
    ]),
  ),
};
