export { sandboxAddresses, type SandboxAddresses } from './addresses.ts';
export { SandboxError } from './json-request.ts';
export type { Advert, NewAdvert, NewSeller, NewVariant, Seller, Variant } from './marketplacer-builders.ts';
export type { OwnProduct, Purchase } from './shop.ts';
export { createWorld, type World, type WorldOptions } from './world.ts';
