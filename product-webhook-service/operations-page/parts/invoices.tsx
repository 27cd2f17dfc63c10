import type { InvoiceNote } from '../answers.ts';
import { amountOf, countOf } from '../format.ts';
import { Table, When } from './elements.tsx';

/** What the invoices of an order say beside what was sent and returned. Texts of people are in Marketplacer. */
export const Invoices = ({ invoices }: { invoices: readonly InvoiceNote[] }) => (
  <>
    <h3>Invoices</h3>
    <Table caption="Invoices">
      <thead>
        <tr>
          <th scope="col">Invoice</th>
          <th scope="col" class="number">
            Sold for
          </th>
          <th scope="col">Paid</th>
          <th scope="col">Remitted</th>
          <th scope="col">To look at in Marketplacer</th>
        </tr>
      </thead>
      <tbody>
        {invoices.map((invoice) => (
          <tr key={invoice.id}>
            <th scope="row" class="id">
              {invoice.number}
            </th>
            <td class="number">{invoice.total ? amountOf(invoice.total) : '–'}</td>
            <td>{invoice.paidAt ? <When at={invoice.paidAt} /> : '–'}</td>
            <td>{invoice.remittedAt ? <When at={invoice.remittedAt} /> : '–'}</td>
            <td>{noticesOf(invoice)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  </>
);

function noticesOf({ annotations = 0, amendedAlone = [] }: InvoiceNote): string {
  const pieces = amendedAlone.reduce((sum, { quantity }) => sum + quantity, 0);
  const notices = [
    annotations > 0 && countOf(annotations, 'annotation'),
    pieces > 0 && `${countOf(pieces, 'piece')} amended without a refund request`,
  ];
  return notices.filter(Boolean).join(', ') || '–';
}
