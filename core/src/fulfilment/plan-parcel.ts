import { isDeepStrictEqual } from 'node:util';
import type {
  Delivery,
  OrderUpdateAction,
  Parcel,
  ParcelDraft,
  TrackingData,
} from '@commercetools/platform-sdk';
import { PARCEL_TYPE_KEY, TRACKING_LINK_FIELD } from '../commercetools/index.ts';
import { quantitiesOf } from './deliveries.ts';
import type { DesiredDelivery } from './map-fulfilment.ts';

/** A custom type by its id, or ours by its key. */
export type CustomType = { id: string } | { key: typeof PARCEL_TYPE_KEY };

/** Whether the tracking link can be put into a custom type. */
export type TakesLink = (type: CustomType) => boolean;

const OURS: CustomType = { key: PARCEL_TYPE_KEY };

/** The custom type that would have to take the link; undefined where nothing is to be set. */
export function typeInQuestion(
  { trackingLink }: DesiredDelivery,
  parcel: Parcel | undefined,
): CustomType | undefined {
  if (trackingLink === undefined || linkOn(parcel) === trackingLink) return undefined;
  return parcel?.custom ? { id: parcel.custom.type.id } : OURS;
}

export function parcelDraft(desired: DesiredDelivery, takesLink: TakesLink): ParcelDraft {
  const { key, items, tracking, trackingLink } = desired;
  return {
    key,
    items,
    ...(Object.keys(tracking).length > 0 && { trackingData: tracking }),
    ...(trackingLink !== undefined && takesLink(OURS) && { custom: customOf(trackingLink) }),
  };
}

/** Adds our parcel to a delivery of ours that has lost it. */
export function restoreParcel(desired: DesiredDelivery, takesLink: TakesLink): OrderUpdateAction[] {
  const { key: _key, ...draft } = parcelDraft(desired, takesLink);
  return [{ action: 'addParcelToDelivery', deliveryKey: desired.key, parcelKey: desired.key, ...draft }];
}

/** Corrects a parcel that is there. What the shop has put on it beside stays. */
export function planParcel(
  parcel: Parcel,
  desired: DesiredDelivery,
  takesLink: TakesLink,
): OrderUpdateAction[] {
  const { key: parcelKey, items } = desired;
  const actions: OrderUpdateAction[] = [];
  if (items.length > 0 && !holdsSame(parcel, items))
    actions.push({ action: 'setParcelItems', parcelKey, items });
  if (!isTrackedAs(parcel, desired)) {
    const trackingData = trackingAs(parcel, desired);
    actions.push({ action: 'setParcelTrackingData', parcelKey, ...(trackingData && { trackingData }) });
  }
  return [...actions, ...planLink(parcel, desired, takesLink)];
}

export const holdsSame = (
  { items }: Pick<Delivery, 'items'> | Pick<Parcel, 'items'>,
  desired: DesiredDelivery['items'],
): boolean => isDeepStrictEqual(quantitiesOf(items), quantitiesOf(desired));

function isTrackedAs({ trackingData }: Parcel, { tracking }: DesiredDelivery): boolean {
  return trackingData?.trackingId === tracking.trackingId && trackingData?.carrier === tracking.carrier;
}

/** commercetools replaces tracking data as a whole, so what is not ours is sent along. */
function trackingAs({ trackingData }: Parcel, { tracking }: DesiredDelivery): TrackingData | undefined {
  const { trackingId: _number, carrier: _carrier, ...others } = trackingData ?? {};
  const { isReturn = false, ...telling } = others;
  const empty = Object.keys(tracking).length === 0 && Object.keys(telling).length === 0 && !isReturn;
  return empty ? undefined : { ...others, ...tracking };
}

function planLink(parcel: Parcel, desired: DesiredDelivery, takesLink: TakesLink): OrderUpdateAction[] {
  const { key: parcelKey, trackingLink: value } = desired;
  const field = { parcelKey, name: TRACKING_LINK_FIELD };
  if (value === undefined)
    return linkOn(parcel) === undefined ? [] : [{ action: 'setParcelCustomField', ...field }];
  const type = typeInQuestion(desired, parcel);
  if (!type || !takesLink(type)) return [];
  return parcel.custom
    ? [{ action: 'setParcelCustomField', ...field, value }]
    : [{ action: 'setParcelCustomType', parcelKey, ...customOf(value) }];
}

const linkOn = (parcel: Parcel | undefined): unknown => parcel?.custom?.fields[TRACKING_LINK_FIELD];

const customOf = (trackingLink: string) => ({
  type: { typeId: 'type' as const, key: PARCEL_TYPE_KEY },
  fields: { [TRACKING_LINK_FIELD]: trackingLink },
});
