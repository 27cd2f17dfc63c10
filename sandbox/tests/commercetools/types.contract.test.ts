import {
  aCart,
  api,
  aType,
  created,
  expectRefused,
  ownName,
  stringField,
  update,
  updated,
} from './support/contract.ts';

describe('types and custom fields', () => {
  test('custom fields are checked against their definitions', async () => {
    const type = await aType(
      'channel',
      stringField('seller', { required: true }),
      stringField('rank', { type: { name: 'Number' } }),
    );
    const reference = { typeId: 'type', id: type.id };
    const withFields = (fields: object) =>
      api.post('/channels', { key: ownName(), custom: { type: reference, fields } });
    expectRefused(await withFields({ seller: 'a', other: 1 }), 'InvalidField', { field: 'other' });
    expectRefused(await withFields({ seller: 5 }), 'InvalidField', { field: 'seller' });
    expectRefused(await withFields({ rank: 5 }), 'RequiredField', { field: 'seller' });
    expect((await withFields({ seller: 'a', rank: 5 })).body.custom).toEqual({
      type: reference,
      fields: { seller: 'a', rank: 5 },
    });
  });

  test('a type serves the resources it names', async () => {
    const type = await aType('order');
    const custom = { type: { typeId: 'type', key: type.key } };
    expect((await api.post('/channels', { key: ownName(), custom })).status).toBe(400);
  });

  test('a custom field is set and removed; removing an absent one is InvalidOperation', async () => {
    const type = await aType('channel', stringField('note'));
    const channel = await created('/channels', {
      key: ownName(),
      custom: { type: { typeId: 'type', id: type.id } },
    });
    const set = await updated('/channels', channel, { action: 'setCustomField', name: 'note', value: 'x' });
    expect(set.custom.fields).toEqual({ note: 'x' });
    const removed = await updated('/channels', set, { action: 'setCustomField', name: 'note' });
    expect(removed.custom.fields).toEqual({});
    expectRefused(
      await update('/channels', removed, { action: 'setCustomField', name: 'note' }),
      'InvalidOperation',
    );
  });

  test('carts and their lines are checked as well, before anything is stored', async () => {
    const cart = await aCart();
    const { sku } = cart.lineItems[0].variant;
    const custom = { type: { typeId: 'type', id: (await aType('order', stringField('note'))).id } };
    const line = { sku, quantity: 1, supplyChannel: { typeId: 'channel', key: 'nowhere' } };
    const draft = { currency: 'AUD', country: 'AU' };
    const add = { action: 'addLineItem', ...line };
    expectRefused(await api.post('/carts', { ...draft, lineItems: [line] }), 'ReferencedResourceNotFound');
    expectRefused(await update('/carts', cart, add), 'ReferencedResourceNotFound');
    expectRefused(
      await api.post('/carts', { ...draft, custom: { ...custom, fields: { x: 1 } } }),
      'InvalidField',
    );
    const set = { action: 'setCustomField', name: 'note', value: 5 };
    expectRefused(await update('/carts', cart, { action: 'setCustomType', ...custom }, set), 'InvalidField');
    expect((await api.get(`/carts/${cart.id}`)).body).toEqual(cart);
  });

  test('definitions are added later', async () => {
    const type = await aType('order');
    const changed = await updated('/types', type, {
      action: 'addFieldDefinition',
      fieldDefinition: stringField('later'),
    });
    expect(changed.fieldDefinitions).toMatchObject([{ name: 'later' }]);
    const long = { action: 'addFieldDefinition', fieldDefinition: stringField('x'.repeat(37)) };
    expect((await update('/types', changed, long)).status).toBe(400);
  });

  test('a definition that is removed takes its values from all resources', async () => {
    const type = await aType('channel', stringField('note'), stringField('kept'));
    const custom = { type: { typeId: 'type', id: type.id }, fields: { note: 'x', kept: 'y' } };
    const channel = await created('/channels', { key: ownName(), custom });
    const remove = { action: 'removeFieldDefinition', fieldName: 'note' };
    const changed = await updated('/types', type, remove);
    expect(changed.fieldDefinitions).toMatchObject([{ name: 'kept' }]);
    expect((await api.get(`/channels/${channel.id}`)).body.custom.fields).toEqual({ kept: 'y' });
    expectRefused(await update('/types', changed, remove), 'InvalidInput');
  });
});
