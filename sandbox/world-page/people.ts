import { randomInt } from 'node:crypto';
import type { World } from '../client/index.ts';
import type { AdvertState, InvoiceState, MarketplacerState, RefundState, ShopState } from './state.ts';

/** The world as its people see it, with what its two systems hold at this moment. */
export interface Scene {
  world: World;
  source: MarketplacerState;
  shop: ShopState;
  locale: string;
}

/** What a person does: says what was done in one sentence, or throws one that says why not. */
export type Act = (scene: Scene, id: string) => Promise<string>;

export class NotPossible extends Error {}

export function notPossible(why: string): never {
  throw new NotPossible(why);
}

const found = <Item>(item: Item | undefined): Item => item ?? notPossible('That is no longer there.');

export const advertOf = ({ source }: Scene, id: string): AdvertState =>
  found(source.adverts.find((advert) => advert.id === id && !advert.deleted));

export const invoiceOf = ({ source }: Scene, id: string): InvoiceState =>
  found(source.invoices.find((invoice) => invoice.id === id));

export const refundOf = ({ source }: Scene, id: string): RefundState =>
  found(source.refundRequests.find((refund) => refund.id === id));

export const orderOf = ({ shop }: Scene, id: string) => found(shop.orders.find((order) => order.id === id));

export function oneOf<Item>(items: readonly Item[], why: string): Item {
  return items[items.length === 0 ? 0 : randomInt(items.length)] ?? notPossible(why);
}
