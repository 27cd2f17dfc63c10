import { CommercetoolsUnavailable } from '../commercetools/index.ts';
import {
  MarketplacerRefusal,
  MarketplacerUnavailable,
  MarketplacerUnreadable,
} from '../marketplacer/index.ts';
import { failed, type FailureCode } from '../outcome/index.ts';
import { currentDelivery } from '../runtime/index.ts';
import type { Ended, Run } from './run.ts';

/**
 * Runs one part of the job. What Marketplacer refuses to it, and what nobody has expected of it, is recorded and told,
 * and the other parts go on; where a platform is out, none of them could.
 */
export async function orPassedOver(
  run: Run,
  name: string,
  part: () => Promise<Ended>,
): Promise<Ended | { kind: 'passed-over' }> {
  try {
    return await part();
  } catch (error) {
    const code = codeOf(error);
    if (!code) throw error;
    const reason = error instanceof MarketplacerUnavailable ? error.message : (error as Error).name;
    run.connector.log.error({ err: error, part: name }, 'a part of the run was passed over');
    run.notes.push(`The part ${name} was passed over. ${reason}`);
    await run.attempt(async () => failed(code, { type: 'installation', id: name }, reason));
    return { kind: 'passed-over' };
  }
}

/** Undefined where a platform is out, or where the time of the run is up. */
function codeOf(error: unknown): FailureCode | undefined {
  if (currentDelivery()?.signal.aborted) return undefined;
  if (error instanceof MarketplacerRefusal) return 'flow-refused';
  if (error instanceof MarketplacerUnreadable) return 'object-unreadable';
  if (error instanceof MarketplacerUnavailable || error instanceof CommercetoolsUnavailable) return undefined;
  return 'unexpected-error';
}

/** What nobody has expected of one object tells nothing of the others. */
export const isOfOneObject = (error: unknown): boolean => {
  const code = codeOf(error);
  return code === 'unexpected-error' || code === 'object-unreadable';
};
