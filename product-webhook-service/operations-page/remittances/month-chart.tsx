import { useState } from 'preact/hooks';
import type { Remitted } from '../answers.ts';
import { amountOf } from '../format.ts';
import { Card, Table } from '../parts/elements.tsx';
import { chartOf, type Chart } from './sums.ts';

/** So many colours can be told apart. */
const MOST_PAYEES = 6;
const MOST_MONTHS = 12;

const HEIGHT = 160;
const STEP = 48;
const BAR = 30;

/** What was owed by month and payee, as bars and as the same numbers. */
export function MonthChart({ records }: { records: readonly Remitted[] }) {
  const currencies = [...new Set(records.map(({ amount }) => amount.currencyCode))].toSorted();
  const [chosen, choose] = useState<string>();
  const currency = chosen ?? currencies[0];
  if (currency === undefined) return null;
  const chart = latest(chartOf(records, currency, MOST_PAYEES));
  if (chart.months.length === 0) return null;
  return (
    <Card
      title="Owed by month and payee"
      aside={
        currencies.length > 1 && (
          <select
            class="short"
            aria-label="Currency"
            value={currency}
            onChange={({ currentTarget: { value } }) => choose(value)}
          >
            {currencies.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </select>
        )
      }
    >
      <Bars chart={chart} />
      <Numbers chart={chart} currency={currency} />
    </Card>
  );
}

function latest({ months, payees }: Chart): Chart {
  return {
    months: months.slice(-MOST_MONTHS),
    payees: payees.map(({ name, amounts }) => ({ name, amounts: amounts.slice(-MOST_MONTHS) })),
  };
}

/** What was taken back is in the numbers beside it; a bar has no room below nothing. */
function Bars({ chart: { months, payees } }: { chart: Chart }) {
  const totals = months.map((_, month) =>
    payees.reduce((sum, { amounts }) => sum + Math.max(0, amounts[month] ?? 0), 0),
  );
  const scale = HEIGHT / Math.max(1, ...totals);
  return (
    <>
      <div class="scroll plain" tabIndex={0} role="region" aria-label="Bars by month">
        <svg
          class="chart"
          width={months.length * STEP}
          height={HEIGHT + 24}
          role="img"
          aria-label="The numbers of the table below, as bars"
        >
          {months.map((month, at) => (
            <g key={month}>
              {stacked(payees, at).map(({ series, from, amount }) => (
                <rect
                  key={series}
                  class={`series-${series}`}
                  x={at * STEP + (STEP - BAR) / 2}
                  y={HEIGHT - (from + amount) * scale}
                  width={BAR}
                  height={amount * scale}
                />
              ))}
              <text x={at * STEP + STEP / 2} y={HEIGHT + 18} text-anchor="middle">
                {month.slice(2)}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <ul class="legend">
        {payees.map(({ name }, series) => (
          <li key={name}>
            <svg width="12" height="12" aria-hidden="true">
              <rect class={`series-${series}`} width="12" height="12" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}

function stacked(payees: Chart['payees'], month: number) {
  let from = 0;
  return payees.flatMap(({ amounts }, series) => {
    const amount = Math.max(0, amounts[month] ?? 0);
    const bar = { series, from, amount };
    from += amount;
    return amount > 0 ? [bar] : [];
  });
}

const Numbers = ({ chart: { months, payees }, currency }: { chart: Chart; currency: string }) => (
  <Table caption="Amounts by month and payee">
    <thead>
      <tr>
        <th scope="col">Month</th>
        {payees.map(({ name }) => (
          <th key={name} scope="col" class="number">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {months.map((month, at) => (
        <tr key={month}>
          <th scope="row">{month}</th>
          {payees.map(({ name, amounts }) => (
            <td key={name} class="number">
              {amountOf({ currencyCode: currency, centAmount: amounts[at] ?? 0 })}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </Table>
);
