export { ownerOf, ownersBy } from './ownership.ts';
export type { OwnershipSettings } from './rules.ts';
