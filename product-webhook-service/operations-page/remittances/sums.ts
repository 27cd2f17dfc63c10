import type { Remitted } from '../answers.ts';

/** Minor units by ISO 4217 code, since amounts of two currencies make no sum. */
export type Sums = Readonly<Record<string, number>>;

const plus = (sums: Sums, { amount: { currencyCode, centAmount } }: Remitted): Sums => ({
  ...sums,
  [currencyCode]: (sums[currencyCode] ?? 0) + centAmount,
});

const sumsOf = (records: readonly Remitted[]): Sums => records.reduce<Sums>(plus, {});

/** What is counted together: the kind of a record and its state. */
export const STATES = {
  'remittance pending': 'Owed, held back',
  'remittance released': 'Owed, released',
  'advice open': 'Advised, to be paid',
  'advice paid': 'Advised, paid',
} as const;
export type State = keyof typeof STATES;

export const stateOf = ({ kind, status }: Remitted): State => `${kind} ${status}` as State;

export function byState(records: readonly Remitted[]): { state: State; count: number; sums: Sums }[] {
  return (Object.keys(STATES) as State[]).flatMap((state) => {
    const those = records.filter((record) => stateOf(record) === state);
    return those.length === 0 ? [] : [{ state, count: those.length, sums: sumsOf(those) }];
  });
}

/** Names of payees; what the operator takes for itself stands apart from what sellers get. */
export const payeeOf = ({ payee, seller }: Pick<Remitted, 'payee' | 'seller'>): string =>
  payee === 'operator' ? `Operator (${seller})` : `Seller ${seller}`;

export interface Chart {
  /** `2026-03`, the oldest first. */
  months: string[];
  payees: { name: string; amounts: number[] }[];
}

const OTHERS = 'All others';

/**
 * What was owed in one currency, by month and payee, in minor units.
 *
 * @param most so many payees with the largest sums are named, the rest stand together
 */
export function chartOf(records: readonly Remitted[], currency: string, most: number): Chart {
  const owed = records.filter(
    ({ kind, amount, createdAt }) =>
      kind === 'remittance' && amount.currencyCode === currency && createdAt !== undefined,
  );
  const months = [...new Set(owed.map(monthOf))].toSorted();
  const totals = new Map<string, number>();
  for (const record of owed) {
    const name = payeeOf(record);
    totals.set(name, (totals.get(name) ?? 0) + record.amount.centAmount);
  }
  const ranked = [...totals].toSorted(([, one], [, other]) => other - one).map(([name]) => name);
  const named = new Set(ranked.slice(0, ranked.length > most ? most - 1 : most));
  const groups = Map.groupBy(owed, (record) => (named.has(payeeOf(record)) ? payeeOf(record) : OTHERS));
  const payees = [...named, OTHERS].flatMap((name) => {
    const those = groups.get(name);
    if (!those) return [];
    const amounts = months.map((month) => totalOf(those.filter((record) => monthOf(record) === month)));
    return [{ name, amounts }];
  });
  return { months, payees };
}

const monthOf = ({ createdAt = '' }: Remitted): string => createdAt.slice(0, 7);

const totalOf = (records: readonly Remitted[]): number =>
  records.reduce((sum, { amount }) => sum + amount.centAmount, 0);
