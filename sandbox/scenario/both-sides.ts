import type { Channel, InventoryEntry, Order, Product, ProductVariant } from '@commercetools/platform-sdk';
import type { World } from '../client/index.ts';

/** One line of the final table: the same fact, read on each side without the connector's help. */
export interface Fact {
  what: string;
  marketplacer: string;
  commercetools: string;
  agrees: boolean;
}

interface AdvertRow {
  legacyId: number;
  title: string;
  deleted: boolean;
  state: { displayable: boolean };
  price: number | null;
  variants: { legacyId: number; price: number | null; countOnHand: number; deleted: boolean }[];
}

interface MarketplacerState {
  sellers: { legacyId: number; businessName: string }[];
  adverts: AdvertRow[];
  orders: { id: string }[];
  invoices: { lineItems: { quantity: number; subtotalCents: number; variantLegacyId: number }[] }[];
}

interface ShopState {
  products: Map<string, Product>;
  stock: Map<string, number>;
  channels: Channel[];
  orders: Order[];
}

/** Reads both sides in full and compares them, line by line. Amounts are minor units. */
export async function compareBothSides(world: World): Promise<Fact[]> {
  const source = await world.marketplacer.state<MarketplacerState>();
  const shop = await readShop(world);
  const onSale = source.adverts.filter((advert) => !advert.deleted && advert.state.displayable);
  const offline = source.adverts.filter((advert) => !advert.deleted && !advert.state.displayable);
  const deleted = source.adverts.filter((advert) => advert.deleted);
  return [
    countFact('sellers', source.sellers.length, sellerChannels(shop).length),
    countFact('adverts on sale', onSale.length, ours(shop, true).length),
    countFact('adverts off sale or deleted', offline.length + deleted.length, ours(shop, false).length),
    eachFact(
      'titles',
      onSale,
      (advert) => productOf(shop, advert)?.masterData.current.name['en'] === advert.title,
    ),
    eachFact('variants, by their ids', onSale, (advert) =>
      sameSet(
        advert.variants.map(keyOf),
        variantsOf(shop, advert).map(({ key }) => key ?? ''),
      ),
    ),
    sumFact(
      'sum of all prices',
      onSale,
      priceOf,
      (advert, variant) => shopVariant(shop, advert, variant)?.prices?.[0]?.value.centAmount,
    ),
    sumFact(
      'units that can be sold',
      onSale,
      (_advert, { countOnHand }) => countOnHand,
      (_advert, variant) => shop.stock.get(keyOf(variant)),
    ),
    countFact(
      'units of what is off sale',
      0,
      sum(
        [...offline, ...deleted].flatMap(({ variants }) =>
          variants.map((variant) => shop.stock.get(keyOf(variant)) ?? 0),
        ),
      ),
    ),
    ...orderFacts(source, shop),
  ];
}

function orderFacts(source: MarketplacerState, shop: ShopState): Fact[] {
  const lines = shop.orders.flatMap(({ lineItems }) =>
    lineItems.filter(({ variant }) => variant.key?.startsWith('Variant-')),
  );
  const invoiced = source.invoices.flatMap(({ lineItems }) => lineItems);
  const marks = shop.orders.flatMap(({ syncInfo }) => syncInfo.map(({ externalId }) => externalId));
  return [
    countFact(
      'orders with marketplace lines',
      source.orders.length,
      shop.orders.filter(({ lineItems }) => lineItems.some((line) => lines.includes(line))).length,
    ),
    {
      what: 'orders marked with the other side’s id',
      marketplacer: String(source.orders.length),
      commercetools: String(source.orders.filter(({ id }) => marks.includes(id)).length),
      agrees: source.orders.every(({ id }) => marks.includes(id)),
    },
    countFact(
      'units sold',
      sum(invoiced.map(({ quantity }) => quantity)),
      sum(lines.map(({ quantity }) => quantity)),
    ),
    countFact(
      'money for marketplace lines',
      sum(invoiced.map(({ subtotalCents }) => subtotalCents)),
      sum(lines.map(({ totalPrice }) => totalPrice.centAmount)),
    ),
  ];
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

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
const sameSet = (left: string[], right: string[]): boolean =>
  left.toSorted().join() === right.toSorted().join();
const keyOf = ({ legacyId }: { legacyId: number }): string => `Variant-${legacyId}`;
const priceOf = (advert: AdvertRow, variant: AdvertRow['variants'][number]): number =>
  variant.price ?? advert.price ?? 0;

const sellerChannels = ({ channels }: ShopState) =>
  channels.filter(({ key }) => key.startsWith('marketplacer-seller-'));

const ours = ({ products }: ShopState, published: boolean) =>
  [...products.values()].filter(
    ({ key, masterData }) => key?.startsWith('marketplacer-advert-') && masterData.published === published,
  );

const productOf = ({ products }: ShopState, advert: AdvertRow) =>
  products.get(`marketplacer-advert-${advert.legacyId}`);

function variantsOf(shop: ShopState, advert: AdvertRow): ProductVariant[] {
  const product = productOf(shop, advert);
  return product ? [product.masterData.current.masterVariant, ...product.masterData.current.variants] : [];
}

const shopVariant = (shop: ShopState, advert: AdvertRow, variant: AdvertRow['variants'][number]) =>
  variantsOf(shop, advert).find(({ key }) => key === keyOf(variant));

function countFact(what: string, marketplacer: number, commercetools: number): Fact {
  return {
    what,
    marketplacer: String(marketplacer),
    commercetools: String(commercetools),
    agrees: marketplacer === commercetools,
  };
}

/** A fact that must hold for every advert by itself; the table shows for how many it does. */
function eachFact(what: string, adverts: AdvertRow[], holds: (advert: AdvertRow) => boolean): Fact {
  return countFact(what, adverts.length, adverts.filter(holds).length);
}

/** A sum over all variants, which must also agree variant by variant. */
function sumFact(
  what: string,
  adverts: AdvertRow[],
  source: (advert: AdvertRow, variant: AdvertRow['variants'][number]) => number,
  shop: (advert: AdvertRow, variant: AdvertRow['variants'][number]) => number | undefined,
): Fact {
  const pairs = adverts.flatMap((advert) =>
    advert.variants.map((variant) => [source(advert, variant), shop(advert, variant)] as const),
  );
  return {
    ...countFact(what, sum(pairs.map(([here]) => here)), sum(pairs.map(([, there]) => there ?? 0))),
    agrees: pairs.every(([here, there]) => here === there),
  };
}
