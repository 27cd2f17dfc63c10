import type { OrderUpdateAction } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import type { OpenBook } from '../ledger/index.ts';
import type { RefundStep } from '../marketplacer/index.ts';
import { afterExport, exportOrder, recordAndTell } from '../orders/index.ts';
import { applied, ignored, retry, unchanged, type Failure, type Outcome } from '../outcome/index.ts';
import { adoptRequests } from './adopt-requests.ts';
import { agreedDenialsAfter } from './agreed-denials.ts';
import { createRefund } from './create-refund.ts';
import { lineItemIdOf, pairsOf, type BothSides } from './pairs.ts';
import { planCreations, type Creation } from './plan-creations.ts';
import { planRefund, type Finding } from './plan-refunds.ts';
import { planReturns } from './plan-returns.ts';
import { readBothSides } from './read-both-sides.ts';
import { stageOf } from './refund-stage.ts';

/** A cancellation takes four: created, returned, refunded, and nothing left to do. */
const MOST_PASSES = 12;
const PAUSE_MS = 50;

/** What one run has done and met. */
interface Run {
  connector: Connector;
  orderId: string;
  changed: boolean;
  /** Whether another worker is creating a request. */
  claimed: boolean;
  /** What was refused, with what a person has to know of it. It is not asked again in this run. */
  refusals: Map<string, Finding | undefined>;
}

/**
 * Brings the returns of an order and the refund requests of its invoices into step, both ways. Both sides are read
 * afresh before every round of writes; each round does what the state tables say, until nothing is left.
 * The tables never let both sides move at once, so nothing that began on one side comes back as a second one.
 */
export function syncRefunds(connector: Connector, orderId: string): Promise<Outcome> {
  if (connector.config.flowsOff.has('refunds')) return Promise.resolve(ignored('flow-off'));
  return afterExport(connector, orderId, async () => {
    const run: Run = { connector, orderId, changed: false, claimed: false, refusals: new Map() };
    for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
      const read = await readBothSides(connector, orderId);
      if (!read) {
        // A worker that died may have left the order without its link, which the export restores.
        const restored = await exportOrder(connector, orderId);
        if (restored.outcome === 'applied' || restored.outcome === 'unchanged') continue;
        return restored;
      }
      const result = await onePass(run, read.sides, read.opened);
      if (result === 'again') run.changed = true;
      if (result === 'conflict') await connector.clock.sleep(Math.random() * PAUSE_MS * pass);
      if (typeof result !== 'string') return conclude(run, result);
    }
    return retry('conflict');
  });
}

/** `again` where something was written; otherwise there is nothing left to do but to tell what was found. */
async function onePass(
  run: Run,
  sides: BothSides,
  opened: OpenBook,
): Promise<'again' | 'conflict' | Finding[]> {
  const adopted = adoptRequests(sides);
  const pairs = pairsOf(sides);
  const agreedDenials = agreedDenialsAfter(pairs, sides.book.agreedDenials);
  const book = adopted ?? (agreedDenials && { ...sides.book, agreedDenials });
  if (book) {
    const written = await run.connector.ledger.refundBooks.write(run.orderId, opened, book);
    return written ? 'again' : 'conflict';
  }
  const returns = planReturns(sides, pairs);
  if (isToDo(run, returns, keyOfActions)) return updateOrder(run, sides, returns);

  const { creations, findings } = planCreations(sides);
  const wanted = creations.filter((creation) => isToDo(run, [creation], keyOfCreation));
  if (wanted.length > 0) return createAll(run, wanted);

  const plans = sides.requests.map((request) =>
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
    keyOfActions(returns),
    ...creations.map((creation) => keyOfCreation([creation])),
    ...planned.map((step) => keyOfStep([step])),
  ];
  const refused = wantedStill.flatMap((key) => run.refusals.get(key) ?? []);
  return [...findings, ...plans.flatMap((plan) => plan.findings), ...unknownLines(sides), ...refused];
}

const keyOfActions = (actions: readonly OrderUpdateAction[]): string => JSON.stringify(actions);
const keyOfCreation = ([creation]: readonly Creation[]): string => `create ${creation?.entryKey}`;
const keyOfStep = ([step]: readonly RefundStep[]): string => `${step?.kind} ${step?.id}`;

const isToDo = <Item>({ refusals }: Run, items: readonly Item[], keyOf: (items: readonly Item[]) => string) =>
  items.length > 0 && !refusals.has(keyOf(items));

async function updateOrder(
  { connector, refusals }: Run,
  { order }: BothSides,
  actions: OrderUpdateAction[],
): Promise<'again' | 'conflict'> {
  const written = await connector.commercetools.orders.update(order, actions);
  if (written.kind === 'rejected')
    refusals.set(keyOfActions(actions), finding('refused-by-commercetools', written.reasons));
  return written.kind === 'written' ? 'again' : 'conflict';
}

async function createAll(run: Run, creations: readonly Creation[]): Promise<'again' | 'conflict'> {
  let result: 'again' | 'conflict' = 'conflict';
  for (const creation of creations) {
    const created = await createRefund(run.connector, run.orderId, creation);
    if (created.kind === 'created') result = 'again';
    if (created.kind === 'refused') {
      run.refusals.set(keyOfCreation([creation]), finding('refund-refused', created.reasons));
    }
    if (created.kind === 'claimed') {
      run.claimed = true;
      run.refusals.set(keyOfCreation([creation]), undefined);
    }
  }
  return result;
}

/** A step that another worker took first is refused; the next pass sees whether it is still missing. */
async function takeSteps(
  { connector, refusals }: Run,
  steps: readonly RefundStep[],
): Promise<'again' | 'conflict'> {
  let result: 'again' | 'conflict' = 'conflict';
  for (const step of steps) {
    const taken = await connector.marketplacer.refunds.step(step);
    if (taken.kind === 'done') result = 'again';
    else refusals.set(keyOfStep([step]), finding('refund-refused', taken.reasons));
  }
  return result;
}

const finding = (code: Finding['code'], reasons: readonly string[]): Finding => ({
  code,
  detail: reasons.join('; '),
});

/** A refund of an amount, or of a line that the shop does not have, cannot be a return item. */
function unknownLines(sides: BothSides): Finding[] {
  return sides.requests.flatMap((request) =>
    request.lineItems
      .filter((line) => line.onlyRemittance !== true && lineItemIdOf(sides, line) === undefined)
      .filter((line) => stageOf(request, line) !== 'denied')
      .map(({ id }): Finding => ({ code: 'refund-line-unknown', detail: `refund line ${id}` })),
  );
}

async function conclude(
  { connector, orderId, changed, claimed }: Run,
  findings: Finding[],
): Promise<Outcome> {
  if (claimed) return retry('claimed');
  const object = { type: 'refund', id: orderId } as const;
  const [first] = findings;
  if (first) {
    const details = findings.map(({ code, detail }) => `${code}: ${detail}`);
    const failure: Failure = { code: first.code, object, detail: details.join('; ') };
    return recordAndTell(connector, failure);
  }
  await connector.ledger.failures.resolve(object);
  return changed ? applied : unchanged;
}
