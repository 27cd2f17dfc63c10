import { aSeller, anAdvert, createOrder } from './support/goods.ts';
import { type Json, anInstance, node } from './support/instance.ts';
import { aWebhook, eventNames } from './support/receiver.ts';

describe('inventories', () => {
  const SHOWN =
    'countOnHand infiniteQuantity buyable inventories { nodes { id countOnHand infiniteQuantity price { amount } salePrice { amount } seller { businessName } } }';

  /** A variant of one seller with five on hand, and a second store with seven at another price. */
  async function twoStores(options: object = {}, second: object = { countOnHand: 7, price: 2000 }) {
    const instance = await anInstance(options);
    const seller = await aSeller(instance);
    const branch = await aSeller(instance, { businessName: 'Branch' });
    const advert = await anAdvert(instance, seller.id, { variants: [{ sku: 'A-1', countOnHand: 5 }] });
    const [variant] = advert.variants.nodes;
    const { inventories } = await instance.control('POST', 'seed', {
      inventories: [{ variantId: variant.id, sellerId: branch.id, ...second }],
    });
    const seen = () => node(instance, variant.id, 'Variant', SHOWN);
    return { instance, advert, variant, inventory: inventories[0], seen };
  }

  it("are the seller's own and those of other stores, each with its own price", async () => {
    const { seen, inventory, instance, variant } = await twoStores();
    const shown = await seen();
    expect(shown.inventories.nodes).toEqual([
      {
        id: expect.any(String),
        countOnHand: 5,
        infiniteQuantity: false,
        price: { amount: '25.0' },
        salePrice: null,
        seller: { businessName: 'Green Grocer' },
      },
      {
        id: inventory.id,
        countOnHand: 7,
        infiniteQuantity: false,
        price: { amount: '20.0' },
        salePrice: null,
        seller: { businessName: 'Branch' },
      },
    ]);
    for (const { id, countOnHand } of shown.inventories.nodes) {
      expect(await node(instance, id, 'Inventory', 'countOnHand')).toMatchObject({ countOnHand });
    }
    await instance.control('POST', 'actions/inventory-delete', { id: inventory.id });
    expect(
      (await instance.graphql('query ($id: ID!) { node(id: $id) { id } }', inventory)).data.node,
    ).toBeNull();
    expect((await node(instance, variant.id, 'Variant', SHOWN)).inventories.nodes).toHaveLength(1);
  });

  it('sum up to the count of the variant, or count as its first one, as the instance is set', async () => {
    expect(await (await twoStores()).seen()).toMatchObject({ countOnHand: 12, infiniteQuantity: false });
    const first = { countOnHandOf: 'first-inventory' };
    expect(await (await twoStores(first)).seen()).toMatchObject({ countOnHand: 5, infiniteQuantity: false });
    const endless = { infiniteQuantity: true };
    expect(await (await twoStores({}, endless)).seen()).toMatchObject({ infiniteQuantity: true });
    expect(await (await twoStores(first, endless)).seen()).toMatchObject({ infiniteQuantity: false });
  });

  it('change their variant and its advert with them', async () => {
    const { instance, inventory, seen } = await twoStores();
    await instance.idle();
    const [variants, adverts] = [await aWebhook(instance, 'VARIANT'), await aWebhook(instance, 'ADVERT')];
    await instance.control('POST', 'actions/inventory-set', { id: inventory.id, fields: { countOnHand: 0 } });
    await instance.idle();
    expect([eventNames(variants.receiver), eventNames(adverts.receiver)]).toEqual([['update'], ['update']]);
    expect(await seen()).toMatchObject({ countOnHand: 5 });
  });

  it('are sold together, or by the one that the line names, at its price and by its seller', async () => {
    const { instance, variant, inventory, seen } = await twoStores();
    const line = (quantity: number, more: object = {}) => ({ variantId: variant.id, quantity, ...more });
    const named = { inventoryId: inventory.id };
    expect((await createOrder(instance, { lineItems: [line(13)] })).errors[0].messages).toEqual([
      'only 12 in stock',
    ]);
    expect((await createOrder(instance, { lineItems: [line(8, named)] })).status).toBe(422);
    const { order } = await createOrder(instance, { lineItems: [line(2, named)] });
    expect(order.invoices.nodes).toMatchObject([
      { seller: { businessName: 'Branch' }, lineItems: [{ subtotalCents: 4000 }] },
    ]);
    const counts = async () => (await seen()).inventories.nodes.map(({ countOnHand }: Json) => countOnHand);
    expect(await counts()).toEqual([5, 5]);
    expect((await createOrder(instance, { lineItems: [line(6)] })).status).toBe(200);
    expect(await counts()).toEqual([0, 4]);
    const both = { lineItems: [line(3), line(3, named)] };
    expect((await createOrder(instance, both)).status).toBe(422);
    expect(await counts()).toEqual([0, 4]);
  });

  it('are not limited where they are infinite', async () => {
    const { instance, variant, seen } = await twoStores({}, { infiniteQuantity: true });
    const lineItems = [{ variantId: variant.id, quantity: 1000 }];
    expect((await createOrder(instance, { lineItems })).status).toBe(200);
    expect(await seen()).toMatchObject({ countOnHand: 5, buyable: true });
  });

  it('of another variant are refused', async () => {
    const { instance, inventory, advert } = await twoStores();
    const other = await anAdvert(instance, (await aSeller(instance)).id);
    const lineItems = [{ variantId: other.variants.nodes[0].id, quantity: 1, inventoryId: inventory.id }];
    expect((await createOrder(instance, { lineItems })).errors).toMatchObject([
      { field: 'lineItems.0.inventoryId' },
    ]);
    expect(advert.id).not.toBe(other.id);
  });
});
