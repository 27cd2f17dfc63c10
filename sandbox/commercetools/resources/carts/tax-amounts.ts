import { invalidInput, invalidOperation } from '../../model/errors.ts';
import type { Json } from '../../model/resource.ts';
import { action } from '../../writes/kind.ts';
import { givenTax, givenTotalTax } from './taxes.ts';

/** Only with the tax mode ExternalAmount (API reference, TaxMode); this sandbox knows them for the shipping mode Single. */
function requireExternalAmounts({ taxMode, shippingMode }: Json): void {
  if (taxMode !== 'ExternalAmount') throw invalidOperation('The tax mode of the cart is not ExternalAmount.');
  if (shippingMode === 'Multiple') throw invalidInput('This sandbox knows no tax amounts for each shipping.');
}

function setAmount(item: Json | undefined, total: Json | undefined, draft: unknown): void {
  if (!item || !total) throw invalidInput('The cart has no such item.');
  const given = givenTax(total, draft);
  if (given) Object.assign(item, given);
  else {
    delete item.taxRate;
    delete item.taxedPrice;
  }
}

const ofLine = (name: 'lineItems' | 'customLineItems', idName: string, keyName: string) =>
  action(
    {
      [idName]: 'string?',
      [keyName]: 'string?',
      externalTaxAmount: 'object?',
      shippingKey: 'string?',
    } as never,
    (_context, cart, change: Json) => {
      requireExternalAmounts(cart);
      const line: Json | undefined = cart[name].find(({ id, key }: Json) =>
        change[idName] === undefined ? key === change[keyName] : id === change[idName],
      );
      setAmount(line, line?.totalPrice, change.externalTaxAmount);
    },
  );

/** What is taxed outside of commercetools, and by how much. */
export const taxAmountActions = {
  setLineItemTaxAmount: ofLine('lineItems', 'lineItemId', 'lineItemKey'),
  setCustomLineItemTaxAmount: ofLine('customLineItems', 'customLineItemId', 'customLineItemKey'),
  setShippingMethodTaxAmount: action(
    { externalTaxAmount: 'object?', shippingKey: 'string?' } as never,
    (_context, cart, { externalTaxAmount }: Json) => {
      requireExternalAmounts(cart);
      const info: Json | undefined = cart.shippingInfo;
      setAmount(info, info?.discountedPrice?.value ?? info?.price, externalTaxAmount);
    },
  ),
  setCartTotalTax: action(
    { externalTotalGross: 'money', externalTaxPortions: 'array?' } as never,
    (_context, cart, change: Json) => {
      requireExternalAmounts(cart);
      const { externalTotalGross } = change as { externalTotalGross: Json };
      const items: Json[] = [...cart.lineItems, ...cart.customLineItems, cart.shippingInfo ?? []].flat();
      const net = items.reduce((sum, { taxedPrice, totalPrice, price }) => {
        return sum + (taxedPrice?.totalNet ?? totalPrice ?? price).centAmount;
      }, 0);
      cart.taxedPrice = givenTotalTax({ externalTotalGross }, net);
    },
  ),
};
