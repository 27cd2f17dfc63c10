import type { Product } from '@commercetools/platform-sdk';
import { changeOrder } from '../testing/orders.ts';
import { returnableLine } from './map-orders.ts';
import { notPossible, oneOf, orderOf, type Act, type Scene } from './people.ts';
import type { AdvertState } from './state.ts';

const SHIPPING = { name: 'Post', centAmount: 895 };

const numberOfNext = ({ shop }: Scene): string => `WORLD-${shop.orders.length + 1}`;

/** What can be bought: on sale on both sides. */
function buyable({ source, shop }: Scene): { advert: AdvertState; sku: string }[] {
  const products = new Map<string | undefined, Product>(shop.products.map((one) => [one.key, one]));
  const stock = new Map(shop.inventory.map(({ sku, quantityOnStock }) => [sku, quantityOnStock]));
  return source.adverts.flatMap((advert) => {
    const product = products.get(`marketplacer-advert-${advert.legacyId}`);
    const { sku = '' } = product?.masterData.current.masterVariant ?? {};
    const isBuyable = product?.masterData.published && advert.state.displayable && (stock.get(sku) ?? 0) > 1;
    return isBuyable ? [{ advert, sku }] : [];
  });
}

const buyFromTwo: Act = async (scene) => {
  const goods = buyable(scene);
  const first = oneOf(goods, 'Nothing is on sale in the shop.');
  const others = goods.filter(({ advert }) => advert.sellerId !== first.advert.sellerId);
  const second = oneOf(others, 'Only one seller has something on sale.');
  const orderNumber = numberOfNext(scene);
  await scene.world.shop.buy({
    orderNumber,
    lines: [
      { sku: first.sku, quantity: 2 },
      { sku: second.sku, quantity: 1 },
    ],
    shipping: SHIPPING,
  });
  return `A shopper has bought “${first.advert.title}” and “${second.advert.title}” as ${orderNumber}.`;
};

const buyOne: Act = async (scene, sku) => {
  const orderNumber = numberOfNext(scene);
  await scene.world.shop.buy({ orderNumber, lines: [{ sku, quantity: 1 }], shipping: SHIPPING });
  return `A shopper has bought one as ${orderNumber}.`;
};

const returnOne: Act = async (scene, id) => {
  const order = orderOf(scene, id);
  const line = returnableLine(order) ?? notPossible('Nothing of it can come back.');
  await changeOrder(scene.world, order.id, {
    action: 'addReturnInfo',
    items: [{ quantity: 1, lineItemId: line.id, shipmentState: 'Returned', comment: 'Too small' }],
  });
  return `One piece of ${order.orderNumber ?? order.id} is back at its seller.`;
};

const cancelOrder: Act = async (scene, id) => {
  const order = orderOf(scene, id);
  await changeOrder(scene.world, order.id, { action: 'changeOrderState', orderState: 'Cancelled' });
  return `The shop has cancelled ${order.orderNumber ?? order.id}.`;
};

export const SHOPPER_ACTS = {
  'buy-from-two': buyFromTwo,
  'buy-one': buyOne,
  'return-one': returnOne,
  'cancel-order': cancelOrder,
} satisfies Record<string, Act>;
