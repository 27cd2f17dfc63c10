import type { Delivery, Order, OrderUpdateAction, Parcel } from '@commercetools/platform-sdk';
import type { FailureCode } from '../outcome/index.ts';
import {
  deliveredQuantities,
  deliveriesOf,
  isOwnDelivery,
  quantitiesOf,
  sumOf,
  type Quantities,
} from './deliveries.ts';
import type { DesiredDelivery, DesiredFulfilment } from './map-fulfilment.ts';
import { shippingKeyOf } from './shipping-key.ts';
import {
  holdsSame,
  parcelDraft,
  planParcel,
  restoreParcel,
  typeInQuestion,
  type CustomType,
  type TakesLink,
} from './plan-parcel.ts';
import { nextShipmentState, progressOf } from './shipment-state.ts';
import { unknownInOrder } from './unknown-values.ts';

export interface FulfilmentPlan {
  /** For one update request; none where nothing differs. */
  actions: OrderUpdateAction[];
  /** Changes something that exists; only a reading that is certainly newer may do that. */
  corrects: boolean;
  /** Moves line items to other states, and does nothing else. */
  movesLines?: true;
  /** What cannot be synced and needs a person. */
  problem: { code: FailureCode; detail: string } | undefined;
}

interface DeliveryPlan {
  actions: OrderUpdateAction[];
  corrects: boolean;
  /** What the delivery brings once the actions are done. */
  brings: Quantities;
  problem?: FailureCode;
}

/** The custom types of which the plan has to know whether they take the tracking link. */
export function typesInQuestion(order: Order, { deliveries }: DesiredFulfilment): CustomType[] {
  return deliveries.flatMap((desired) => typeInQuestion(desired, parcelOf(order, desired)) ?? []);
}

/**
 * The smallest list of changes that makes an order show what Marketplacer has sent. Nothing is ever
 * removed: Marketplacer documents no way in which a shipment goes away.
 */
export function planFulfilment(
  order: Order,
  desired: DesiredFulfilment,
  takesLink: TakesLink,
): FulfilmentPlan {
  const existing = new Map(deliveriesOf(order).map((delivery) => [delivery.key ?? '', delivery]));
  const plans = desired.deliveries.map((one) => ({
    one,
    plan: planDelivery(order, existing.get(one.key), one, takesLink),
  }));
  const before = deliveriesOf(order);
  // One of ours that Marketplacer does not list any more has been replaced, and brings nothing.
  const others = before.filter((delivery) => !isOwnDelivery(delivery)).map(deliveredQuantities);
  const shipped = sumOf([...others, ...plans.map(({ plan }) => plan.brings)]);

  const progress = progressOf(order, shipped, desired.notExpected);
  const more = isMore(shipped, sumOf(before.map(deliveredQuantities)));
  const shipmentState = nextShipmentState(order.shipmentState, progress, more);
  return {
    actions: [
      ...plans.flatMap(({ plan }) => plan.actions),
      ...(shipmentState ? [{ action: 'changeShipmentState' as const, shipmentState }] : []),
    ],
    corrects: plans.some(({ plan }) => plan.corrects),
    problem: problemOf(plans) ?? unknownProblem([...desired.unknownValues, ...unknownInOrder(order)]),
  };
}

function planDelivery(
  order: Order,
  existing: Delivery | undefined,
  desired: DesiredDelivery,
  takesLink: TakesLink,
): DeliveryPlan {
  const known = existing
    ? planExisting(order, existing, desired, takesLink)
    : planNew(order, desired, takesLink);
  return desired.holdsUnknown ? { problem: 'shipment-line-unknown', ...known } : known;
}

function planNew(order: Order, desired: DesiredDelivery, takesLink: TakesLink): DeliveryPlan {
  const { key: deliveryKey, items } = desired;
  const nothing = { actions: [], corrects: false, brings: new Map() };
  // A shipment that names no line tells nothing about what is on its way.
  if (items.length === 0) return nothing;
  const place = shippingKeyOf(order, items);
  if (!place) return { ...nothing, problem: 'order-without-shipping' };
  const parcels = [parcelDraft(desired, takesLink)];
  return {
    actions: [{ action: 'addDelivery', deliveryKey, ...place, items, parcels }],
    corrects: false,
    brings: quantitiesOf(items),
  };
}

function planExisting(
  order: Order,
  delivery: Delivery,
  desired: DesiredDelivery,
  takesLink: TakesLink,
): DeliveryPlan {
  const { key: deliveryKey, items } = desired;
  const actions: OrderUpdateAction[] = [];
  const keepsItems = items.length === 0 || holdsSame(delivery, items);
  if (!keepsItems) actions.push({ action: 'setDeliveryItems', deliveryKey, items });
  const parcel = parcelOf(order, desired);
  const corrections = parcel ? planParcel(parcel, desired, takesLink) : [];
  const restored = parcel ? [] : restoreParcel(desired, takesLink);
  return {
    actions: [...actions, ...corrections, ...restored],
    corrects: actions.length + corrections.length > 0,
    brings: items.length > 0 || desired.isEmpty ? quantitiesOf(items) : deliveredQuantities(delivery),
  };
}

const parcelOf = (order: Order, { key }: DesiredDelivery): Parcel | undefined =>
  deliveriesOf(order)
    .flatMap(({ parcels }) => parcels)
    .find((parcel) => parcel.key === key);

const isMore = (after: Quantities, before: Quantities): boolean =>
  [...after].some(([id, quantity]) => quantity > (before.get(id) ?? 0));

function problemOf(
  plans: readonly { one: DesiredDelivery; plan: DeliveryPlan }[],
): FulfilmentPlan['problem'] {
  const code = plans.find(({ plan }) => plan.problem)?.plan.problem;
  if (!code) return undefined;
  const shipments = plans.filter(({ plan }) => plan.problem === code).map(({ one }) => one.shipmentLegacyId);
  return { code, detail: `shipment ${shipments.join(', ')}` };
}

const unknownProblem = (values: readonly string[]): FulfilmentPlan['problem'] =>
  values.length > 0 ? { code: 'unknown-value', detail: [...new Set(values)].join('; ') } : undefined;
