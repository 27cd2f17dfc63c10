import type { DeliveryRow } from '../view.ts';

export function Deliveries({ rows }: { rows: DeliveryRow[] }) {
  return (
    <>
      <h2>Deliveries</h2>
      {rows.length === 0 && <p class="nothing">Nothing has happened yet.</p>}
      <ol class="stream">
        {rows.map((row) => (
          <Delivery key={row.id} row={row} />
        ))}
      </ol>
    </>
  );
}

const TIME = new Intl.DateTimeFormat('en-AU', { timeStyle: 'medium', hour12: false });

function Delivery({ row }: { row: DeliveryRow }) {
  const { at, from, what, attempts, state, status, outcome, code, ms, calls } = row;
  const tone = outcome ?? state;
  return (
    <li class={`delivery ${from.toLowerCase()} ${tone.replaceAll(' ', '-')}`}>
      <span class="what">{what}</span>
      <mark>{code ?? outcome ?? state}</mark>
      <span class="how">
        <time dateTime={at}>{TIME.format(new Date(at))}</time>
        {ms !== undefined && <span>{ms} ms</span>}
        {calls !== undefined && (
          <span>
            {calls} {calls === 1 ? 'call' : 'calls'}
          </span>
        )}
        {status !== undefined && status >= 300 && <span>answered {status}</span>}
        {attempts > 1 && <span>{attempts} attempts</span>}
      </span>
    </li>
  );
}
