import type { Write } from '../commercetools/index.ts';
import type { ObjectReference } from '../outcome/index.ts';

/** commercetools refuses what the connector has to remember of an object, and would refuse it each time. */
export class UnwritableRecord extends Error {
  override readonly name = 'UnwritableRecord';
  readonly object: ObjectReference;

  constructor(object: ObjectReference, reasons: readonly string[]) {
    super(`what is to be remembered of it: ${reasons.join('; ')}`);
    this.object = object;
  }
}

/** @returns undefined where somebody else wrote first */
export function writtenOr<Resource>(write: Write<Resource>, object: ObjectReference): Resource | undefined {
  if (write.kind === 'written') return write.resource;
  if (write.kind === 'rejected') throw new UnwritableRecord(object, write.reasons);
  return undefined;
}
