import type { Channel, InventoryEntry, Order, Product } from '@commercetools/platform-sdk';
import type { World } from '../client/index.ts';

export interface AdvertRow {
  legacyId: number;
  title: string;
  deleted: boolean;
  state: { displayable: boolean };
  price: number | null;
  variants: VariantRow[];
}

export interface VariantRow {
  legacyId: number;
  price: number | null;
  countOnHand: number;
  deleted: boolean;
}

export interface RefundLineRow {
  lineItemId: number | null;
  quantity: number;
  amountPerItemCents: number;
  dispatched: boolean;
}

/** What Marketplacer holds. Ids of other rows are legacy ids, amounts minor units. */
interface MarketplacerState {
  sellers: { legacyId: number; businessName: string }[];
  adverts: AdvertRow[];
  orders: { id: string }[];
  invoices: {
    statusFlags: string[];
    lineItems: { legacyId: number; quantity: number; subtotalCents: number }[];
  }[];
  carriers: { legacyId: number; name: string; trackingUrl: string | null }[];
  shipments: {
    carrierId: number;
    trackingNumber: string;
    shippedItems: { lineItemId: number; quantity: number }[];
  }[];
  refundRequests: { status: string; lineItems: RefundLineRow[] }[];
  externalIds: { ownerKind: string; ownerId: number; value: string }[];
}

interface ShopState {
  products: Map<string, Product>;
  stock: Map<string, number>;
  channels: Channel[];
  orders: Order[];
}

export interface BothSides {
  source: MarketplacerState;
  shop: ShopState;
}

/** Reads both sides in full. */
export async function readBothSides(world: World): Promise<BothSides> {
  return { source: await world.marketplacer.state<MarketplacerState>(), shop: await readShop(world) };
}

async function readShop({ commercetools }: World): Promise<ShopState> {
  const all = async <Item>(path: string) =>
    (await commercetools.get<{ results: Item[] }>(path, { limit: '500' })).results;
  const products = await all<Product>('/products');
  const stock = await all<InventoryEntry>('/inventory');
  return {
    products: new Map(products.map((product) => [product.key ?? product.id, product])),
    stock: new Map(stock.map(({ sku, quantityOnStock }) => [sku, quantityOnStock])),
    channels: await all<Channel>('/channels'),
    orders: await all<Order>('/orders'),
  };
}
