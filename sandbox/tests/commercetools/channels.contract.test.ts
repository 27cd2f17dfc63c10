import { aChannel, api, created, expectRefused, ownName, update, updated } from './support/contract.ts';

describe('channels', () => {
  test('the default role is InventorySupply', async () => {
    expect((await created('/channels', { key: ownName() })).roles).toEqual(['InventorySupply']);
  });

  test('roles are added, removed and set; none and unknown ones are refused', async () => {
    const channel = await aChannel();
    const more = await updated('/channels', channel, {
      action: 'addRoles',
      roles: ['OrderExport', 'Primary'],
    });
    expect(more.roles).toEqual(['InventorySupply', 'OrderExport', 'Primary']);
    const fewer = await updated('/channels', more, {
      action: 'removeRoles',
      roles: ['Primary', 'InventorySupply'],
    });
    expect(fewer.roles).toEqual(['OrderExport']);
    expectRefused(
      await update('/channels', fewer, { action: 'removeRoles', roles: ['OrderExport'] }),
      'InvalidOperation',
    );
    expectRefused(
      await update('/channels', fewer, { action: 'setRoles', roles: ['Banana'] }),
      'InvalidField',
    );
    expectRefused(await api.post('/channels', { key: ownName(), roles: [] }), 'InvalidOperation');
  });

  test('a referenced channel is not deleted', async () => {
    const channel = await aChannel();
    const entry = await created('/inventory', {
      sku: ownName(),
      quantityOnStock: 1,
      supplyChannel: { typeId: 'channel', id: channel.id },
    });
    expectRefused(await api.delete(`/channels/${channel.id}?version=${channel.version}`), 'ReferenceExists');
    await api.delete(`/inventory/${entry.id}?version=${entry.version}`);
    expect((await api.delete(`/channels/${channel.id}?version=${channel.version}`)).status).toBe(200);
  });
});
