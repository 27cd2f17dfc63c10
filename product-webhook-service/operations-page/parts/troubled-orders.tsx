import type { FailurePage } from '../answers.ts';
import { useReading } from '../session.ts';
import { Card, Empty, Loading, TroubleNotice } from './elements.tsx';
import { FailureCard } from './failure-card.tsx';

/** Records are listed in the order of their keys, which begin with the type; behind this come all but those of adverts. */
const BEHIND_ADVERTS = 'advert-~~~~';
const MOST = 100;

const OF_ORDERS = /^(order(-[a-z]+)?|fulfilment|refund)$/;

/** Where to begin, for whoever has no order in mind: those of which something has failed. */
export function TroubledOrders() {
  const { body, trouble, isLoading, again } = useReading<FailurePage>(
    (api) => api.get('failures', { after: BEHIND_ADVERTS, limit: MOST }),
    'orders in trouble',
  );
  const failures = body?.failures.filter(({ object }) => OF_ORDERS.test(object.type)) ?? [];
  return (
    <>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {!body && isLoading && <Loading lines={4} />}
      {body && failures.length === 0 && (
        <Card title="Orders in trouble">
          <Empty title="No order has failed">Every order that was due has arrived.</Empty>
        </Card>
      )}
      {failures.length > 0 && (
        <section class="group" aria-labelledby="troubled">
          <h2 id="troubled">Orders in trouble</h2>
          <ul class="cards">
            {failures.map((failure) => (
              <FailureCard key={failure.key} failure={failure} level="h3" changed={() => undefined} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
