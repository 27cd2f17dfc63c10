import type { Connector } from '@marketplacer-connector/core/connector';

/** The writes of a refund that the shop began, in their order. */
const STEPS = ['claim', 'refundRequestCreate', 'remember', 'return', 'refund'] as const;
type Step = (typeof STEPS)[number];

/** A process ends just before or just after one of its writes took effect. */
interface RefundDeath {
  moment: 'before' | 'after';
  step: Step;
}

export const REFUND_DEATHS: RefundDeath[] = STEPS.flatMap((step) => [
  { moment: 'before', step },
  { moment: 'after', step },
]);

/** A connector in a process that ends at that moment. Its answer is a 503, as it is when nobody answers. */
export function refundDyingAt(connector: Connector, death: RefundDeath): Connector {
  const { marketplacer, store } = connector;
  const { refunds } = marketplacer;
  const { refundTracking } = store;
  const take = async <Result>(step: string, write: () => Promise<Result>): Promise<Result> => {
    if (death.step !== step) return write();
    if (death.moment === 'after') await write();
    throw new Error(`the process ended ${death.moment} ${death.step}`);
  };
  return {
    ...connector,
    marketplacer: {
      ...marketplacer,
      refunds: {
        ...refunds,
        create: (draft) => take('refundRequestCreate', () => refunds.create(draft)),
        step: (step) => take(step.kind, () => refunds.step(step)),
      },
    },
    store: {
      ...store,
      refundTracking: {
        ...refundTracking,
        write: (orderId, opened, book) => {
          const isClaim = Object.values(book.entries).some(({ claim }) => claim);
          return take(isClaim ? 'claim' : 'remember', () => refundTracking.write(orderId, opened, book));
        },
      },
    },
  };
}
