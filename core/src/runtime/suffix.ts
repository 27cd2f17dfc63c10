import { createHash } from 'node:crypto';

/** Twelve hexadecimal digits that stand for an address in a key. */
export const suffixOf = (address: string): string =>
  createHash('sha256').update(address).digest('hex').slice(0, 12);
