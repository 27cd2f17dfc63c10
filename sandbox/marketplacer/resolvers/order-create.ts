import {
  deliveriesOf,
  isDisplayable,
  updateVariant,
  variantLabel,
  variantPrice,
} from '../rules/catalogue.ts';
import type { TypeResolvers } from '../graphql/context.ts';
import {
  BUYER_FIELDS,
  type Buyer,
  type DeliveryType,
  type Fields,
  type Order,
  type Variant,
} from '../model/entities.ts';
import { notEmulated, refuse } from '../model/errors.ts';
import { readGlobalId } from '../model/ids.ts';
import type {
  AdjustmentInput,
  InvoiceInput,
  LineItemInput,
  MoneyInputField,
  OrderCreateMutationInput,
} from '../model/inputs.ts';
import type { Marketplace } from '../store/marketplace.ts';
import { inventoriesOf, stockOf, type Stock } from '../rules/inventories.ts';
import type { Store } from '../store/store.ts';
import { writeAddress } from './addresses.ts';
import { writeTags } from './external-ids.ts';
import { findById, mustFind, mutation } from './mutation.ts';
import { requireFields } from './required-fields.ts';

/** A line that was checked, with everything an invoice needs to know of it. */
interface CheckedLine {
  input: LineItemInput;
  field: string;
  sellerId: number;
  deliveryType: DeliveryType;
  variant: Variant;
  /** The one that the line names; without it the variant as a whole is sold. */
  inventory: Stock | undefined;
  snapshot: Omit<Fields<'LineItem'>, 'invoiceId'>;
}

interface CheckedInvoice {
  input: InvoiceInput;
  lines: CheckedLine[];
}

/**
 * Either the caller says which lines make an invoice, or the lines are split by seller. Nothing
 * recognises a repeated call: two identical calls make two orders.
 */
function createOrder(input: OrderCreateMutationInput, instance: Marketplace): Order {
  const { store } = instance;
  const invoices = checkedInvoices(input, instance);
  const lines = invoices.flatMap((invoice) => invoice.lines);
  checkTax(lines);
  checkStock(instance, lines);
  requireFields(instance.options, input.order, { isNew: true });
  const order = insertOrder(store, input);
  for (const invoice of invoices) insertInvoice(instance, order, invoice);
  for (const line of lines) takeFromStock(instance, line);
  return order;
}

function checkedInvoices(
  { lineItems, invoices }: OrderCreateMutationInput,
  instance: Marketplace,
): CheckedInvoice[] {
  if (lineItems?.length && invoices?.length) refuse('lineItems', 'cannot be given together with invoices');
  if (lineItems?.length) {
    return splitBySeller(lineItems.map((line, index) => checkLine(line, `lineItems.${index}`, instance)));
  }
  if (!invoices?.length) refuse('lineItems', "can't be blank");
  return invoices.map((invoice, index) => checkInvoice(invoice, `invoices.${index}`, instance));
}

/** What a seller hands over at the counter is invoiced apart from what is sent. */
function splitBySeller(lines: CheckedLine[]): CheckedInvoice[] {
  const groups = Map.groupBy(
    lines,
    ({ sellerId, deliveryType }) => `${sellerId} ${isCollected(deliveryType)}`,
  );
  return [...groups.values()].map((group) => ({ input: {}, lines: group }));
}

function isCollected(deliveryType: DeliveryType): boolean {
  return deliveryType === 'CLICK_AND_COLLECT';
}

function checkInvoice(input: InvoiceInput, field: string, instance: Marketplace): CheckedInvoice {
  const inputs = input.lineItems ?? [];
  if (inputs.length === 0) refuse(`${field}.lineItems`, "can't be blank");
  const lines = inputs.map((line, index) =>
    checkLine(
      { ...line, deliveryType: line.deliveryType ?? input.deliveryType },
      `${field}.lineItems.${index}`,
      instance,
    ),
  );
  const seller = input.sellerId
    ? mustFind(instance.store, 'Seller', input.sellerId, `${field}.sellerId`)
    : undefined;
  const sellers = new Set([...(seller ? [seller.id] : []), ...lines.map(({ sellerId }) => sellerId)]);
  if (sellers.size > 1) refuse(field, 'must hold the line items of one seller');
  if (new Set(lines.map(({ deliveryType }) => isCollected(deliveryType))).size > 1) {
    refuse(field, 'must not mix click and collect with other line items');
  }
  checkAdjustments(input.adjustments, field);
  return { input, lines };
}

function checkLine(input: LineItemInput, field: string, instance: Marketplace): CheckedLine {
  const { store } = instance;
  if (Boolean(input.variantId) === Boolean(input.custom)) {
    refuse(`${field}.variantId`, 'exactly one of variantId and custom must be given');
  }
  if (input.custom) notEmulated('LineItemInput.custom');
  if (input.quantity <= 0) refuse(`${field}.quantity`, 'must be greater than 0');
  checkAdjustments(input.adjustments, field);
  const deliveryType = input.deliveryType ?? 'BUY_ONLINE';
  const variant = sellableVariant(store, input, field);
  const advert = store.get('Advert', variant.advertId);
  if (!deliveriesOf(advert).includes(deliveryType)) {
    refuse(`${field}.variantId`, `Variant cannot be bought as ${deliveryType}`);
  }
  const inventory = inventoryNamed(store, variant, input, field);
  const listPrice = otherStoresPrice(inventory, variant) ?? variantPrice(store, variant)?.lowest;
  const snapshot = {
    ...amounts(input, listPrice, field, instance),
    ...variantSnapshot(store, variant),
    inventoryLegacyId: inventory?.id ?? null,
  };
  const sellerId = inventory?.sellerId ?? advert.sellerId;
  return { input, field, sellerId, deliveryType, variant, inventory, snapshot };
}

function inventoryNamed(
  store: Store,
  variant: Variant,
  { inventoryId }: LineItemInput,
  field: string,
): Stock | undefined {
  if (!inventoryId) return undefined;
  const id = readGlobalId(inventoryId)?.legacyId;
  return (
    inventoriesOf(store, variant).find((inventory) => inventory.id === id) ??
    refuse(`${field}.inventoryId`, 'must belong to the variant')
  );
}

function otherStoresPrice(inventory: Stock | undefined, variant: Variant): number | undefined {
  if (!inventory || inventory.id === variant.id || inventory.price === null) return undefined;
  return Math.min(inventory.price, inventory.salePrice ?? inventory.price);
}

function sellableVariant(store: Store, { variantId }: LineItemInput, field: string): Variant {
  const variant =
    findById(store, 'Variant', variantId) ?? refuse(`${field}.variantId`, 'Variant could not be found');
  if (!isDisplayable(store, variant)) refuse(`${field}.variantId`, 'Variant is not available');
  return variant;
}

function variantSnapshot(store: Store, variant: Variant) {
  const advert = store.get('Advert', variant.advertId);
  return {
    variantLegacyId: variant.id,
    advertLegacyId: advert.id,
    advertTitle: advert.title,
    advertCode: advert.code,
    brandName: store.find('Brand', advert.brandId)?.name ?? null,
    variantName: variantLabel(store, variant),
    variantSku: variant.sku,
    variantBarcode: variant.barcode,
  };
}

/**
 * `cost.amount` is the total of the line. Units have whole minor units only, so 10830 for four
 * becomes four times 2708, which is 10832.
 */
function amounts(
  input: LineItemInput,
  listPrice: number | undefined,
  field: string,
  { options }: Marketplace,
) {
  const lineCost =
    input.cost?.amount ??
    input.totalCents ??
    (listPrice === undefined ? undefined : listPrice * input.quantity);
  const cost = lineCost ?? refuse(`${field}.cost`, "can't be blank");
  const postage = input.postage?.amount ?? input.postageCents ?? 0;
  if (cost < 0) refuse(`${field}.cost`, 'must be greater than or equal to 0');
  if (postage < 0) refuse(`${field}.postage`, 'must be greater than or equal to 0');
  const unitCents = Math.round(cost / input.quantity);
  const taxOf = (money: MoneyInputField | null | undefined, amount: number) =>
    money?.tax ?? containedTax(amount, money?.taxRate ?? options.defaultTaxRate);
  return {
    quantity: input.quantity,
    unitCents,
    subtotalCents: unitCents * input.quantity,
    postageCents: postage,
    taxTotalCents: taxOf(input.cost, cost) + taxOf(input.postage, postage),
  };
}

function containedTax(amount: number, rate: number): number {
  return Math.round(amount - amount / (1 + rate));
}

function checkAdjustments(adjustments: AdjustmentInput[] | null | undefined, field: string): void {
  for (const adjustment of adjustments ?? []) {
    const { adjustmentType, amountCents } = adjustment;
    const withheld = adjustment.amountToWithholdFromSellerRemittanceCents;
    // Less than the absolute value of the amount, says its description (graph-doc, AdjustmentInput).
    if (withheld < 0 || withheld >= Math.abs(amountCents)) {
      refuse(`${field}.adjustments`, 'what is withheld must be less than the absolute value of the amount');
    }
    const wrongSign = adjustmentType === 'PROMOTION' ? amountCents > 0 : amountCents < 0;
    if (wrongSign) refuse(`${field}.adjustments`, 'a promotion must be negative and a fee positive');
  }
}

/** Tax on the cost and the postage of all lines, or on none. */
function checkTax(lines: CheckedLine[]): void {
  const amounts = lines.flatMap(({ input }) => [
    isTaxed(input.cost),
    ...(input.postage || input.postageCents ? [isTaxed(input.postage)] : []),
  ]);
  if (amounts.includes(true) && amounts.includes(false)) {
    refuse('lineItems', 'tax must be supplied for the cost and postage of all line items or of none');
  }
}

function isTaxed(money: MoneyInputField | null | undefined): boolean {
  return money?.tax != null || money?.taxRate != null;
}

function checkStock(instance: Marketplace, lines: CheckedLine[]): void {
  const wanted = new Map<string, number>();
  for (const { variant, inventory, input, field } of lines) {
    const { countOnHand, infiniteQuantity } = inventory ?? stockOf(instance, variant);
    const name = `${variant.id} ${inventory?.id}`;
    const quantity = (wanted.get(name) ?? 0) + input.quantity;
    wanted.set(name, quantity);
    if (!infiniteQuantity) requireQuantity(quantity, countOnHand, field);
  }
}

function requireQuantity(quantity: number, countOnHand: number, field: string): void {
  if (countOnHand <= 0) refuse(`${field}.quantity`, 'Variant is out of stock');
  if (quantity > countOnHand) refuse(`${field}.quantity`, `only ${countOnHand} in stock`);
}

/** From the inventory that the line names, or from one after the other, the seller's own first. */
function takeFromStock({ store }: Marketplace, line: CheckedLine): void {
  const variant = store.get('Variant', line.variant.id);
  const inventories = inventoriesOf(store, variant);
  const open = line.inventory ? inventories.filter((one) => one.id === line.inventory?.id) : inventories;
  if (open.some(({ infiniteQuantity }) => infiniteQuantity)) return;
  let missing = line.input.quantity;
  for (const { id: inventoryId, countOnHand } of open) {
    const taken = Math.min(missing, Math.max(0, countOnHand));
    missing -= taken;
    if (taken > 0) setCount(store, variant, inventoryId, countOnHand - taken);
  }
  if (missing > 0) refuse(`${line.field}.quantity`, `only ${line.input.quantity - missing} in stock`);
}

function setCount(store: Store, variant: Variant, inventoryId: number, countOnHand: number): void {
  if (inventoryId === variant.id) return void updateVariant(store, variant, { countOnHand });
  store.update(store.get('Inventory', inventoryId), { countOnHand });
  updateVariant(store, variant, {});
}

function insertOrder(store: Store, { order: input, paymentReferences }: OrderCreateMutationInput): Order {
  if (input.emailAddress && !input.emailAddress.includes('@')) refuse('emailAddress', 'is invalid');
  const buyer = Object.fromEntries(BUYER_FIELDS.map((field) => [field, input[field] ?? null])) as Buyer;
  const order = store.insert('Order', {
    ...buyer,
    status: 'COMPLETE',
    addressId: input.address ? writeAddress(store, input.address, 'address') : null,
    billingAddressId: input.billingAddress
      ? writeAddress(store, input.billingAddress, 'billingAddress')
      : null,
    paymentReferences: paymentReferences ?? [],
    paymentGatewayDetails: {},
  });
  writeTags(store, order, input);
  return order;
}

function insertInvoice({ store, clock }: Marketplace, order: Order, { input, lines }: CheckedInvoice): void {
  const [first] = lines;
  if (!first) return;
  const { sellerId, deliveryType } = first;
  const invoice = store.insert('Invoice', {
    orderId: order.id,
    sellerId,
    deliveryType,
    paidAt: clock.now(),
    remittedAt: null,
    portalFlags: [],
  });
  writeTags(store, invoice, input);
  insertAdjustments(store, invoice.id, null, input.adjustments);
  for (const { snapshot, input: lineInput } of lines) {
    const line = store.insert('LineItem', { ...snapshot, invoiceId: invoice.id });
    writeTags(store, line, lineInput);
    insertAdjustments(store, invoice.id, line.id, lineInput.adjustments);
  }
  const amountCents = lines.reduce(
    (sum, { snapshot }) => sum + snapshot.subtotalCents + snapshot.postageCents,
    0,
  );
  store.insert('Remittance', {
    sellerId,
    invoiceId: invoice.id,
    invoiceAmendmentId: null,
    amountCents,
    released: false,
    remittanceAdviceId: null,
  });
}

function insertAdjustments(
  store: Store,
  invoiceId: number,
  lineItemId: number | null,
  adjustments: AdjustmentInput[] | null | undefined,
): void {
  for (const adjustment of adjustments ?? []) {
    const { adjustmentType, amountCents, amountToWithholdFromSellerRemittanceCents, description } =
      adjustment;
    store.insert('Adjustment', {
      adjustmentType,
      amountCents,
      amountToWithholdFromSellerRemittanceCents,
      description,
      appliesTo: lineItemId === null ? 'INVOICE' : 'LINE_ITEM',
      invoiceId,
      lineItemId,
    });
  }
}

export const orderCreateResolvers: Record<string, TypeResolvers> = {
  Mutation: {
    orderCreate: mutation(['order'], (input: OrderCreateMutationInput, instance) => ({
      order: createOrder(input, instance),
    })),
  },
};
