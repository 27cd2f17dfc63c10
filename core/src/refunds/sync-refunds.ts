import type { Order, OrderUpdateAction } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import type { TrackedOrder } from '../store/index.ts';
import { MarketplacerRefusal, type RefundStep } from '../marketplacer/index.ts';
import { afterExport, exportOrder, recordAndNotify } from '../orders/index.ts';
import { applied, ignored, retry, unchanged, type Failure, type Outcome } from '../outcome/index.ts';
import { adoptRequests } from './adopt-requests.ts';
import { agreedDenialsAfter } from './agreed-denials.ts';
import { createRefund } from './create-refund.ts';
import { lineItemIdOf, pairsOf, type RefundSnapshot } from './pairs.ts';
import { planCreations, type Creation } from './plan-creations.ts';
import { planRefund, type Finding } from './plan-refunds.ts';
import { planReturns } from './plan-returns.ts';
import { readSnapshot } from './read-snapshot.ts';
import { stageOf } from './refund-stage.ts';

/** A cancellation takes four: created, returned, refunded, and nothing left to do. */
const MOST_PASSES = 12;
const PAUSE_MS = 50;

/** What one run has done and met. */
interface RefundRun {
  connector: Connector;
  orderId: string;
  changed: boolean;
  /** Whether another worker is creating a request. */
  claimed: boolean;
  /** What was refused or done, with what a person has to know where it is still missing. It is not asked again in this run. */
  asked: Map<string, Finding | undefined>;
}

/**
 * Brings the returns of an order and the refund requests of its invoices into step, both ways. Both snapshot are read
 * afresh before every round of writes; each round does what the state tables say, until nothing is left.
 * The tables never let both snapshot move at once, so nothing that began on one side comes back as a second one.
 */
export function syncRefunds(connector: Connector, orderId: string): Promise<Outcome> {
  if (connector.config.flowsOff.has('refunds')) return Promise.resolve(ignored('flow-off'));
  return afterExport(connector, orderId, async () => {
    const run: RefundRun = { connector, orderId, changed: false, claimed: false, asked: new Map() };
    for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
      const read = await readSnapshot(connector, orderId);
      if (!read) {
        // A worker that died may have left the order without its link, which the export restores.
        const restored = await exportOrder(connector, orderId);
        if (restored.outcome === 'applied' || restored.outcome === 'unchanged') continue;
        return restored;
      }
      const result = await onePass(run, read.snapshot, read.opened);
      if (result === 'again') run.changed = true;
      if (result === 'conflict') await connector.clock.sleep(Math.random() * PAUSE_MS * pass);
      if (typeof result !== 'string') return conclude(run, result);
    }
    return retry('conflict');
  });
}

/** `again` where something was written; otherwise there is nothing left to do but to tell what was found. */
async function onePass(
  run: RefundRun,
  snapshot: RefundSnapshot,
  opened: TrackedOrder,
): Promise<'again' | 'conflict' | Finding[]> {
  const adopted = adoptRequests(snapshot);
  const pairs = pairsOf(snapshot);
  const agreedDenials = agreedDenialsAfter(pairs, snapshot.tracking.agreedDenials);
  const tracking = adopted ?? (agreedDenials && { ...snapshot.tracking, agreedDenials });
  if (tracking) {
    const written = await run.connector.store.refundTracking.write(run.orderId, opened, tracking);
    return written ? 'again' : 'conflict';
  }
  const changes = pairs.map((pair) => planReturns(snapshot, [pair]));
  if (changes.some((actions) => isToDo(run, actions, keyOfActions))) {
    const together = planReturns(snapshot, pairs);
    const isFirst = isToDo(run, together, keyOfActions);
    return isFirst ? updateOrder(run, snapshot, [together]) : updateOrder(run, snapshot, changes);
  }

  const { creations, findings } = planCreations(snapshot);
  const wanted = creations.filter((creation) => isToDo(run, [creation], keyOfCreation));
  if (wanted.length > 0) return createAll(run, wanted);

  const plans = snapshot.requests.map((request) =>
    planRefund(
      request,
      pairs.filter((pair) => pair.request === request),
    ),
  );
  const planned = plans.flatMap((plan) => plan.steps);
  const steps = planned.filter((step) => isToDo(run, [step], keyOfStep));
  if (steps.length > 0) return takeSteps(run, steps);
  // What another worker has done meanwhile is not wanted any more, so its refusal says nothing.
  const wantedStill = [
    ...changes.map(keyOfActions),
    ...creations.map((creation) => keyOfCreation([creation])),
    ...planned.map((step) => keyOfStep([step])),
  ];
  const refused = wantedStill.flatMap((key) => run.asked.get(key) ?? []);
  return [...findings, ...plans.flatMap((plan) => plan.findings), ...unknownLines(snapshot), ...refused];
}

const keyOfActions = (actions: readonly OrderUpdateAction[]): string => JSON.stringify(actions);
const keyOfCreation = ([creation]: readonly Creation[]): string => `create ${creation?.entryKey}`;
const keyOfStep = ([step]: readonly RefundStep[]): string => `${step?.kind} ${step?.id}`;

const isToDo = <Item>(
  { asked }: RefundRun,
  items: readonly Item[],
  keyOf: (items: readonly Item[]) => string,
) => items.length > 0 && !asked.has(keyOf(items));

/**
 * commercetools takes all actions of an update or none. So what it refuses together is sent again pair by pair, and
 * one return that it does not take holds up no other.
 */
async function updateOrder(
  run: RefundRun,
  { order }: RefundSnapshot,
  updates: readonly OrderUpdateAction[][],
): Promise<'again' | 'conflict'> {
  let latest: Pick<Order, 'id' | 'version'> = order;
  let result: 'again' | 'conflict' = 'conflict';
  for (const actions of updates) {
    if (!isToDo(run, actions, keyOfActions)) continue;
    const written = await run.connector.commercetools.orders.update(latest, actions);
    if (written.kind === 'conflict') return result;
    if (written.kind === 'written') {
      latest = written.resource;
      result = 'again';
    } else {
      const reasons =
        written.kind === 'rejected' ? written.reasons : [`${written.field} ${written.value} is taken`];
      run.asked.set(keyOfActions(actions), finding('refused-by-commercetools', reasons));
    }
  }
  return result;
}

async function createAll(run: RefundRun, creations: readonly Creation[]): Promise<'again' | 'conflict'> {
  let result: 'again' | 'conflict' = 'conflict';
  for (const creation of creations) {
    const created = await createRefund(run.connector, run.orderId, creation);
    if (created.kind === 'created') result = 'again';
    if (created.kind === 'refused') {
      run.asked.set(keyOfCreation([creation]), finding('refund-refused', created.reasons));
    }
    if (created.kind === 'claimed') {
      run.claimed = true;
      run.asked.set(keyOfCreation([creation]), undefined);
    }
  }
  return result;
}

/**
 * A step that another worker took first is refused; the next pass sees whether it is still missing. So it does with
 * one that was taken, which Marketplacer may answer without an error and yet not do.
 */
async function takeSteps(
  { connector, asked }: RefundRun,
  steps: readonly RefundStep[],
): Promise<'again' | 'conflict'> {
  let result: 'again' | 'conflict' = 'conflict';
  for (const step of steps) {
    const reasons = await refusalOfStep(connector, step);
    if (!reasons) result = 'again';
    const missing = [`${step.kind} of ${step.id} was taken and has changed nothing`];
    asked.set(keyOfStep([step]), finding('refund-refused', reasons ?? missing));
  }
  return result;
}

/** Undefined where Marketplacer has taken the step. */
async function refusalOfStep({ marketplacer }: Connector, step: RefundStep): Promise<string[] | undefined> {
  try {
    const taken = await marketplacer.refunds.step(step);
    return taken.kind === 'refused' ? taken.reasons : undefined;
  } catch (error) {
    if (error instanceof MarketplacerRefusal) return [error.message];
    throw error;
  }
}

const finding = (code: Finding['code'], reasons: readonly string[]): Finding => ({
  code,
  detail: reasons.join('; '),
});

/** A refund of an amount, or of a line that the shop does not have, cannot be a return item. */
function unknownLines(snapshot: RefundSnapshot): Finding[] {
  return snapshot.requests.flatMap((request) =>
    request.lineItems
      .filter((line) => line.onlyRemittance !== true && lineItemIdOf(snapshot, line) === undefined)
      .filter((line) => stageOf(request, line) !== 'denied')
      .map(({ id }): Finding => ({ code: 'refund-line-unknown', detail: `refund line ${id}` })),
  );
}

async function conclude(
  { connector, orderId, changed, claimed }: RefundRun,
  findings: Finding[],
): Promise<Outcome> {
  if (claimed) return retry('claimed');
  const object = { type: 'refund', id: orderId } as const;
  const [first] = findings;
  if (first) {
    const details = findings.map(({ code, detail }) => `${code}: ${detail}`);
    const failure: Failure = { code: first.code, object, detail: details.join('; ') };
    return recordAndNotify(connector, failure);
  }
  await connector.store.failures.resolve(object);
  return changed ? applied : unchanged;
}
