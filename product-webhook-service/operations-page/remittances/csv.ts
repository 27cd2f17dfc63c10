import { unparse } from 'papaparse';
import type { Amount, Remitted } from '../answers.ts';
import { majorOf } from '../format.ts';

const COLUMNS = [
  'kind',
  'key',
  'status',
  'payee',
  'seller',
  'currency',
  'amount',
  'commission',
  'paid',
  'created at',
  'paid at',
  'invoice',
  'amendment',
  'held back because',
] as const;

/** A spreadsheet would run a text that begins like this. The library's own rule lets one with a line break through. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** All records as a table for spreadsheets; amounts in major units, so that a sum can be made. */
export const csvOf = (records: readonly Remitted[]): string =>
  unparse({ fields: [...COLUMNS], data: records.map(rowOf) }, { escapeFormulae: FORMULA });

function rowOf(record: Remitted): (string | number | undefined)[] {
  const { kind, key, status, payee, seller, amount, commission, createdAt } = record;
  return [
    kind,
    key,
    status,
    payee,
    seller,
    amount.currencyCode,
    numberOf(amount),
    commission && numberOf(commission),
    record.paid && numberOf(record.paid),
    createdAt,
    record.paidAt,
    record.invoice,
    record.amendment,
    record.pendingReasons?.join('; '),
  ];
}

const numberOf = (amount: Amount): number => Number(majorOf(amount));

/** Hands a file to whoever looks at the page. */
export function offerFile(name: string, content: string): void {
  // With the mark, spreadsheets read it as UTF-8.
  const address = URL.createObjectURL(new Blob(['\ufeff', content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
