import { MarketplacerUnavailable, type GraphqlClient } from '../../src/marketplacer/client.ts';
import { createRefunds } from '../../src/marketplacer/refunds.ts';

const answering = (payload: unknown) =>
  createRefunds({
    mutate: () => Promise.resolve({ refundRequestReturn: payload }),
  } as unknown as GraphqlClient);

describe('a step of a refund', () => {
  const step = { kind: 'return', id: 'request-1' } as const;

  it('is done where Marketplacer answers without an error, and refused with its reasons', async () => {
    expect(await answering({ errors: null }).step(step)).toEqual({ kind: 'done' });
    expect(await answering({ errors: [{ field: 'id', messages: ['too late'] }] }).step(step)).toMatchObject({
      kind: 'refused',
    });
  });

  it('is unknown where the answer is empty', async () => {
    await expect(answering(null).step(step)).rejects.toThrow(MarketplacerUnavailable);
  });
});
