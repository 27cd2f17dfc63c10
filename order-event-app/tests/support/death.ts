import type { Connector } from '@marketplacer-connector/core/connector';

/** The writes of an export, in their order. */
const STEPS = ['claim', 'orderCreate', 'link', 'mark'] as const;
type Step = (typeof STEPS)[number];

/** A process ends just before or just after one of its writes took effect. */
export interface Death {
  moment: 'before' | 'after';
  step: Step;
}

export const DEATHS: Death[] = STEPS.flatMap((step) => [
  { moment: 'before', step },
  { moment: 'after', step },
]);

/** A connector in a process that ends at that moment. Its answer is a 503, as it is when nobody answers. */
export function dyingAt(connector: Connector, death: Death): Connector {
  const { commercetools, marketplacer, store } = connector;
  const { mark } = commercetools.orders;
  const die = () => {
    throw new Error(`the process ended ${death.moment} ${death.step}`);
  };
  const take = async <Result>(step: Step, write: () => Promise<Result>): Promise<Result> => {
    if (death.step !== step) return write();
    if (death.moment === 'after') await write();
    return die();
  };
  return {
    ...connector,
    commercetools: {
      ...commercetools,
      orders: {
        ...commercetools.orders,
        mark: (order, externalId) =>
          take(externalId.startsWith('claim.') ? 'claim' : 'mark', () => mark(order, externalId)),
      },
    },
    marketplacer: {
      ...marketplacer,
      orders: {
        ...marketplacer.orders,
        create: (draft) => take('orderCreate', () => marketplacer.orders.create(draft)),
      },
    },
    store: {
      ...store,
      links: { ...store.links, put: (orderId, link) => take('link', () => store.links.put(orderId, link)) },
    },
  };
}
