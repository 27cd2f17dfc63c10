import { createHash } from 'node:crypto';
import type { Order } from '@commercetools/platform-sdk';
import type { OrderLink, ToldPart } from '../store/index.ts';
import { buyerPartsOf } from './map-buyer.ts';
import { destinationOf } from './map-delivery.ts';
import { marketplaceLinesOf } from './marketplace-lines.ts';
import type { Untold } from './plan-update.ts';

export type Told = NonNullable<OrderLink['told']>;

/**
 * Of each part of an order that may change after its export, what tells whether Marketplacer was told of it as it
 * is now. No part can be guessed from it, because the id of the order goes into each. Undefined where the lines
 * go to several addresses.
 */
export function toldOf(order: Order): Told | undefined {
  const lines = marketplaceLinesOf(order);
  const destination = destinationOf(order, lines);
  if (destination.kind === 'several') return undefined;
  const parts = {
    ...buyerPartsOf(order, destination.address),
    ...(!order.billingAddress && { billing: null }),
    orderNumber: order.orderNumber,
    payment: order.paymentState === 'Failed',
    lines: lines.map(({ lineItem: { id, quantity, totalPrice } }) => [id, quantity, totalPrice.centAmount]),
  };
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, digestOf([order.id, part])]),
  ) as Record<ToldPart, string>;
}

const digestOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url');

/** @param now as it should have been told */
export function untoldOf(told: Told | undefined, now: Told): Untold {
  const parts = (Object.keys(now) as ToldPart[]).filter((part) => told?.[part] !== now[part]);
  return {
    stale: parts.filter((part) => told?.[part] !== undefined),
    unknown: parts.filter((part) => told?.[part] === undefined),
  };
}

export const withoutParts = (told: Told | undefined, parts: readonly ToldPart[]): Told =>
  Object.fromEntries(Object.entries(told ?? {}).filter(([part]) => !parts.includes(part as ToldPart)));

export const onlyParts = (told: Told, parts: readonly ToldPart[]): Told =>
  Object.fromEntries(parts.map((part) => [part, told[part]]));

/** Marketplacer has no place for them; a person is told. */
export const isRecorded = (part: ToldPart): boolean => part === 'lines' || part === 'payment';
