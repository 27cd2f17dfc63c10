import type { CustomLineItemImportDraft, LineItem, LineItemImportDraft } from '@commercetools/platform-sdk';
import { copy } from '../../../engine/json.ts';
import { invalidInput } from '../../model/errors.ts';
import type { Json, Resource } from '../../model/resource.ts';
import type { Project } from '../../project/project.ts';
import { customFields } from '../../rules/custom-fields.ts';
import { typedMoney } from '../../rules/money.ts';
import { resolveOptional } from '../../rules/references.ts';
import { requireShape } from '../../rules/shape.ts';
import { allVariants } from '../products/variants.ts';
import { importedStates, initialState } from './lines.ts';

type ImportedLine = LineItemImportDraft &
  Partial<Pick<LineItem, 'discountedPricePerQuantity' | 'lineItemMode' | 'totalPrice'>>;

/** A line as it is stored; its variant is the one that is published now. */
export function importedLine(project: Project, draft: unknown): Json {
  requireShape<ImportedLine>(
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
      taxRate: 'object?',
      custom: 'object?',
    },
    'lineItems',
  );
  const { product, variant } = orderedVariant(project, draft);
  const { key, name, quantity, taxRate, shippingDetails, lineItemMode = 'Standard', inventoryMode } = draft;
  const value = typedMoney(draft.price.value, 'price.value');
  return copy({
    id: project.uuid(),
    key,
    name,
    quantity,
    taxRate,
    shippingDetails,
    lineItemMode,
    inventoryMode,
    productId: product.id,
    productKey: product.key,
    productSlug: product.masterData.current.slug,
    productType: product.productType,
    variant: { ...variant, ...draft.variant, id: variant.id, sku: variant.sku, key: variant.key },
    price: { id: project.uuid(), ...draft.price, value },
    priceMode: 'Platform',
    totalPrice: typedMoney(draft.totalPrice ?? times(value, quantity), 'totalPrice'),
    discountedPricePerQuantity: draft.discountedPricePerQuantity ?? [],
    taxedPrice: draft.taxedPrice && taxed(draft.taxedPrice),
    taxedPricePortions: [],
    perMethodTaxRate: [],
    state: draft.state ? importedStates(project, quantity, draft.state) : initialState(project, quantity),
    supplyChannel: resolveOptional(project, 'channel', draft.supplyChannel, 'supplyChannel'),
    distributionChannel: resolveOptional(
      project,
      'channel',
      draft.distributionChannel,
      'distributionChannel',
    ),
    custom: customFields(project, 'line-item', draft.custom),
  });
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
  requireShape<CustomLineItemImportDraft>(
    draft,
    {
      key: 'string?',
      name: 'localized',
      slug: 'string',
      quantity: 'integer',
      money: 'money',
      custom: 'object?',
    },
    'customLineItems',
  );
  const { key, name, slug, quantity, taxRate, shippingDetails, priceMode = 'Standard' } = draft;
  const money = typedMoney(draft.money, 'money');
  return copy({
    id: project.uuid(),
    key,
    name,
    slug,
    quantity,
    money,
    taxRate,
    shippingDetails,
    priceMode,
    totalPrice: typedMoney(times(money, quantity), 'totalPrice'),
    taxedPrice: draft.taxedPrice && taxed(draft.taxedPrice),
    taxCategory: resolveOptional(project, 'tax-category', draft.taxCategory, 'taxCategory'),
    state: draft.state ? importedStates(project, quantity, draft.state) : initialState(project, quantity),
    discountedPricePerQuantity: [],
    perMethodTaxRate: [],
    custom: customFields(project, 'custom-line-item', draft.custom),
  });
}

/** Net, gross and tax, as they are stored. */
export function taxed({ totalNet, totalGross, totalTax, taxPortions = [] }: Json): Json {
  return {
    totalNet: typedMoney(totalNet, 'totalNet'),
    totalGross: typedMoney(totalGross, 'totalGross'),
    ...(totalTax && { totalTax: typedMoney(totalTax, 'totalTax') }),
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
