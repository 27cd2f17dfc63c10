import type {
  CustomLineItemImportDraft,
  LineItemDraft,
  LineItemImportDraft,
} from '@commercetools/platform-sdk';
import { invalidInput } from '../../model/errors.ts';
import type { Json, Resource } from '../../model/resource.ts';
import type { Project } from '../../project/project.ts';
import { customFields } from '../../rules/custom-fields.ts';
import { typedMoney } from '../../rules/money.ts';
import { resolveOptional } from '../../rules/references.ts';
import { checked } from '../../rules/shape.ts';
import { allVariants } from '../products/variants.ts';
import { importedStates, initialState } from './lines.ts';

/** A line as it is stored; its variant is the one that is published now. */
export function importedLine(project: Project, draft: unknown): Json {
  const line = checked<LineItemImportDraft>(
    draft,
    {
      key: 'string?',
      productId: 'string?',
      variant: 'object',
      name: 'localized',
      price: 'object',
      quantity: 'integer',
      state: 'array?',
      supplyChannel: 'object?',
      distributionChannel: 'object?',
      inventoryMode: 'string?',
      shippingDetails: 'object?',
      taxRate: 'object?',
      taxedPrice: 'object?',
      custom: 'object?',
    },
    'lineItems',
  );
  const { product, variant } = orderedVariant(project, line);
  const { quantity, state, taxedPrice } = line;
  const value = typedMoney(line.price.value, 'price.value');
  return {
    discountedPricePerQuantity: [],
    ...line,
    ...commonToLines(project, product, { ...line, quantity }),
    variant: { ...variant, ...line.variant, id: variant.id, sku: variant.sku, key: variant.key },
    price: { id: project.uuid(), ...line.price, value },
    totalPrice: typedMoney(times(value, quantity), 'totalPrice'),
    taxedPrice: taxedPrice && taxed(taxedPrice),
    state: state ? importedStates(project, quantity, state) : initialState(project, quantity),
  };
}

/** What lines of carts and of imported orders have in common. */
export function commonToLines(
  project: Project,
  product: Resource,
  line: Pick<LineItemDraft, 'custom' | 'distributionChannel' | 'supplyChannel'> & { quantity: number },
): Json {
  const channel = (field: 'distributionChannel' | 'supplyChannel') =>
    resolveOptional(project, 'channel', line[field], field);
  return {
    id: project.uuid(),
    productId: product.id,
    productKey: product.key,
    productSlug: product.masterData.current.slug,
    productType: product.productType,
    lineItemMode: 'Standard',
    priceMode: 'Platform',
    quantity: line.quantity,
    state: initialState(project, line.quantity),
    supplyChannel: channel('supplyChannel'),
    distributionChannel: channel('distributionChannel'),
    taxedPricePortions: [],
    perMethodTaxRate: [],
    custom: customFields(project, 'line-item', line.custom),
  };
}

/** The product and variant that a line names by SKU, or by product id and variant id. */
export function orderedVariant(
  project: Project,
  { productId, variant: { sku, id } }: Json,
): { product: Resource; variant: Json } {
  const products = project.collection('product');
  const product = sku === undefined ? products.get(productId) : products.first('sku', sku);
  const variant =
    product &&
    allVariants(product.masterData.current).find((candidate) =>
      sku === undefined ? candidate.id === id : candidate.sku === sku,
    );
  if (!product || !variant)
    throw invalidInput(`There is no variant ${sku ?? `${productId}/${id}`} for the line item.`);
  return { product, variant };
}

export function customLineItem(project: Project, draft: unknown): Json {
  const line = checked<CustomLineItemImportDraft>(
    draft,
    {
      key: 'string?',
      name: 'localized',
      slug: 'string',
      quantity: 'integer',
      money: 'money',
      priceMode: 'string?',
      shippingDetails: 'object?',
      state: 'array?',
      taxCategory: 'object?',
      taxRate: 'object?',
      taxedPrice: 'object?',
      custom: 'object?',
    },
    'customLineItems',
  );
  const { quantity, state, taxedPrice } = line;
  const money = typedMoney(line.money, 'money');
  return {
    id: project.uuid(),
    priceMode: 'Standard',
    ...line,
    money,
    totalPrice: typedMoney(times(money, quantity), 'totalPrice'),
    taxedPrice: taxedPrice && taxed(taxedPrice),
    taxCategory: resolveOptional(project, 'tax-category', line.taxCategory, 'taxCategory'),
    state: state ? importedStates(project, quantity, state) : initialState(project, quantity),
    discountedPricePerQuantity: [],
    taxedPricePortions: [],
    perMethodTaxRate: [],
    custom: customFields(project, 'custom-line-item', line.custom),
  };
}

/** Net, gross and tax, as they are stored. */
export function taxed({ totalNet, totalGross, totalTax, taxPortions = [] }: Json): Json {
  return {
    totalNet: typedMoney(totalNet, 'totalNet'),
    totalGross: typedMoney(totalGross, 'totalGross'),
    totalTax: totalTax && typedMoney(totalTax, 'totalTax'),
    taxPortions: taxPortions.map((portion: Json) => ({
      ...portion,
      amount: typedMoney(portion.amount, 'taxPortions.amount'),
    })),
  };
}

/** Minor units of the same currency. */
export function times(money: Json, quantity: number): Json {
  return { currencyCode: money.currencyCode, centAmount: money.centAmount * quantity };
}
