import { CommercetoolsUnavailable } from '../commercetools/index.ts';
import { MarketplacerUnavailable } from '../marketplacer/index.ts';
import { codeOf, failed, retry, type ObjectReference, type Outcome } from '../outcome/index.ts';
import { currentDelivery, type Log } from '../runtime/index.ts';
import { UnwritableRecord, type Store } from '../store/index.ts';

/** Where failures go. */
export interface RunPorts {
  store: Pick<Store, 'failures'>;
  log: Pick<Log, 'error' | 'warn'>;
}

/**
 * Runs a use case to its outcome. What is thrown becomes `retry`; what can never succeed is recorded
 * first, and becomes `retry` where it cannot be recorded. So nothing is acknowledged that is neither
 * done nor recorded.
 *
 * @param object of work that nobody would deliver again, such as that of the job: what nobody has expected of it is
 *   recorded for the object
 */
export async function runUseCase(
  { store, log }: RunPorts,
  useCase: () => Promise<Outcome>,
  object?: ObjectReference,
): Promise<Outcome> {
  const outcome = await outcomeOfUseCase({ log }, useCase, object);
  if (outcome.outcome !== 'failed' || outcome.recorded) return outcome;
  log.warn({ code: outcome.failure.code, object: outcome.failure.object }, 'recorded as a failure');
  return outcomeOfUseCase({ log }, async () => {
    await store.failures.record(outcome.failure);
    return outcome;
  }).then((recorded) => (recorded === outcome ? outcome : retry('not-recorded')));
}

/** The same without recording: for what changes nothing. */
export async function outcomeOfUseCase(
  { log }: Pick<RunPorts, 'log'>,
  useCase: () => Promise<Outcome>,
  object?: ObjectReference,
): Promise<Outcome> {
  try {
    return await useCase();
  } catch (error) {
    if (error instanceof UnwritableRecord)
      return failed('refused-by-commercetools', error.object, error.message);
    const outcome = outcomeOfError(error);
    if (codeOf(outcome) === 'unexpected-error') {
      log.error({ err: error }, 'unexpected error');
      if (object) return failed('unexpected-error', object, (error as Error).name);
      return outcome;
    }
    log.warn(
      { code: codeOf(outcome), reason: (error as Error).message },
      'transient failure, waiting for redelivery',
    );
    return outcome;
  }
}

/** What to say of work that threw. */
export function outcomeOfError(error: unknown): Outcome {
  if (currentDelivery()?.signal.aborted) return retry('out-of-time');
  if (error instanceof CommercetoolsUnavailable) return retry('commercetools-unavailable');
  if (error instanceof MarketplacerUnavailable) return retry('marketplacer-unavailable');
  return retry('unexpected-error');
}
