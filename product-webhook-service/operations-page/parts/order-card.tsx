import type { OrderFacts } from '../answers.ts';
import { countOf, numberOf } from '../format.ts';
import { useReading } from '../session.ts';
import { Invoices } from './invoices.tsx';
import { Badge, Card, Empty, Facts, Loading, Table, TroubleNotice, When } from './elements.tsx';

/** Export, link, parcels and returns of one order. */
export function OrderCard({ id, turn }: { id: string; turn: number }) {
  const { body, trouble, isLoading, again } = useReading<OrderFacts>(
    (api) => api.get(`orders/${encodeURIComponent(id)}`),
    `order ${id} ${turn}`,
  );
  return (
    <Card title={`Order ${body?.order.orderNumber ?? id}`} aside={body && <ExportBadge mark={body.export} />}>
      {!body && isLoading && <Loading lines={5} />}
      {trouble?.kind === 'unknown-object' && (
        <Empty title="No such order">commercetools does not show it. Check the id.</Empty>
      )}
      {trouble && trouble.kind !== 'unknown-object' && <TroubleNotice trouble={trouble} again={again} />}
      {body && <Details facts={body} />}
    </Card>
  );
}

function ExportBadge({ mark }: { mark: OrderFacts['export'] }) {
  switch (mark.state) {
    case 'exported':
      return <Badge tone="good">Exported</Badge>;
    case 'claimed':
      return <Badge tone="active">Being exported</Badge>;
    case 'refused':
      return <Badge tone="bad">Refused</Badge>;
    case 'none':
      return mark.due === 'due' ? (
        <Badge tone="warning">Due</Badge>
      ) : (
        <Badge tone="quiet">Not exported</Badge>
      );
  }
}

function Details({ facts: { order, export: mark, link, parcels, returns } }: { facts: OrderFacts }) {
  return (
    <>
      <Facts
        rows={[
          ['Id', <span class="id">{order.id}</span>],
          ['State of the order', order.orderState],
          ['Payment', order.paymentState ?? <span class="nothing">not told</span>],
          ['Shipment', order.shipmentState ?? <span class="nothing">not told</span>],
          ['In Marketplacer', <InMarketplacer mark={mark} link={link} />],
          ['Link', linkOf(link)],
        ]}
      />
      {link && link.lines.length > 0 && <Lines lines={link.lines} />}
      {link?.invoices && <Invoices invoices={link.invoices} />}
      <h3>Parcels</h3>
      {parcels.length === 0 ? <p class="nothing">None was sent yet.</p> : <Parcels parcels={parcels} />}
      <h3>Returns</h3>
      {returns.length === 0 ? <p class="nothing">Nothing was returned.</p> : <Returns returns={returns} />}
    </>
  );
}

function InMarketplacer({ mark, link }: Pick<OrderFacts, 'link'> & { mark: OrderFacts['export'] }) {
  if (link) return <span class="id">{link.marketplacerOrderIds.join(', ')}</span>;
  if (mark.until) {
    return (
      <>
        claimed, until <When at={mark.until} />
      </>
    );
  }
  return <span class="nothing">{mark.due === undefined ? 'nothing' : (DUENESS[mark.due] ?? mark.due)}</span>;
}

/** Why an order is not there, or not yet. */
const DUENESS: Record<string, string> = {
  due: 'due, and not there yet',
  'not-ours': 'it has no line of a seller',
  'not-yet': 'not due yet',
  past: 'older than this installation, or complete',
};

function linkOf(link: OrderFacts['link']): string {
  if (!link) return 'none is remembered';
  const facts = [
    countOf(link.lines.length, 'line'),
    link.marketplacerOrderIds.length > 1 && countOf(link.marketplacerOrderIds.length, 'consignment'),
    link.incomplete && 'lines are not known yet',
    link.hasRefused && 'a part was refused',
  ];
  return facts.filter(Boolean).join(' · ');
}

const Lines = ({ lines }: { lines: NonNullable<OrderFacts['link']>['lines'] }) => (
  <details>
    <summary>Lines of the link</summary>
    <Table caption="Lines of the link">
      <thead>
        <tr>
          <th scope="col">Line in commercetools</th>
          <th scope="col">Line in Marketplacer</th>
          <th scope="col">Invoice</th>
          <th scope="col">Seller</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.marketplacerLineItemId}>
            <th scope="row" class="id">
              {line.lineItemId}
            </th>
            <td class="id">{line.marketplacerLineItemId}</td>
            <td class="id">{line.invoiceId}</td>
            <td class="id">{line.sellerId ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  </details>
);

const Parcels = ({ parcels }: { parcels: OrderFacts['parcels'] }) => (
  <Table caption="Parcels">
    <thead>
      <tr>
        <th scope="col">Delivery</th>
        <th scope="col" class="number">
          Pieces
        </th>
      </tr>
    </thead>
    <tbody>
      {parcels.map(({ delivery, parcel, items }, index) => (
        <tr key={index}>
          <th scope="row" class="id">
            {parcel ?? delivery ?? 'without a key'}
          </th>
          <td class="number">{numberOf(items.reduce((sum, { quantity }) => sum + quantity, 0))}</td>
        </tr>
      ))}
    </tbody>
  </Table>
);

const Returns = ({ returns }: { returns: OrderFacts['returns'] }) => (
  <Table caption="Returns">
    <thead>
      <tr>
        <th scope="col">Return item</th>
        <th scope="col" class="number">
          Pieces
        </th>
        <th scope="col">Goods</th>
        <th scope="col">Money</th>
        <th scope="col">Refund request</th>
      </tr>
    </thead>
    <tbody>
      {returns.map(({ key, quantity, shipmentState, paymentState, refundRequestId }, index) => (
        <tr key={key ?? index}>
          <th scope="row" class="id">
            {key ?? 'entered in the shop'}
          </th>
          <td class="number">{numberOf(quantity)}</td>
          <td>{shipmentState}</td>
          <td>{paymentState}</td>
          <td class="id">{refundRequestId ?? '–'}</td>
        </tr>
      ))}
    </tbody>
  </Table>
);
