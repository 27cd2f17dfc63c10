import { MarketplacerUnreadable } from '../marketplacer/index.ts';
import { failed, type ObjectReference, type Outcome } from '../outcome/index.ts';

/**
 * Runs a use case about one object. Where Marketplacer cannot resolve something vital of it, that is a failure of this
 * object, which the job tries again: no redelivery would find it otherwise, and nothing else has to wait for it.
 *
 * @param object undefined where it is not known yet; then the sender has to deliver again
 */
export async function orUnreadable(
  object: ObjectReference | undefined,
  useCase: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await useCase();
  } catch (error) {
    if (!object || !(error instanceof MarketplacerUnreadable)) throw error;
    return failed('object-unreadable', object, error.message);
  }
}
