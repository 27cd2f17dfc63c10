import type {
  BaseAddress,
  Cart,
  CartDraft,
  CartUpdateAction,
  DirectDiscountDraft,
  LineItemDraft,
  Order,
  OrderFromCartDraft,
  OrderImportDraft,
  Product,
  ProductDraft,
} from '@commercetools/platform-sdk';
import type { CommercetoolsClient } from './commercetools-client.ts';

export interface Purchase {
  /** Marketplace and first-party lines alike, found by `sku`. */
  lines: LineItemDraft[];
  address?: BaseAddress;
  email?: string;
  orderNumber?: string;
  /** How it is sent. `centAmount` is in minor units of the catalogue's currency. */
  shipping?: { name: string; centAmount: number };
  /** Anything else of the cart: tax mode, shipping mode and methods, custom line items. */
  cart?: Partial<CartDraft>;
  /** Discounts of this cart alone, in the order in which they apply. */
  discounts?: DirectDiscountDraft[];
  /** The id of the payment that pays for it. */
  payment?: string;
  /** Anything else of the order: states, custom fields. */
  order?: Partial<OrderFromCartDraft>;
}

/** A product that the shop sells itself. `centAmount` is in minor units of the catalogue's currency. */
export interface OwnProduct {
  sku: string;
  name: string;
  centAmount: number;
}

const OWN_PRODUCT_TYPE = 'own-goods';

export const SHOPPER_ADDRESS: BaseAddress = {
  firstName: 'Kim',
  lastName: 'Shopper',
  streetName: 'Collins Street',
  streetNumber: '12',
  postalCode: '3000',
  city: 'Melbourne',
  state: 'Victoria',
  country: 'AU',
  phone: '0391112222',
  email: 'shopper@example.com',
};

export type ShopApi = Pick<CommercetoolsClient, 'get' | 'post'>;

/** A storefront and its shoppers, over the commercetools API. */
export function shopOf(commercetools: ShopApi, { currency, locale }: { currency: string; locale: string }) {
  return {
    /** Fills a cart, and orders it. */
    async buy({
      lines,
      address = SHOPPER_ADDRESS,
      email,
      orderNumber,
      shipping,
      cart,
      discounts,
      payment,
      order,
    }: Purchase): Promise<Order> {
      let filled = await commercetools.post<Cart>('/carts', {
        currency,
        country: address.country,
        customerEmail: email ?? address.email,
        shippingAddress: address,
        lineItems: lines,
        ...cart,
      });
      const actions: CartUpdateAction[] = [];
      if (shipping) {
        const price = { currencyCode: currency, centAmount: shipping.centAmount };
        const shippingRate = { price };
        actions.push({ action: 'setCustomShippingMethod', shippingMethodName: shipping.name, shippingRate });
      }
      if (payment) actions.push({ action: 'addPayment', payment: { typeId: 'payment', id: payment } });
      if (discounts) actions.push({ action: 'setDirectDiscounts', discounts });
      if (actions.length > 0) {
        filled = await commercetools.post<Cart>(`/carts/${filled.id}`, { version: filled.version, actions });
      }
      return commercetools.post<Order>('/orders', {
        cart: { typeId: 'cart', id: filled.id },
        version: filled.version,
        orderNumber,
        ...order,
      });
    },

    importOrder: (draft: OrderImportDraft) => commercetools.post<Order>('/orders/import', draft),

    /** Publishes a first-party product with one variant. */
    async offerOwnProduct({ sku, name, centAmount }: OwnProduct): Promise<Product> {
      await ensureOwnProductType(commercetools);
      const draft: ProductDraft = {
        key: `own-${sku}`,
        productType: { typeId: 'product-type', key: OWN_PRODUCT_TYPE },
        name: { [locale]: name },
        slug: { [locale]: `own-${sku}` },
        masterVariant: { sku, prices: [{ value: { currencyCode: currency, centAmount } }] },
        publish: true,
      };
      return commercetools.post<Product>('/products', draft);
    },
  };
}

const isNotFound = (error: unknown): boolean =>
  (error as { status?: number }).status === 404 || (error as { statusCode?: number }).statusCode === 404;

async function ensureOwnProductType(commercetools: ShopApi): Promise<void> {
  try {
    await commercetools.get(`/product-types/key=${OWN_PRODUCT_TYPE}`);
  } catch (error) {
    if (!isNotFound(error)) throw error;
    await commercetools.post('/product-types', {
      key: OWN_PRODUCT_TYPE,
      name: 'Own goods',
      description: 'What the shop sells itself',
    });
  }
}
