import { runUseCase } from '../connector/index.ts';
import { bulkhead } from 'cockatiel';
import { finishOrders, syncFulfilment } from '../fulfilment/index.ts';
import type { Checkpoint } from '../store/index.ts';
import type { UpdatedInvoice } from '../marketplacer/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { count } from './report.ts';
import { isOutOfTime, mayGoOn, withOverlap, type Run } from './run.ts';

/** Orders at one time. */
const AT_ONCE = 10;

/** Marketplacer stops delivering a webhook after about 30 days; a first run, and a full one, look as far back. */
const FURTHEST_MS = 30 * 24 * 60 * 60_000;

/**
 * Brings into step what was sent: by sellers, and by the shop where that was the last thing missing.
 *
 * @returns whether everything was looked at
 */
export async function reconcileShipments(run: Run): Promise<boolean> {
  const visit = async (outcome: Outcome) => {
    count(run.tallies.shipments, outcome);
    return mayGoOn(run);
  };
  const sweep = { visit, mayGoOn: () => mayGoOn(run) };
  return (await reconcileInvoices(run)) && finishOrders(run.connector, sweep, run.dryRun);
}

/**
 * Brings what was sent into step for the invoices that were updated since the last complete run, so that
 * a lost webhook costs a delay and never a shipment. The moment up to which everything is in step moves
 * only when everything before it is settled.
 *
 * @returns whether all invoices were looked at
 */
async function reconcileInvoices(run: Run): Promise<boolean> {
  const { marketplacer } = run.connector;
  const { checkpoint: resumed, syncedUntil } = run.state.shipments ?? {};
  const since = resumed?.since ?? sinceOf(run, syncedUntil);
  let { after, newest }: Checkpoint = resumed ?? {};
  do {
    if (isOutOfTime(run)) return false;
    const page = await marketplacer.fulfilment.updatedInvoices(since, after);
    await reconcilePage(run, page.items);
    newest ??= newestOf(page.items);
    after = page.next;
    const hasRetries = resumed?.hasRetries === true || run.tallies.shipments.retry > 0;
    const checkpoint = { since, after, newest, hasRetries };
    if (after && !(await run.save({ shipments: { syncedUntil, checkpoint } }))) return false;
  } while (after);
  const settled = !resumed?.hasRetries && run.tallies.shipments.retry === 0;
  return run.save({ shipments: { syncedUntil: settled ? (newest ?? syncedUntil) : syncedUntil } });
}

function sinceOf({ connector, mode }: Run, syncedUntil: string | undefined): string {
  const furthest = connector.clock.now() - FURTHEST_MS;
  const known = syncedUntil && mode === 'incremental' ? withOverlap(syncedUntil) : furthest;
  return new Date(known).toISOString();
}

/** Of the first page: what is updated while the others are read belongs to the next run. */
function newestOf(invoices: readonly UpdatedInvoice[]): string | undefined {
  const moments = invoices.map(({ updatedAt }) => updatedAt);
  return moments.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}

/** All invoices of an order are brought into step together. */
async function reconcilePage(run: Run, invoices: readonly UpdatedInvoice[]): Promise<void> {
  const orders = new Map(invoices.map((invoice) => [invoice.marketplacerOrderId, invoice.orderId]));
  const limit = bulkhead(AT_ONCE, Infinity);
  await Promise.all(
    [...orders].map(([marketplacerOrderId, orderId]) =>
      limit.execute(() => reconcileOrder(run, marketplacerOrderId, orderId)),
    ),
  );
}

async function reconcileOrder(
  { connector, dryRun, tallies }: Run,
  marketplacerOrderId: string | undefined,
  orderId: string | undefined,
): Promise<void> {
  if (marketplacerOrderId === undefined) return count(tallies.shipments, { outcome: 'ignored' });
  const read = () => connector.marketplacer.fulfilment.ofOrder(marketplacerOrderId);
  const sync = () => syncFulfilment(connector, { read, orderId }, { dryRun });
  count(tallies.shipments, dryRun ? await sync() : await runUseCase(connector, sync));
}
