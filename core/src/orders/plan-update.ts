import type { Address } from '@commercetools/platform-sdk';
import type { OrderAttributes, OrderDelivery } from '../marketplacer/index.ts';
import { mapAddress } from './map-address.ts';
import { recipientOf } from './map-delivery.ts';

export type UpdatePlan =
  | { kind: 'nothing' }
  | { kind: 'write'; attributes: OrderAttributes }
  /** Marketplacer keeps what is left out, so a part of the address that is gone cannot be taken away there. */
  | { kind: 'impossible'; detail: string };

type Known = OrderDelivery['address'];
type Part = 'address' | 'city' | 'postcode' | 'country' | 'state';

const PARTS: Part[] = ['address', 'city', 'postcode', 'country', 'state'];

/**
 * The smallest change after which Marketplacer delivers to where commercetools says.
 *
 * @param address where the marketplace lines of the order go
 * @param known the address as Marketplacer has it
 * @param sameRecipient whether Marketplacer was told this recipient before
 */
export function planUpdate(address: Address | undefined, known: Known, sameRecipient: boolean): UpdatePlan {
  if (!address)
    return known ? { kind: 'impossible', detail: 'the address was removed' } : { kind: 'nothing' };
  const wanted = mapAddress(address);
  const texts = textsOf(wanted);
  const before = knownTextsOf(known);
  const gone = PARTS.filter((part) => !texts[part] && before[part].some((text) => text !== ''));
  if (gone.length > 0) return { kind: 'impossible', detail: `no ${gone.join(', ')} any more` };
  const moved = !known || PARTS.some((part) => !before[part].includes(texts[part]));
  if (!moved && sameRecipient) return { kind: 'nothing' };
  return {
    kind: 'write',
    attributes: {
      ...(!sameRecipient && recipientOf(address)),
      ...(moved && { address: { ...(known && { id: known.id }), ...wanted } }),
    },
  };
}

const plain = (text: string | null | undefined): string => (text ?? '').trim().toLowerCase();

function textsOf({ address, city, postcode, country, state }: ReturnType<typeof mapAddress>) {
  return {
    address: plain(address),
    city: plain(city),
    postcode: plain(postcode),
    country: plain(country?.code),
    state: plain(state?.name),
  };
}

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
