import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../model/resource.ts';
import type { Project } from '../../project/project.ts';
import { divided, typedMoney } from '../../rules/money.ts';
import { initialState } from '../orders/lines.ts';
import {
  discounted,
  discountsOf,
  isOfLines,
  predicateOf,
  unitsOf,
  type Discount,
  type Unit,
} from './discounts.ts';
import { lineItem } from './lines.ts';
import { platformRate, taxedAt, taxedTogether } from './taxes.ts';

/** Works out again what a cart costs: its lines and shippings, then the discount on the total, and taxes. */
export function calculate(project: Project, cart: Json): void {
  const discounts = discountsOf(project, cart);
  const { currencyCode } = cart.totalPrice;
  const money = (centAmount: number, field = 'totalPrice') => typedMoney({ currencyCode, centAmount }, field);
  giveGifts(project, cart, discounts);
  priceLines(cart, discounts, money);
  for (const info of shippingInfos(cart)) priceShipping(info, discounts, money);
  taxItems(project, cart, money);
  totals(cart, discounts, money);
}

type Money = (centAmount: number, field?: string) => Json;

const shippingInfos = ({ shippingInfo, shipping }: Json): Json[] =>
  [shippingInfo ?? [], ...shipping.map((way: Json) => way.shippingInfo)].flat();

const giftOf = ({ lineItemMode, discountedPricePerQuantity: [first] }: Json): string | undefined =>
  lineItemMode === 'GiftLineItem' ? first?.discountedPrice.includedDiscounts[0].discount.id : undefined;

function giveGifts(project: Project, cart: Json, discounts: Discount[]): void {
  const before: Json[] = cart.lineItems;
  const gifts = discounts.filter(({ value }) => value.type === 'giftLineItem');
  const lines = before.filter(({ lineItemMode }) => lineItemMode !== 'GiftLineItem');
  if (lines.length > 0) {
    for (const { reference, value } of gifts) {
      const known = before.find((line) => giftOf(line) === reference.id);
      const { product, variantId } = value;
      lines.push(
        known ?? {
          ...lineItem(project, cart, { productId: product.id, variantId, quantity: 1 }),
          lineItemMode: 'GiftLineItem',
          discountedPricePerQuantity: [
            { quantity: 1, discountedPrice: { includedDiscounts: [{ discount: reference }] } },
          ],
        },
      );
    }
  }
  cart.lineItems = lines;
}

/** A total that was given from outside is not discounted. */
function priceLines(cart: Json, discounts: Discount[], money: Money): void {
  const lines: Json[] = cart.lineItems.filter(({ priceMode }: Json) => priceMode !== 'ExternalTotal');
  const units = new Map<Json, Unit[]>(
    lines.map((line) => [
      line,
      Array.from({ length: line.quantity }, (): Unit => ({
        price: (line.price.discounted ?? line.price).value.centAmount,
        portions: [],
      })),
    ]),
  );
  for (const line of lines) {
    const [unit] = units.get(line) ?? [];
    const gift = giftOf(line);
    if (!unit || gift === undefined) continue;
    unit.portions.push({ discount: { typeId: 'cart-discount', id: gift }, amount: unit.price });
    unit.price = 0;
  }
  for (const discount of discounts.filter(isOfLines)) {
    const applies = predicateOf(discount);
    const matching = lines.filter((line) => applies(line) && giftOf(line) === undefined);
    const pieces = matching.flatMap((line) => units.get(line) ?? []);
    discounted(unitsOf(pieces, discount), discount, money(0).currencyCode);
  }
  for (const [line, ofLine] of units) {
    line.totalPrice = money(ofLine.reduce((sum, { price }) => sum + price, 0));
    line.discountedPricePerQuantity = ofLine.some(({ portions }) => portions.length > 0)
      ? grouped(ofLine, money)
      : [];
  }
}

/** Pieces that cost the same after the same discounts, together. */
function grouped(units: readonly Unit[], money: Money): Json[] {
  const groups: { quantity: number; unit: Unit }[] = [];
  for (const unit of units) {
    const same = groups.find((group) => isDeepStrictEqual(group.unit, unit));
    if (same) same.quantity += 1;
    else groups.push({ quantity: 1, unit });
  }
  return groups.map(({ quantity, unit }) => ({ quantity, discountedPrice: priceAfter(unit, money) }));
}

const priceAfter = ({ price, portions }: Unit, money: Money): Json => ({
  value: money(price),
  includedDiscounts: portions.map(({ discount, amount }) => ({ discount, discountedAmount: money(amount) })),
});

function priceShipping(info: Json, discounts: Discount[], money: Money): void {
  const unit: Unit = { price: info.price.centAmount, portions: [] };
  for (const discount of discounts.filter(({ target }) => target?.type === 'shipping')) {
    discounted([unit], discount, money(0).currencyCode);
  }
  if (unit.portions.length > 0) info.discountedPrice = priceAfter(unit, money);
  else delete info.discountedPrice;
}

const shippingPrice = (info: Json): Json => info.discountedPrice?.value ?? info.price;

function taxItems(project: Project, cart: Json, money: Money): void {
  // What was given from outside stands.
  if (cart.taxMode === 'Disabled' || cart.taxMode === 'ExternalAmount') return;
  const isMultiple = cart.shippingMode === 'Multiple';
  const isPlatform = cart.taxMode === 'Platform';
  for (const line of [...cart.lineItems, ...cart.customLineItems]) {
    const category = line.taxCategory ?? (line.productId && productTaxCategory(project, line.productId));
    if (isMultiple) taxPerMethod(project, cart, line, isPlatform ? category : undefined, money);
    else if (isPlatform) setTax(line, platformRate(project, category, cart.shippingAddress), line.totalPrice);
    else setTax(line, line.taxRate, line.totalPrice);
  }
  for (const way of isMultiple ? cart.shipping : [{ ...cart }]) {
    const info = way.shippingInfo;
    if (!info) continue;
    const rate = isPlatform ? platformRate(project, info.taxCategory, way.shippingAddress) : info.taxRate;
    setTax(info, rate, shippingPrice(info));
  }
}

const productTaxCategory = (project: Project, id: string): Json | undefined =>
  project.collection('product').get(id)?.taxCategory;

function setTax(item: Json, rate: Json | undefined, total: Json): void {
  if (!rate) return void delete item.taxedPrice;
  item.taxRate = rate;
  item.taxedPrice = taxedAt(total, rate);
}

/** Every shipping taxes the pieces that go with it; the line is taxed where all of its pieces are. */
function taxPerMethod(
  project: Project,
  cart: Json,
  line: Json,
  category: Json | undefined,
  money: Money,
): void {
  const targets: Json[] = line.shippingDetails?.valid ? line.shippingDetails.targets : [];
  const keys = [...new Set<string>(targets.map(({ shippingMethodKey }) => shippingMethodKey))];
  if (cart.taxMode === 'Platform') {
    line.perMethodTaxRate = keys.flatMap((shippingMethodKey) => {
      const way = cart.shipping.find(({ shippingKey }: Json) => shippingKey === shippingMethodKey);
      const taxRate = platformRate(project, category, way?.shippingAddress);
      return taxRate ? [{ shippingMethodKey, taxRate }] : [];
    });
  }
  let [quantityLeft, left]: [number, number] = [line.quantity, line.totalPrice.centAmount];
  line.taxedPricePortions = keys.map((shippingMethodKey) => {
    const quantity = targets
      .filter((target) => target.shippingMethodKey === shippingMethodKey)
      .reduce((sum, target) => sum + target.quantity, 0);
    const part = divided(BigInt(left) * BigInt(quantity), BigInt(quantityLeft || 1));
    quantityLeft -= quantity;
    left -= part;
    const known = line.perMethodTaxRate.find((one: Json) => one.shippingMethodKey === shippingMethodKey);
    return { shippingMethodKey, taxedPrice: taxedAt(money(part), known?.taxRate) };
  });
  const taxed = taxedTogether(
    money(0).currencyCode,
    line.taxedPricePortions.map(({ taxedPrice }: Json) => taxedPrice),
  );
  if (taxed) line.taxedPrice = taxed;
  else delete line.taxedPrice;
}

/** The same percentage is taken off the total, its net, its gross and the shipping (CartDiscountTotalPriceTarget). */
function totals(cart: Json, discounts: Discount[], money: Money): void {
  const infos = shippingInfos(cart);
  const items: Json[] = [...cart.lineItems, ...cart.customLineItems];
  const full = [...items.map(({ totalPrice }) => totalPrice), ...infos.map(shippingPrice)].reduce(
    (sum, { centAmount }) => sum + centAmount,
    0,
  );
  const unit: Unit = { price: Math.max(0, full), portions: [] };
  for (const discount of discounts.filter(({ target }) => target?.type === 'totalPrice')) {
    discounted([unit], discount, money(0).currencyCode);
  }
  const off = unit.portions.reduce((sum, { amount }) => sum + amount, 0);
  const share = (amount: number) => (full > 0 ? divided(BigInt(amount) * BigInt(off), BigInt(full)) : 0);
  const { currencyCode } = money(0);
  const taxed =
    cart.taxMode === 'ExternalAmount'
      ? undefined
      : taxedTogether(
          currencyCode,
          [...items, ...infos].map(({ taxedPrice }) => taxedPrice),
        );
  const shipping = taxedTogether(
    currencyCode,
    infos.map(({ taxedPrice }) => taxedPrice),
  );
  const less = ({ totalNet, totalGross, ...rest }: Json): Json => {
    const net = totalNet.centAmount - share(totalNet.centAmount);
    const gross = totalGross.centAmount - share(totalGross.centAmount);
    return { ...rest, totalNet: money(net), totalGross: money(gross), totalTax: money(gross - net) };
  };
  cart.totalPrice = money(full - off);
  // The tax of the whole cart is given from outside too, and only then is there one (CartSetCartTotalTaxAction).
  if (cart.taxMode !== 'ExternalAmount') cart.taxedPrice = taxed && less(taxed);
  cart.taxedShippingPrice = shipping && less(shipping);
  cart.discountOnTotalPrice =
    off > 0
      ? {
          discountedAmount: money(off),
          includedDiscounts: priceAfter(unit, money).includedDiscounts,
          ...(taxed && {
            discountedNetAmount: money(share(taxed.totalNet.centAmount)),
            discountedGrossAmount: money(share(taxed.totalGross.centAmount)),
          }),
        }
      : undefined;
}

/** A line whose quantity changed. */
export function setQuantity(project: Project, line: Json, quantity: number): void {
  line.quantity = quantity;
  line.state = initialState(project, quantity);
}
