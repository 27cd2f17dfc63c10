import { readStatus } from '../../src/operations/index.ts';
import { createStore, CONTAINERS, failureKeyOf } from '../../src/store/index.ts';
import { aClock } from '../builders/clock.ts';
import { customObjectsInMemory } from '../builders/custom-objects-in-memory.ts';

test('an alarm is told, however many failures come before it', async () => {
  const customObjects = customObjectsInMemory();
  const store = createStore({ customObjects }, aClock());
  for (let number = 1; number <= 5_001; number += 1) {
    const object = { type: 'advert', id: String(number) } as const;
    const value = { code: 'unexpected-error', object, firstSeen: '', lastSeen: '', times: 1 };
    await customObjects.put(CONTAINERS.failures, failureKeyOf(object), value);
  }
  const object = { type: 'installation', id: 'marketplacer-key' } as const;
  await store.failures.record({ code: 'api-key-refused', object });
  const ports = {
    store,
    config: { commercetools: { clientId: 'one' } },
    commercetools: { subscriptions: { ours: async () => [] } },
    marketplacer: { webhooks: {} },
  };
  const status = await readStatus(ports as never);
  expect(status.failures).toMatchObject({ total: 5_000, truncated: true });
  expect(status.alarms).toMatchObject([{ code: 'api-key-refused', id: 'marketplacer-key' }]);
});
