import { createOrders, type OrderDraft } from '../../src/marketplacer/orders.ts';
import type { GraphqlClient } from '../../src/marketplacer/client.ts';

/** A client of a Marketplacer that answers every mutation with this. */
const answering = (orderCreate: unknown): GraphqlClient => ({
  query: () => Promise.reject(new Error('not asked')),
  lacks: () => false,
  mutate: <Data>() => Promise.resolve({ orderCreate } as Data),
});

const draft = {} as OrderDraft;

it.each([null, { order: null, errors: [] }, { order: null, errors: null }])(
  'the answer %j is unknown and not a refusal, so the order is looked for before it is created again',
  async (answer) => {
    await expect(createOrders(answering(answer)).create(draft)).rejects.toThrow(
      'neither an order nor a reason',
    );
  },
);

it('an answer with a reason is a refusal', async () => {
  const answer = { order: null, errors: [{ field: 'quantity', messages: ['exceeds stock'] }] };
  expect(await createOrders(answering(answer)).create(draft)).toEqual({
    kind: 'refused',
    reasons: ['quantity: exceeds stock'],
  });
});
