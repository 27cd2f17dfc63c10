export { createOnce, isEarlyIn } from './create-once.ts';
export type { Claim, CreateOncePorts, Standing } from './ports.ts';
export { doOnce, type Claimable, type ClaimRecords } from './do-once.ts';
