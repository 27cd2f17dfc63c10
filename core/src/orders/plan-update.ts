import type { AddressInput, OrderAttributes, OrderDelivery } from '../marketplacer/index.ts';
import { withState } from './state-fallback.ts';
import type { ToldPart } from '../store/index.ts';
import type { buyerPartsOf } from './map-buyer.ts';

export interface UpdatePlan {
  /** What `orderUpdate` is to change; empty where nothing. */
  attributes: OrderAttributes;
  /** The order number as an external id, where it was given or changed. */
  orderNumber: string | undefined;
  /** What Marketplacer cannot be told: why, for a person. */
  impossible: { address: string | undefined; details: string | undefined };
  /** The parts that Marketplacer has as they are now, once this is carried out. */
  tells: ToldPart[];
}

interface Wanted {
  parts: ReturnType<typeof buyerPartsOf>;
  /** An order without a billing address was exported with that of its delivery, which later changes leave alone. */
  hasBillingAddress: boolean;
  orderNumber: string | undefined;
}

/** What is to be told: what Marketplacer was told otherwise, and what nobody knows whether it was told. */
export interface Untold {
  stale: readonly ToldPart[];
  unknown: readonly ToldPart[];
}

/**
 * The smallest change after which Marketplacer has an order as commercetools says. Marketplacer keeps what is left
 * out, so what is gone in the shop cannot be taken away there, and `orderUpdate` takes no purchase order number.
 *
 * @param known the order as Marketplacer has it; of a person it shows nothing reliable
 */
export function planUpdate(
  { parts, hasBillingAddress, orderNumber }: Wanted,
  known: OrderDelivery,
  untold: Untold,
): UpdatePlan {
  const isUntold = (part: ToldPart) => untold.stale.includes(part) || untold.unknown.includes(part);
  const isStale = (part: ToldPart) => untold.stale.includes(part);
  const address = planAddress(parts.address.address, known.address);
  const billing = hasBillingAddress
    ? planBilling(parts.billing, known.billingAddress)
    : { impossible: isStale('billing') ? 'the billing address was removed' : undefined };
  const blocked: Partial<Record<ToldPart, string | undefined>> = {
    address: address.impossible,
    // A new recipient does not go to an old address.
    recipient: address.impossible,
    billing: isUntold('billing') ? billing.impossible : undefined,
    purchaseOrder: isStale('purchaseOrder') ? 'the purchase order number was changed' : undefined,
    email: isStale('email') && !parts.email.emailAddress ? 'the e-mail was removed' : undefined,
  };
  const canTell = (part: ToldPart) => isUntold(part) && blocked[part] === undefined;
  const { address: _address, recipient: _recipient, ...details } = blocked;
  return {
    attributes: {
      ...(canTell('recipient') && parts.recipient),
      ...(address.moved && { address: address.moved }),
      ...(canTell('email') && parts.email),
      ...(canTell('billing') && 'attributes' in billing && billing.attributes),
    },
    orderNumber: isUntold('orderNumber') ? orderNumber : undefined,
    impossible: {
      address: address.impossible,
      details: Object.values(details).filter(Boolean).join('; ') || undefined,
    },
    tells: [...untold.stale, ...untold.unknown].filter(canTell),
  };
}

type Known = OrderDelivery['address'];
type Planned = { moved?: AddressInput; impossible?: string };

function planAddress(address: AddressInput | undefined, known: Known): Planned {
  if (!address) return known ? { impossible: 'the address was removed' } : {};
  const before = knownTextsOf(known);
  const wanted = hasCityForState(before) ? { ...address, ...withState(address) } : address;
  const texts = textsOf(wanted);
  const gone = PARTS.filter((part) => !texts[part] && before[part].some((text) => text !== ''));
  if (gone.length > 0) return { impossible: `no ${gone.join(', ')} any more` };
  if (known && PARTS.every((part) => before[part].includes(texts[part]))) return {};
  return { moved: { ...(known && { id: known.id }), ...wanted } };
}

/** Marketplacer has asked for a state before (`state-fallback.ts`), and would again. */
const hasCityForState = ({ state, city }: Record<Part, string[]>): boolean =>
  state[0] !== '' && state.some((name) => city.includes(name));

function planBilling({ billingAddress, ...person }: Wanted['parts']['billing'], known: Known) {
  const { moved, impossible } = planAddress(billingAddress, known);
  return {
    attributes: { ...person, ...(moved && { billingAddress: moved }) },
    impossible: impossible && `billing address: ${impossible}`,
  };
}

type Part = 'address' | 'city' | 'postcode' | 'country' | 'state';

const PARTS: Part[] = ['address', 'city', 'postcode', 'country', 'state'];

const plain = (text: string | null | undefined): string => (text ?? '').trim().toLowerCase();

const textsOf = ({ address, city, postcode, country, state }: AddressInput) => ({
  address: plain(address),
  city: plain(city),
  postcode: plain(postcode),
  country: plain(country?.code),
  state: plain(state?.name),
});

/** What each part may be called; a state has a name and an abbreviation. */
function knownTextsOf(known: Known): Record<Part, string[]> {
  const names = [plain(known?.state?.name), plain(known?.state?.short)].filter((text) => text !== '');
  return {
    address: [plain(known?.address)],
    city: [plain(known?.city)],
    postcode: [plain(known?.postcode)],
    country: [plain(known?.country.code)],
    state: names.length > 0 ? names : [''],
  };
}
