import type { CustomObject } from '@commercetools/platform-sdk';
import { eventually } from '../../sandbox/testing/eventually.ts';
import { bodyOf, deliver, expectAnswer } from './support/deliveries.ts';
import { aService, type Service } from './support/service.ts';

const PATH = '/custom-objects/marketplacer-connector-state';

const records = async ({ world }: Service) =>
  (await world.commercetools.get<{ results: CustomObject[] }>(PATH)).results.filter(({ key }) =>
    key.startsWith('last-webhook-'),
  );

/** An event that asks for no work. */
const ping = (service: Service, secret?: string) =>
  deliver(service, bodyOf('other', { data: { node: { __typename: 'Advert' } } }), secret ? { secret } : {});

it('the moment of a webhook is noted once in a while, not each time', async () => {
  const service = await aService();
  for (let times = 0; times < 3; times += 1)
    expectAnswer(await ping(service), 200, 'ignored', 'unknown-event');
  const record = await eventually('the note', async () => (await records(service))[0]);
  expect(record).toMatchObject({ version: 1, value: { at: expect.stringMatching(/^\d{4}-.*Z$/) } });
});

it('a forged webhook is not heard', async () => {
  const service = await aService();
  expect((await ping(service, 'x'.repeat(32))).status).toBe(401);
  expect(await records(service)).toEqual([]);
});

it('a commercetools that does not take the note delays no answer', async () => {
  const service = await aService();
  await service.world.commercetools.faults([{ fault: 'delay', delayMs: 5_000, path: '/custom-objects' }]);
  const begun = Date.now();
  expectAnswer(await ping(service), 200, 'ignored', 'unknown-event');
  expect(Date.now() - begun).toBeLessThan(2_000);
});
