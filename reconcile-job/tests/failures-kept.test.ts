import type { FailureCode, ObjectReference } from '@marketplacer-connector/core/outcome';
import { connectorIn } from './support/connector.ts';
import { anAdvert, failures, openDrift, reconciled, type Drift } from './support/drift.ts';

let drift: Drift;

const leave = (code: FailureCode, type: ObjectReference['type'], id: string) =>
  drift.connector.store.failures.record({ code, object: { type, id } });

const left = async () => (await failures(drift)).map(({ object }) => `${object.type} ${object.id}`).sort();

const runWith = (flowsOff: string) =>
  reconciled(connectorIn(drift.world, drift.time, { FLOWS_OFF: flowsOff }));

beforeEach(async () => {
  drift = await openDrift();
});

test.each([
  ['refunds', 'refund'],
  ['fulfilment', 'fulfilment'],
  ['orders', 'order'],
  ['orders', 'payment'],
  ['orders', 'order-details'],
  ['products', 'advert'],
] as const)('with FLOWS_OFF=%s a failure of the type %s is kept', async (flow, type) => {
  await leave('retried-in-vain', type, '4711');
  await runWith(flow);
  await runWith(`${flow};stock`);
  expect(await left()).toEqual([`${type} 4711`]);
  await reconciled(drift.connector);
  expect(await left()).toEqual([]);
});

test('what belongs to other flows is tried whatever is off', async () => {
  await leave('refund-refused', 'refund', '4711');
  await leave('retried-in-vain', 'fulfilment', '4711');
  await leave('retried-in-vain', 'order', '4711');
  await leave('price-missing', 'advert', '4711');
  await runWith('products;sellers;taxonomy');
  expect(await left()).toEqual(['advert 4711']);
  await leave('refund-refused', 'refund', '4711');
  await runWith('orders');
  // Its order may have to be exported first, and that flow is off.
  expect(await left()).toEqual(['refund 4711']);
  await runWith('fulfilment;sellers');
  expect(await left()).toEqual([]);
});

test('an order that Marketplacer refused waits for a person', async () => {
  await leave('order-refused', 'order', '4711');
  await reconciled(drift.connector);
  expect(await left()).toEqual(['order 4711']);
});

test('a failure of the catalogue is tried while stock is off', async () => {
  const advert = await anAdvert(drift);
  await leave('price-missing', 'advert', String(advert.legacyId));
  await runWith('stock');
  expect(await left()).toEqual([]);
});
