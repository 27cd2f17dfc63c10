import { useState } from 'preact/hooks';
import type { Remitted } from '../answers.ts';
import { amountOf, countOf, numberOf } from '../format.ts';
import {
  Badge,
  Button,
  Card,
  Empty,
  Head,
  Loading,
  Table,
  TroubleNotice,
  When,
  type Tone,
} from '../parts/elements.tsx';
import { csvOf, offerFile } from '../remittances/csv.ts';
import { MonthChart } from '../remittances/month-chart.tsx';
import { Settle } from '../remittances/settle.tsx';
import { byState, payeeOf, stateOf, STATES, type State } from '../remittances/sums.ts';
import { useRemittances, type AllRemitted } from '../remittances/use-remittances.ts';
import { goTo } from '../route.ts';

/** More rows at once make a slow page; the file has all. */
const PER_PAGE = 100;

const TONES: Record<State, Tone> = {
  'remittance pending': 'warning',
  'remittance released': 'quiet',
  'advice open': 'active',
  'advice paid': 'good',
};

/** What sellers are owed and paid, as Marketplacer says it. */
export function RemittancesView({ query }: { query: Readonly<Record<string, string>> }) {
  const { body: all, trouble, isLoading, again } = useRemittances();
  return (
    <>
      <Head
        title="Remittances"
        lead="What sellers are owed and paid, as Marketplacer says it. The connector pays nobody."
      >
        <Button kind="quiet" isBusy={isLoading} onClick={again}>
          Refresh
        </Button>
      </Head>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {!all && isLoading && <Loading lines={5} />}
      {all?.remittances.length === 0 && (
        <Empty title="Nothing is recorded">
          Remittances are read from Marketplacer by each run, unless FLOWS_OFF names them.
        </Empty>
      )}
      {all && all.remittances.length > 0 && <Recorded all={all} query={query} changed={again} />}
    </>
  );
}

function Recorded({
  all: { remittances, isCut },
  query: { state = '', payee = '' },
  changed,
}: {
  all: AllRemitted;
  query: Readonly<Record<string, string>>;
  changed: () => void;
}) {
  const payees = [...new Set(remittances.map(payeeOf))].toSorted();
  const shown = remittances.filter(
    (record) => (state === '' || stateOf(record) === state) && (payee === '' || payeeOf(record) === payee),
  );
  const filter = (change: { state?: string; payee?: string }) => {
    const chosen = Object.entries({ state, payee, ...change }).filter(([, value]) => value !== '');
    goTo('remittances', Object.fromEntries(chosen));
  };
  return (
    <>
      {isCut && (
        <p class="notice warning" role="status">
          There are more than {numberOf(remittances.length)}, so no sum below is whole.
        </p>
      )}
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <div>
          <label for="state">State</label>
          <select
            id="state"
            value={state}
            onChange={({ currentTarget: { value } }) => filter({ state: value })}
          >
            <option value="">All states</option>
            {Object.entries(STATES).map(([name, title]) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for="payee">Payee</label>
          <select
            id="payee"
            value={payee}
            onChange={({ currentTarget: { value } }) => filter({ payee: value })}
          >
            <option value="">All payees</option>
            {payees.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
        <Button kind="quiet" onClick={() => offerFile('remittances.csv', csvOf(shown))}>
          Download {countOf(shown.length, 'row')} as CSV
        </Button>
      </form>
      <SumsCard records={shown} />
      <MonthChart records={shown} />
      <List records={shown} changed={changed} />
    </>
  );
}

const SumsCard = ({ records }: { records: readonly Remitted[] }) => (
  <Card title="Sums">
    <Table caption="Sums by state">
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col" class="number">
            Count
          </th>
          <th scope="col" class="number">
            Sum
          </th>
        </tr>
      </thead>
      <tbody>
        {byState(records).map(({ state, count, sums }) => (
          <tr key={state}>
            <th scope="row">{STATES[state]}</th>
            <td class="number">{numberOf(count)}</td>
            <td class="number">
              {Object.entries(sums)
                .map(([currencyCode, centAmount]) => amountOf({ currencyCode, centAmount }))
                .join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  </Card>
);

function List({ records, changed }: { records: readonly Remitted[]; changed: () => void }) {
  const [most, setMost] = useState(PER_PAGE);
  return (
    <>
      <Table caption="Remittances and advices">
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">State</th>
            <th scope="col">Payee</th>
            <th scope="col" class="number">
              Amount
            </th>
            <th scope="col">For</th>
            <th scope="col">Made</th>
            <th scope="col">Action</th>
          </tr>
        </thead>
        <tbody>
          {records.slice(0, most).map((record) => (
            <tr key={record.key}>
              <th scope="row">{record.key}</th>
              <td>
                <Badge tone={TONES[stateOf(record)] ?? 'quiet'}>
                  {STATES[stateOf(record)] ?? record.status}
                </Badge>
                {record.pendingReasons && record.pendingReasons.length > 0 && (
                  <p class="small">{record.pendingReasons.join(', ')}</p>
                )}
              </td>
              <td>{payeeOf(record)}</td>
              <td class="number">{amountOf(record.amount)}</td>
              <td>{purposeOf(record)}</td>
              <td>{record.createdAt && <When at={record.createdAt} />}</td>
              <td>
                {(record.status === 'pending' || record.status === 'open') && (
                  <Settle record={record} changed={changed} />
                )}
                {record.paidAt && (
                  <span class="small">
                    Paid <When at={record.paidAt} />
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {records.length > most && (
        <p class="more">
          <Button kind="quiet" onClick={() => setMost(most + PER_PAGE)}>
            Show {countOf(Math.min(PER_PAGE, records.length - most), 'more', 'more')}
          </Button>
        </p>
      )}
    </>
  );
}

function purposeOf({ kind, invoice, amendment }: Remitted): string {
  if (kind === 'advice') return 'Advice';
  const sale = invoice === undefined ? 'An unknown invoice' : `Invoice ${invoice}`;
  return amendment === undefined ? sale : `${sale}, amended`;
}
