export { sandboxAddresses, type SandboxAddresses } from './addresses.ts';
export { SandboxError } from './json-request.ts';
export type { Advert, NewAdvert, Seller, Variant } from './marketplacer-builders.ts';
export { SHOPPER_ADDRESS, type Purchase } from './shop.ts';
export { CONNECTOR_SCOPES, createWorld, type World, type WorldOptions } from './world.ts';
