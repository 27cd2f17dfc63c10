import {
  addClient,
  anOrder,
  api,
  apiOf,
  aSoldProduct,
  aud,
  type Body,
  created,
  describeSandbox,
  expectRefused,
  update,
} from './support/contract.ts';

describe('order edits', () => {
  const anEdit = (order: Body, ...stagedActions: Body[]) =>
    created('/orders/edits', { resource: { typeId: 'order', id: order.id }, stagedActions });
  const apply = (edit: Body, order: Body) =>
    api.post(`/orders/edits/${edit.id}/apply`, { editVersion: edit.version, resourceVersion: order.version });

  test('change the lines of an order, once and at the versions that were read', async () => {
    const order = await anOrder();
    const [line] = order.lineItems;
    const { sku } = await aSoldProduct();
    const edit = await anEdit(
      order,
      { action: 'changeLineItemQuantity', lineItemId: line.id, quantity: 1 },
      { action: 'addLineItem', sku, quantity: 3, externalPrice: aud(100) },
    );
    expect(edit.result).toEqual({ type: 'NotProcessed' });
    expect((await api.get(`/orders/${order.id}`)).body).toEqual(order);
    expectRefused(await apply({ ...edit, version: 9 }, order), 'ConcurrentModification', {}, 409);
    expectRefused(await apply(edit, { version: 9 }), 'ConcurrentModification', {}, 409);
    const applied = await apply(edit, order);
    expect(applied.body.result).toMatchObject({
      type: 'Applied',
      excerptBeforeEdit: { version: order.version, totalPrice: aud(2500) },
      excerptAfterEdit: { totalPrice: aud(1800) },
    });
    const edited = (await api.get(`/orders/${order.id}`)).body;
    expect(edited).toMatchObject({
      version: applied.body.result.excerptAfterEdit.version,
      totalPrice: aud(1800),
      lineItems: [
        { id: line.id, quantity: 1, totalPrice: aud(1000), state: [{ quantity: 1 }] },
        { variant: { sku }, quantity: 3 },
      ],
    });
    expectRefused(await apply(applied.body, edited), 'InvalidOperation');
    const gone = await anEdit(edited, { action: 'removeLineItem', lineItemId: line.id });
    await apply(gone, edited);
    expect((await api.get(`/orders/${order.id}`)).body.lineItems).toHaveLength(1);
  });

  test('know their actions, and change no order with an inventory mode', async () => {
    const { sku, product: _product } = await aSoldProduct();
    await created('/inventory', { sku, quantityOnStock: 5 });
    const line = { variant: { sku }, name: { en: 'Kettle' }, price: { value: aud(1) }, quantity: 2 };
    const order = await anOrder({ lineItems: [line], inventoryMode: 'TrackOnly' });
    const change = { action: 'changeLineItemQuantity', lineItemId: order.lineItems[0].id, quantity: 1 };
    expectRefused(await apply(await anEdit(order, change), order), 'InvalidOperation');
    expectRefused(await update('/orders', order, change), 'InvalidJsonInput');
    const unknown = {
      resource: { typeId: 'order', id: order.id },
      stagedActions: [{ action: 'addDelivery' }],
    };
    expectRefused(await api.post('/orders/edits', unknown), 'InvalidJsonInput');
  });
});

describeSandbox('order edits of the sandbox', () => {
  test('are told by a message and need a scope of their own', async () => {
    const order = await anOrder();
    const resource = { typeId: 'order', id: order.id };
    const stagedActions = [{ action: 'setCustomerEmail', email: 'a@example.test' }];
    const edit = await created('/orders/edits', { resource, stagedActions });
    const body = { editVersion: edit.version, resourceVersion: order.version };
    const applied = await api.post(`/orders/edits/${edit.id}/apply`, body);
    const messages = (await api.control('GET', '/messages')).body;
    expect(messages.at(-1)).toMatchObject({
      type: 'OrderEditApplied',
      resource,
      edit: { id: edit.id },
      result: applied.body.result,
    });
    expect(messages.filter(({ type }: Body) => type === 'OrderCustomerEmailSet')).toEqual([]);
    const clerk = await apiOf(await addClient(api.projectKey, ['manage_orders']));
    expectRefused(await clerk.get('/orders/edits'), 'insufficient_scope', {}, 403);
    expect((await clerk.get('/orders')).status).toBe(200);
  });
});
