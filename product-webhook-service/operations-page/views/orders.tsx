import { useState } from 'preact/hooks';
import { Button, Head } from '../parts/elements.tsx';
import { History } from '../parts/history.tsx';
import { OrderCard } from '../parts/order-card.tsx';
import { SideBySide } from '../parts/side-by-side.tsx';
import { TroubledOrders } from '../parts/troubled-orders.tsx';
import { goTo } from '../route.ts';

const ORDER_ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

/** One order: what it became in Marketplacer, and what differs. */
export function OrdersView({ query: { order } }: { query: Readonly<Record<string, string>> }) {
  const [turn, setTurn] = useState(0);
  return (
    <>
      <Head title="Orders" lead="What an order became in Marketplacer: its export, parcels and returns." />
      <Ask key={order} id={order ?? ''} />
      {!order && <TroubledOrders />}
      {order && (
        <div key={order}>
          <OrderCard id={order} turn={turn} />
          <SideBySide
            title="Both sides"
            object={{ order }}
            does="Export again, or bring into line"
            done={() => setTurn(turn + 1)}
          />
          <History object={{ order }} turn={turn} />
        </div>
      )}
    </>
  );
}

function Ask({ id }: { id: string }) {
  const [trouble, setTrouble] = useState<string>();
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const order = String(new FormData(event.currentTarget as HTMLFormElement).get('order')).trim();
    if (!ORDER_ID.test(order)) return setTrouble('Enter the id of the order in commercetools.');
    setTrouble(undefined);
    goTo('orders', { order });
  }
  return (
    <form class="filters" role="search" onSubmit={submit} noValidate>
      <div class="grows">
        <label for="order">Id of the order in commercetools</label>
        <input
          id="order"
          name="order"
          autocomplete="off"
          spellcheck={false}
          defaultValue={id}
          aria-invalid={trouble !== undefined}
          aria-describedby="order-trouble"
        />
      </div>
      <Button type="submit">Show</Button>
      <p id="order-trouble" class="field-trouble" role="alert">
        {trouble}
      </p>
    </form>
  );
}
