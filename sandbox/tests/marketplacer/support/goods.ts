import { type Json, type TestInstance, mutate } from './instance.ts';

export async function aSeller(instance: TestInstance, fields: object = {}): Promise<Json> {
  const { sellers } = await instance.control('POST', 'seed', {
    sellers: [{ businessName: 'Green Grocer', ...fields }],
  });
  return sellers[0];
}

export const UPSERT = `mutation ($input: AdvertUpsertMutationInput!) { advertUpsert(input: $input) {
  status errors { field messages }
  advert { id legacyId updatedAt published variants { nodes { id legacyId sku } } } } }`;

export async function anAdvert(
  instance: TestInstance,
  sellerId: string,
  attributes: object = {},
): Promise<Json> {
  const variants = [
    { sku: 'A-1', countOnHand: 5 },
    { sku: 'A-2', countOnHand: 3 },
  ];
  const input = {
    sellerId,
    attributes: { title: 'Shirt', price: '25', variants, attemptAutoPublish: true, ...attributes },
  };
  const { data } = await instance.graphql(UPSERT, { input });
  expect(data.advertUpsert).toMatchObject({ status: 200, errors: null });
  return data.advertUpsert.advert;
}

export const ADDRESS = {
  address: '1 Low St',
  city: 'Melbourne',
  postcode: '3000',
  state: { name: 'Victoria' },
  country: { code: 'AU' },
};

const ORDER_FIELDS = `order { id legacyId status totalCents invoices { nodes { id legacyId statusFlags deliveryType seller { businessName }
  lineItems { id variantId quantity subtotalCents taxTotalCents totalCents subtotalFormatted status externalIds { key value } } } } }`;

export function createOrder(instance: TestInstance, input: object): Promise<Json> {
  return mutate(instance, 'orderCreate', 'OrderCreateMutationInput', { order: {}, ...input }, ORDER_FIELDS);
}

export function aLine(variant: Json, quantity = 1, amount = 2500 * quantity, more: object = {}) {
  return { variantId: variant.id, quantity, cost: { amount }, ...more };
}

/** An order of one seller with the lines of two variants: two of the first and one of the second. */
export async function aBoughtInvoice(
  instance: TestInstance,
): Promise<{ order: Json; invoice: Json; lines: [Json, Json]; advert: Json }> {
  const seller = await aSeller(instance);
  const advert = await anAdvert(instance, seller.id);
  const [first, second] = advert.variants.nodes;
  const { order } = await createOrder(instance, { lineItems: [aLine(first, 2), aLine(second)] });
  const invoice = order.invoices.nodes[0];
  return { order, invoice, lines: invoice.lineItems, advert };
}
