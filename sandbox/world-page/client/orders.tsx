import type { InvoiceRow, Line, OrderPair, ParcelRow, WorldView } from '../view.ts';
import { money } from './money.ts';
import { Acts, Fresh, Pair, Sides } from './pair.tsx';

export function Orders({ view: { orders, currency } }: { view: WorldView }) {
  return (
    <>
      <h2>Orders and invoices</h2>
      <Sides />
      {orders.length === 0 && <p class="nothing">Nobody has bought anything yet.</p>}
      <ul class="pairs">
        {orders.map(({ id, agreement, commercetools, invoices }) => (
          <Pair
            key={id}
            name={commercetools.number}
            agreement={agreement}
            marketplacer={
              invoices.length > 0 &&
              invoices.map((invoice) => <Invoice key={invoice.id} invoice={invoice} currency={currency} />)
            }
            commercetools={<Order order={commercetools} currency={currency} />}
          />
        ))}
      </ul>
    </>
  );
}

const words = (constant: string): string => constant.toLowerCase().replaceAll('_', ' ');

function Invoice({ invoice, currency }: { invoice: InvoiceRow; currency: string }) {
  const { seller, number, flags, total, lines, parcels, refunds, acts } = invoice;
  return (
    <div class="invoice">
      <Fresh of={[flags, parcels, refunds]}>
        <h3>
          {seller} <small>invoice {number}</small>
        </h3>
        <Lines lines={lines} />
        <p class="offer">
          <b>{money(total, currency)}</b>
          {flags.map((flag) => (
            <mark key={flag} class={TONE[flag] ?? 'off'}>
              {words(flag)}
            </mark>
          ))}
        </p>
        <Parcels parcels={parcels} />
        {refunds.map((refund) => (
          <div key={refund.id} class="back">
            <p>
              ↩ {refund.pieces} × {refund.kind}, {money(refund.amount, currency)}{' '}
              <mark class={TONE[refund.state] ?? 'off'}>{words(refund.state)}</mark>
            </p>
            <Acts offers={refund.acts} about={`${refund.kind} of invoice ${number}`} />
          </div>
        ))}
      </Fresh>
      <Acts offers={acts} about={`invoice ${number}`} />
    </div>
  );
}

const TONE: Record<string, string> = {
  SENT: 'good',
  REFUNDED: 'good',
  PAID: 'calm',
  CANCELLED: 'bad',
  DENIED: 'bad',
};

function Order({ order, currency }: { order: OrderPair['commercetools']; currency: string }) {
  const { number, state, shipmentState, total, linked, lines, parcels, returns, acts } = order;
  return (
    <>
      <Fresh of={[state, shipmentState, linked, parcels, returns]}>
        <h3>
          {number} {linked && <small>known to Marketplacer</small>}
        </h3>
        <Lines lines={lines} />
        <p class="offer">
          <b>{money(total, currency)}</b>
          <mark class={state === 'Cancelled' ? 'bad' : 'calm'}>{state.toLowerCase()}</mark>
          {shipmentState && (
            <mark class={shipmentState === 'Shipped' ? 'good' : 'off'}>{shipmentState.toLowerCase()}</mark>
          )}
        </p>
        <Parcels parcels={parcels} />
        {returns.map(({ id, pieces, kind, state: now }) => (
          <p key={id} class="back">
            ↩ {pieces} × {kind} <mark class={now.endsWith('Refunded') ? 'good' : 'off'}>{now}</mark>
          </p>
        ))}
      </Fresh>
      <Acts offers={acts} about={number} />
    </>
  );
}

function Lines({ lines }: { lines: Line[] }) {
  return (
    <ul class="lines">
      {lines.map(({ id, title, quantity }) => (
        <li key={id}>
          {quantity} × {title}
        </li>
      ))}
    </ul>
  );
}

function Parcels({ parcels }: { parcels: ParcelRow[] }) {
  return (
    <>
      {parcels.map(({ trackingNumber, carrier, pieces }) => (
        <p key={trackingNumber} class="parcel">
          <b>{trackingNumber}</b> {carrier} · {pieces} {pieces === 1 ? 'piece' : 'pieces'}
        </p>
      ))}
    </>
  );
}
