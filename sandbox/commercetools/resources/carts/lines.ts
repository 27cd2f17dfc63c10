import { isDeepStrictEqual } from 'node:util';
import type {
  ItemShippingDetailsDraft,
  ItemShippingTarget,
  LineItemDraft,
} from '@commercetools/platform-sdk';
import { invalidOperation, refusedAs } from '../../model/errors.ts';
import type { Json, Resource } from '../../model/resource.ts';
import type { Project } from '../../project/project.ts';
import { typedMoney } from '../../rules/money.ts';
import { checked, type Shape } from '../../rules/shape.ts';
import { commonToLines, customLineItem, orderedVariant, times } from '../orders/line-items.ts';
import { externalRate, ratesPerMethod } from './taxes.ts';

export const LINE: Shape<LineItemDraft> = {
  key: 'string?',
  productId: 'string?',
  variantId: 'integer?',
  sku: 'string?',
  quantity: 'integer?',
  supplyChannel: 'object?',
  distributionChannel: 'object?',
  externalPrice: 'money?',
  externalTotalPrice: 'object?',
  externalTaxRate: 'object?',
  perMethodExternalTaxRate: 'array?',
  inventoryMode: 'string?',
  shippingDetails: 'object?',
  custom: 'object?',
};

/** Lines that agree in this are one line. */
export const isSameLine = (one: Json, other: Json): boolean => isDeepStrictEqual(kindOf(one), kindOf(other));

function kindOf({ productId, variant, key, supplyChannel, distributionChannel, custom }: Json): unknown[] {
  return [productId, variant.id, key, supplyChannel, distributionChannel, custom];
}

export function lineItem(project: Project, cart: Json, draft: unknown): Json {
  const line = checked<LineItemDraft>(draft, LINE, 'lineItems');
  const { key, productId, variantId, sku, quantity = 1, inventoryMode } = line;
  const { product, variant } = orderedVariant(project, { productId, variant: { sku, id: variantId } });
  const common = commonToLines(project, product, { ...line, quantity });
  return {
    ...common,
    key,
    addedAt: project.now(),
    name: product.masterData.current.name,
    variant,
    inventoryMode,
    ...priced(project, cart, line, {
      product,
      variant,
      quantity,
      channelId: common.distributionChannel?.id,
    }),
    discountedPricePerQuantity: [],
    ...taxRates(cart, line),
    shippingDetails: shippingDetails(cart, line.shippingDetails, quantity),
  };
}

export function customLine(project: Project, cart: Json, draft: Json): Json {
  const { quantity = 1 } = draft;
  return {
    ...customLineItem(project, { ...draft, quantity }),
    ...taxRates(cart, draft),
    shippingDetails: shippingDetails(cart, draft.shippingDetails, quantity),
  };
}

/** With the mode Multiple a rate of the line itself is accepted but ignored (API reference, LineItemDraft). */
function taxRates(cart: Json, { externalTaxRate, perMethodExternalTaxRate }: Json): Json {
  if (cart.taxMode !== 'External') return {};
  return cart.shippingMode === 'Multiple'
    ? { perMethodTaxRate: ratesPerMethod(perMethodExternalTaxRate) }
    : { taxRate: externalRate(externalTaxRate) };
}

/** The targets have to name a shipping method where the mode is Multiple (API reference, ItemShippingTarget). */
function shippingDetails(cart: Json, draft: Json | undefined, quantity: number): Json | undefined {
  if (!draft) return undefined;
  const { targets } = checked<ItemShippingDetailsDraft>(draft, { targets: 'array' }, 'shippingDetails');
  const known = targets.map((target) =>
    checked<ItemShippingTarget>(
      target,
      { addressKey: 'string', quantity: 'integer', shippingMethodKey: 'string?' },
      'shippingDetails.targets',
    ),
  );
  if (cart.shippingMode === 'Multiple' && known.some(({ shippingMethodKey }) => !shippingMethodKey)) {
    throw invalidOperation("A target needs a 'shippingMethodKey' where the shipping mode is Multiple.");
  }
  const sum = known.reduce((total, target) => total + target.quantity, 0);
  return { targets: known, valid: sum === quantity };
}

interface Bought {
  product: Json;
  variant: Json;
  quantity: number;
  channelId: string | undefined;
}

function priced(project: Project, cart: Json, line: LineItemDraft, bought: Bought): Json {
  const { externalPrice, externalTotalPrice } = line;
  const external = externalTotalPrice?.price ?? externalPrice;
  const price = external
    ? { id: project.uuid(), value: typedMoney(external, 'externalPrice') }
    : priceOf(project, cart, bought);
  return {
    priceMode: externalTotalPrice ? 'ExternalTotal' : externalPrice ? 'ExternalPrice' : 'Platform',
    price,
    totalPrice: typedMoney(
      externalTotalPrice?.totalPrice ?? times(price.value, bought.quantity),
      'totalPrice',
    ),
  };
}

/** Which kind of price is looked at says the product alone (API reference, ProductPriceModeEnum). */
function pricesOf(project: Project, { priceMode }: Json, { sku, prices }: Json): Json[] {
  if (priceMode !== 'Standalone') return prices;
  const all: Resource[] = project.collection('standalone-price').all();
  return all.filter((price) => price.sku === sku && price.active).map(asPrice);
}

/** A line shows a Standalone Price as a Price, which has no version and no SKU (API reference, LineItem). */
function asPrice({
  version: _version,
  createdAt: _created,
  createdBy: _creator,
  lastModifiedAt: _modified,
  lastModifiedBy: _by,
  sku: _sku,
  active: _active,
  ...price
}: Json): Json {
  return price;
}

/**
 * The price that fits best: one of the channel before others, then one of the country. "Prices with a current validity
 * window are preferred over Prices with no dates" (learning path, Price selection).
 */
function priceOf(
  project: Project,
  { country, totalPrice }: Json,
  { product, variant, channelId }: Bought,
): Json {
  const { sku } = variant;
  const { currencyCode } = totalPrice;
  const now = project.now();
  const fits = (price: Json) =>
    price.value.currencyCode === currencyCode &&
    [undefined, country].includes(price.country) &&
    [undefined, channelId].includes(price.channel?.id) &&
    !price.customerGroup &&
    (price.validFrom ?? now) <= now &&
    (price.validUntil ?? now) >= now;
  const isDated = ({ validFrom, validUntil }: Json) => Boolean(validFrom ?? validUntil);
  const rank = (price: Json) => (price.channel ? 4 : 0) + (price.country ? 2 : 0) + (isDated(price) ? 1 : 0);
  const [best] = pricesOf(project, product, variant)
    .filter(fits)
    .toSorted((left: Json, right: Json) => rank(right) - rank(left));
  if (!best) {
    throw refusedAs('MatchingPriceNotFound', `The SKU '${sku}' has no price in ${currencyCode}.`, {
      productId: product.id,
      variantId: variant.id,
      currency: currencyCode,
      country,
    });
  }
  return best;
}
