import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import { isEarlyIn, type Claim } from '../exactly-once/index.ts';
import {
  MarketplacerRefusal,
  MarketplacerUnavailable,
  type MarketplacerOrder,
  type OrderCreation,
  type OrderDraft,
} from '../marketplacer/index.ts';
import type { ConsignmentDraft } from './map-order.ts';
import { redactBuyer } from './redact-buyer.ts';
import { asksForState, withStates } from './state-fallback.ts';

type Uses = Pick<Connector, 'store' | 'marketplacer' | 'clock'>;

interface Created {
  orders: MarketplacerOrder[];
  /** Why Marketplacer refused others, without personal data. */
  refusals: string[];
}

/**
 * One `orderCreate` for each consignment, one after the other. One that is refused stops no other. One for which no
 * time is left under the claim is made by whoever takes the claim over, and finds the others.
 */
export async function createConsignments(
  connector: Uses,
  order: Order,
  drafts: readonly ConsignmentDraft[],
  claim: Claim,
): Promise<Created> {
  const created: Created = { orders: [], refusals: [] };
  for (const [index, { draft }] of drafts.entries()) {
    if (index > 0 && !isEarlyIn(claim, connector.clock.now())) {
      throw new MarketplacerUnavailable(
        'no time is left under the claim for the other addresses of the order',
      );
    }
    const creation = await createWithStates(connector, order, draft, claim);
    if (creation.kind === 'created') created.orders.push(creation.order);
    else created.refusals.push(redactBuyer(creation.reasons.join('; '), draft, metadataOf(draft)));
  }
  return created;
}

/** Words of the buyer may be among them. */
const metadataOf = ({ lineItems }: OrderDraft): string[] =>
  (lineItems ?? []).flatMap(({ metadata }) => (metadata ?? []).map(({ value }) => value));

/** What was refused does not exist, so it may be sent once more, as long as the claim is young enough. */
async function createWithStates(
  connector: Uses,
  order: Order,
  draft: OrderDraft,
  claim: Claim,
): Promise<OrderCreation> {
  const creation = await create(connector, order, draft);
  const stated = withStates(draft.order);
  if (creation.kind === 'created' || !stated || !asksForState(creation.reasons)) return creation;
  if (!isEarlyIn(claim, connector.clock.now())) {
    throw new MarketplacerUnavailable(
      'there is no time left to send the order with the state that is missing',
    );
  }
  return create(connector, order, { ...draft, order: stated });
}

/**
 * What Marketplacer does not even take, such as a request beyond the scopes of the API key, is tried again
 * with the next delivery, but not in silence.
 */
async function create(
  { store, marketplacer }: Uses,
  order: Order,
  draft: OrderDraft,
): Promise<OrderCreation> {
  try {
    return await marketplacer.orders.create(draft);
  } catch (error) {
    if (!(error instanceof MarketplacerRefusal)) throw error;
    const detail = redactBuyer(error.message, draft, metadataOf(draft));
    await store.failures.record({
      code: 'order-create-rejected',
      object: { type: 'order', id: order.id },
      detail,
    });
    throw new MarketplacerUnavailable('Marketplacer does not take orderCreate; the failure is recorded');
  }
}
