import type {
  CartDiscountTarget,
  CartDiscountValueDraft,
  DirectDiscountDraft,
} from '@commercetools/platform-sdk';
import { matches, parsePredicate } from '../../../engine/predicates.ts';
import { invalidInput, invalidOperation } from '../../model/errors.ts';
import { referenceTo, type Json } from '../../model/resource.ts';
import type { Project } from '../../project/project.ts';
import { divided, typedMoney } from '../../rules/money.ts';
import { checked } from '../../rules/shape.ts';

/** A discount that applies to a cart, with what a line says of it. */
export interface Discount {
  reference: Json;
  value: Json;
  target: Json | undefined;
}

/** One piece of a line, or a whole shipping: what it costs so far, and what was taken off. */
export interface Unit {
  price: number;
  portions: { discount: Json; amount: number }[];
}

export function checkedDirect(draft: unknown): Json {
  const shape = { value: 'object', target: 'object?' } as const;
  const { value, target } = withKnownMode(checked<DirectDiscountDraft>(draft, shape, 'discounts'));
  return { value: storedValue(value), target };
}

/** Amounts of money as they are read back (API reference, CartDiscountValueAbsolute). */
export function storedValue({ money, ...value }: Json): Json {
  return { ...value, money: money?.map((amount: Json) => typedMoney(amount, 'value.money')) };
}

/** The other modes and targets exist; this sandbox does not apply them. */
export function withKnownMode<T extends { value: CartDiscountValueDraft; target?: CartDiscountTarget }>(
  discount: T,
): T {
  const { value, target } = discount as Json;
  const ofLines = ['lineItems', 'multiBuyLineItems'].includes(target?.type);
  const isKnown =
    (['absolute', 'relative'].includes(value.type) &&
      (ofLines || ['shipping', 'totalPrice'].includes(target?.type))) ||
    // It sets the price of lines (API reference, CartDiscountValueFixed).
    (value.type === 'fixed' && ofLines) ||
    (value.type === 'giftLineItem' && !target);
  if (!isKnown) throw invalidInput('This sandbox knows no such value, target or application mode.');
  if (target?.type === 'multiBuyLineItems' && !(target.discountedQuantity <= target.triggerQuantity)) {
    throw invalidInput('The discountedQuantity must be less than or equal to the triggerQuantity.');
  }
  return discount;
}

export const isOfLines = ({ target }: Discount): boolean =>
  target?.type === 'lineItems' || target?.type === 'multiBuyLineItems';

/**
 * The pieces of the matching lines that a discount is for: all of them, or with a multi-buy so many for each time that
 * its trigger is reached, the cheapest or the most expensive ones (API reference, MultiBuyLineItemsTarget).
 */
export function unitsOf(units: readonly Unit[], { target }: Discount): readonly Unit[] {
  if (target?.type !== 'multiBuyLineItems') return units;
  const { triggerQuantity, discountedQuantity, maxOccurrence = Infinity, selectionMode } = target;
  const times = Math.min(Math.floor(units.length / triggerQuantity), maxOccurrence);
  const sign = selectionMode === 'MostExpensive' ? -1 : 1;
  const chosen = units.toSorted((one, other) => sign * (one.price - other.price));
  return chosen.slice(0, times * discountedQuantity);
}

/**
 * Cart discounts in the order of their rank, higher ones first, or the direct discounts in the order in
 * which they were added: a cart with direct discounts takes no others (overview of pricing and discounts).
 */
export function discountsOf(project: Project, cart: Json): Discount[] {
  const direct: Json[] = cart.directDiscounts;
  if (direct.length > 0) return direct.map((discount) => asApplied('direct-discount', discount));
  return project
    .collection('cart-discount')
    .all()
    .filter(({ isActive, requiresDiscountCode }) => isActive && !requiresDiscountCode)
    .toSorted((left, right) => (left.sortOrder < right.sortOrder ? 1 : -1))
    .map((discount) => asApplied('cart-discount', discount));
}

const asApplied = (typeId: string, { id, value, target }: Json): Discount => ({
  reference: referenceTo(typeId, id),
  value,
  target,
});

export function predicateOf({ target }: Discount): (line: Json) => boolean {
  const text: string = target?.predicate ?? '1 = 1';
  if (['true', '1 = 1', '1=1'].includes(text)) return () => true;
  const predicate = parsePredicate(text, {});
  return ({ variant, productKey }) => matches(predicate, { sku: variant.sku, product: { key: productKey } });
}

/** Takes a discount off units; never more than they cost. */
export function discounted(units: readonly Unit[], { value, reference }: Discount, currency: string): void {
  const take = (unit: Unit, amount: number) => {
    if (amount <= 0) return;
    unit.price -= amount;
    unit.portions.push({ discount: reference, amount });
  };
  if (value.type === 'relative') {
    for (const unit of units) {
      take(unit, divided(BigInt(unit.price) * BigInt(value.permyriad), 10_000n));
    }
    return;
  }
  if (value.type === 'fixed') {
    const fixed: number | undefined = value.money.find(
      (one: Json) => one.currencyCode === currency,
    )?.centAmount;
    if (fixed !== undefined) for (const unit of units) take(unit, unit.price - fixed);
    return;
  }
  const off: number = value.money.find((one: Json) => one.currencyCode === currency)?.centAmount ?? 0;
  if (value.applicationMode === 'IndividualApplication') {
    for (const unit of units) take(unit, Math.min(unit.price, off));
    return;
  }
  if (value.applicationMode === 'EvenDistribution') {
    takeEvenly(units, off, take);
    return;
  }
  // ProportionateDistribution is the default (API reference, CartDiscountValueAbsoluteDraft).
  let left = units.reduce((sum, { price }) => sum + price, 0);
  let toTake = Math.min(left, off);
  for (const unit of units) {
    if (left === 0) break;
    const part = divided(BigInt(toTake) * BigInt(unit.price), BigInt(left));
    left -= unit.price;
    toTake -= part;
    take(unit, part);
  }
}

/** Each piece bears the same; what a cheap one cannot bear, the others do. */
function takeEvenly(units: readonly Unit[], off: number, take: (unit: Unit, amount: number) => void): void {
  const cheapestFirst = units.toSorted((one, other) => one.price - other.price);
  let left = off;
  for (const [index, unit] of cheapestFirst.entries()) {
    const part = Math.min(unit.price, divided(BigInt(left), BigInt(units.length - index)));
    left -= part;
    take(unit, part);
  }
}

export function requireDirectOnly(cart: Json): void {
  if (cart.discountCodes.length > 0) throw invalidOperation('The cart has discount codes.');
}
