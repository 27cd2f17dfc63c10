import { createHash } from 'node:crypto';
import type { Order } from '@commercetools/platform-sdk';
import type { Told, ToldPart } from '../store/index.ts';
import { buyerPartsOf } from './map-buyer.ts';
import { consignmentsOf, type Consignment } from './map-consignments.ts';
import { marketplaceLinesOf } from './marketplace-lines.ts';
import type { Untold } from './plan-update.ts';

/**
 * Of each part of an order that may change after its export, what tells whether Marketplacer was told of it as it
 * is now. The id of the order goes into each, so no two orders of one buyer look alike.
 *
 * @param addressKeys those of the consignment, where the order is exported as several
 * @returns undefined where the lines do not go to one address
 */
export function toldOf(order: Order, addressKeys?: readonly string[]): Told | undefined {
  const consignment = consignmentAt(order, addressKeys);
  if (!consignment) return undefined;
  const lines = marketplaceLinesOf(order);
  const parts = {
    ...buyerPartsOf(order, consignment.address),
    ...(!order.billingAddress && { billing: null }),
    orderNumber: order.orderNumber,
    payment: order.paymentState === 'Failed',
    lines: lines.map(({ lineItem: { id, quantity, totalPrice } }) => [id, quantity, totalPrice.centAmount]),
  };
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, digestOf([order.id, part])]),
  ) as Record<ToldPart, string>;
}

/** The consignment that goes to these addresses, or the only one; undefined where that is not one address now. */
export function consignmentAt(order: Order, addressKeys?: readonly string[]): Consignment | undefined {
  const consignments = consignmentsOf(order, marketplaceLinesOf(order));
  if (consignments.kind === 'unclear') return undefined;
  const [first, ...others] = consignments.all;
  if (!addressKeys) return others.length === 0 ? first : undefined;
  return consignments.all.find((one) => addressKeys.every((key) => one.addressKeys.includes(key)));
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
