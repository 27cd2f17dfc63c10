export { createOnce, isEarlyIn } from './create-once.ts';
export type { Claim, CreateOncePorts, Standing } from './ports.ts';
