import type { Channel, CustomObject } from '@commercetools/platform-sdk';
import { outcomeOfUseCase } from '../connector/index.ts';
import { applied, retry, unchanged, type FailureCode, type Outcome } from '../outcome/index.ts';
import { retryOnConflict } from '../runtime/index.ts';
import { OFFERS_SYNCED_FIELD, SELLER_TYPE_KEY } from '../sellers/index.ts';
import { CONTAINERS, describeFailure } from '../store/index.ts';
import { sweep, type Sweep } from '../sweep/index.ts';
import type { Deployment } from './step.ts';

const CODES: Readonly<Record<string, FailureCode>> = {
  'taxon-in-ring': 'taxon-cycle',
  'order-not-taken': 'order-create-rejected',
};
const FORMER_TOMBSTONES = 'marketplacer-connector-removals';
const FORMER_OFFERS_FIELD = 'marketplacer-offers-in-step';

/** Longer than many thousands of records take. What is left then, the next post-deploy finds. */
const BUDGET_MS = 5 * 60_000;
const AT_ONCE = 10;

/**
 * Gives failures, tombstones and notes on channels their names of today.
 *
 * @returns what could not be done, as lines for a person
 */
export async function renameRecords(deployment: Deployment): Promise<string[]> {
  const { commercetools, setup, store } = deployment;
  const { customObjects } = commercetools;
  const found = [
    await pass(deployment, 'failures', {
      page: (after) => customObjects.list(CONTAINERS.failures, after),
      each: async (object) => (formerCode(object) ? renameFailure(deployment, object) : unchanged),
    }),
    // The former ones stay, because workers of the earlier version may still look for them.
    await pass(deployment, 'tombstones', {
      page: (after) => customObjects.list(FORMER_TOMBSTONES, after),
      each: async ({ key }) => store.tombstones.add(Number(key)).then(() => applied),
    }),
    await pass(deployment, 'channels', {
      page: (after) => setup.channels(after),
      each: async (channel) => (isDue(channel) ? renameNote(deployment, channel) : unchanged),
    }),
  ].flat();
  return found.length > 0 ? found : removeFormerField(deployment);
}

async function pass<Item>(
  { clock, log }: Deployment,
  what: string,
  over: Pick<Sweep<Item>, 'page' | 'each'>,
): Promise<string[]> {
  const run = {
    clock,
    stopAt: clock.now() + BUDGET_MS,
    renew: async () => true,
    attempt: (useCase: () => Promise<Outcome>) => outcomeOfUseCase({ log }, useCase),
    mostTries: Infinity,
    giveUp: async () => false,
    isOfOneObject: () => false,
  };
  const swept = await sweep(run, { ...over, atOnce: AT_ONCE });
  const isDone = swept.kind === 'finished' && !swept.reached.hasRetries;
  return isDone ? [] : [`not all ${what} have their names of today; run post-deploy again`];
}

const formerCode = ({ value }: CustomObject): FailureCode | undefined => CODES[value.code];

const renameFailure = (
  { clock, commercetools: { customObjects } }: Deployment,
  { container, key }: CustomObject,
): Promise<Outcome> =>
  untilWritten(clock, async () => {
    const object = await customObjects.byKey(container, key);
    const code = object && formerCode(object);
    if (!code) return undefined;
    const record = { ...object.value, ...describeFailure(code) };
    return customObjects.put(container, key, record, object.version);
  });

/** The offers of the seller were to be compared. A type of the shop may lack the field that remembers it now. */
const isDue = ({ custom }: Channel): boolean =>
  custom?.fields[FORMER_OFFERS_FIELD] === false &&
  custom.fields[OFFERS_SYNCED_FIELD] === undefined &&
  custom.type.obj?.fieldDefinitions.some(({ name }) => name === OFFERS_SYNCED_FIELD) === true;

const renameNote = ({ clock, commercetools: { channels } }: Deployment, { key }: Channel): Promise<Outcome> =>
  untilWritten(clock, async () => {
    const channel = await channels.byKey(key);
    if (!channel || !isDue(channel)) return undefined;
    return channels.update(channel, [{ action: 'setCustomField', name: OFFERS_SYNCED_FIELD, value: false }]);
  });

/** @param write reads again at every call, and writes; undefined where there is nothing to write any more */
async function untilWritten(
  clock: Deployment['clock'],
  write: () => Promise<{ kind: string } | undefined>,
): Promise<Outcome> {
  const outcome = await retryOnConflict(clock, async () => {
    const written = await write();
    if (!written) return unchanged;
    return written.kind === 'written' ? applied : undefined;
  });
  return outcome ?? retry('conflict');
}

async function removeFormerField({ clock, setup }: Deployment): Promise<string[]> {
  const outcome = await untilWritten(clock, async () => {
    const type = await setup.type(SELLER_TYPE_KEY);
    const isThere = type?.fieldDefinitions.some(({ name }) => name === FORMER_OFFERS_FIELD);
    if (!type || !isThere) return undefined;
    return setup.updateType(type, [{ action: 'removeFieldDefinition', fieldName: FORMER_OFFERS_FIELD }]);
  });
  return outcome.outcome === 'retry'
    ? [`type ${SELLER_TYPE_KEY}: the field ${FORMER_OFFERS_FIELD} could not be removed`]
    : [];
}
