import { syncSellerById } from '@marketplacer-connector/core/sellers';
import type { Connector } from '@marketplacer-connector/core/connector';
import { CONTAINERS } from '@marketplacer-connector/core/store';
import {
  aChannel,
  ADDRESS,
  changeChannel,
  channelNow,
  channels,
  failures,
  mutations,
  openBoard,
  sellers,
  tell,
  type Board,
} from './support/onboarding.ts';

const CLAIM_IS_OVER_MS = 5 * 60_000;
const PERSONAL = [ADDRESS.email, ADDRESS.phone, ADDRESS.firstName, 'Low Street'];

async function onboarded(options: Parameters<typeof openBoard>[0] = {}) {
  const board = await openBoard(options);
  const channel = await aChannel(board);
  expect((await tell(board.connector, channel)).body.outcome).toBe('applied');
  const [seller] = await sellers(board);
  await board.world.marketplacer.resetRequests();
  return { board, channel, seller: seller! };
}

const fieldsOf = async (board: Board, channel: { id: string }) =>
  (await channelNow(board, channel)).custom?.fields ?? {};

describe('L1 a channel that is to become a seller', () => {
  test('becomes one with its data, who cannot sell yet, and takes its key', async () => {
    const { board, channel, seller } = await onboarded();
    expect(await sellers(board)).toMatchObject([
      {
        accountType: 'PROSPECTIVE',
        businessName: 'Baker',
        emailAddress: 'ada@baker.example',
        phone: '+61 3 9000 1234',
        address: {
          address: '7 Low Street',
          city: 'Melbourne',
          postcode: '3000',
          state: { name: 'Victoria' },
          country: { code: 'AU' },
        },
        externalIds: [{ key: 'commercetools-channel-id', value: channel.id }],
        primaryUser: { firstName: 'Ada', surname: 'Baker', emailAddress: 'ada@baker.example' },
      },
    ]);
    expect((await channelNow(board, channel)).key).toBe(`marketplacer-seller-${seller.legacyId}`);
    expect((await fieldsOf(board, channel))['marketplacer-onboarding']).toBe(`seller.${seller.id}`);
  });

  test('is made once by three instances at the same moment, and by every repetition', async () => {
    const board = await openBoard();
    const channel = await aChannel(board);
    const answers = await Promise.all([1, 2, 3].map(() => tell(board.connector, channel)));
    expect(answers.map(({ status }) => status)).toContain(200);
    await board.time.pass(CLAIM_IS_OVER_MS);
    expect((await tell(board.connector, channel)).body.outcome).toBe('unchanged');
    expect(await sellers(board)).toHaveLength(1);
  });

  test.each([
    'before the claim',
    'after the claim',
    'before the seller',
    'after the seller',
    'after the tie',
  ])('is made once where the process dies %s', async (moment) => {
    const board = await openBoard();
    const channel = await aChannel(board);
    expect((await tell(dying(board.connector, moment), channel)).status).toBe(503);
    await board.time.pass(CLAIM_IS_OVER_MS);
    expect((await tell(board.connector, channel)).status).toBe(200);
    const [seller, ...others] = await sellers(board);
    expect(others).toEqual([]);
    expect((await channelNow(board, channel)).key).toBe(`marketplacer-seller-${seller!.legacyId}`);
    expect(seller!.externalIds).toHaveLength(1);
  });

  test('is changed in Marketplacer before the shop knows of it: what the shop owns is sent all the same', async () => {
    const board = await openBoard();
    const channel = await aChannel(board);
    await tell(dying(board.connector, 'after the tie'), channel);
    const [seller] = await sellers(board);
    await board.world.marketplacer.action('seller-update', {
      sellerId: seller!.id,
      fields: { businessName: 'Other' },
    });
    await board.time.pass(CLAIM_IS_OVER_MS);
    await tell(board.connector, channel);
    expect(await sellers(board)).toMatchObject([{ businessName: 'Baker' }]);
  });

  test('that lacks data is recorded with the names of the fields, and nothing is asked', async () => {
    const board = await openBoard();
    const { email: _email, city: _city, ...address } = { ...ADDRESS, company: '' };
    const channel = await aChannel(board, { address });
    expect((await tell(board.connector, channel)).body.code).toBe('seller-incomplete');
    expect(await failures(board)).toMatchObject([
      {
        code: 'seller-incomplete',
        object: { type: 'channel', id: channel.id },
        detail: 'custom.marketplacer-legal-name, address.email, address.city',
      },
    ]);
    expect(await board.world.marketplacer.requests()).toEqual([]);
    await changeChannel(board, channel, { action: 'setAddress', address: ADDRESS });
    expect((await tell(board.connector, channel)).body.outcome).toBe('applied');
    expect(await failures(board)).toEqual([]);
  });

  test('whom Marketplacer refuses is recorded with its words, without personal data, and nothing stays claimed', async () => {
    const board = await openBoard({ instance: { uniqueUserEmails: true } });
    const address = { ...ADDRESS, email: 'not an address' };
    const channel = await aChannel(board, { address });
    expect((await tell(board.connector, channel)).body.code).toBe('seller-refused');
    const [failure] = await failures(board);
    expect(failure?.detail).toBe('user.emailAddress: is invalid');
    for (const text of PERSONAL) expect(JSON.stringify(failure)).not.toContain(text);
    expect(await fieldsOf(board, channel)).toEqual({ 'marketplacer-onboard': true });
    await changeChannel(board, channel, { action: 'setAddress', address: ADDRESS });
    expect((await tell(board.connector, channel)).body.outcome).toBe('applied');
  });

  test('whose address a seller has already is left to a person, who can give it the key of that seller', async () => {
    const board = await openBoard();
    const known = await board.world.marketplacer.createSeller({ emailAddress: 'ADA@baker.example' });
    const channel = await aChannel(board);
    expect((await tell(board.connector, channel)).body.code).toBe('seller-exists');
    const key = `marketplacer-seller-${known.legacyId}`;
    expect((await failures(board))[0]?.detail).toContain(key);
    await changeChannel(board, channel, { action: 'changeKey', key });
    expect((await tell(board.connector, channel)).body.outcome).toBe('applied');
    expect(await sellers(board)).toMatchObject([
      { id: known.id, businessName: 'Baker', externalIds: [{ value: channel.id }] },
    ]);
    expect(await failures(board)).toEqual([]);
  });

  test('with the key of a seller that Marketplacer does not show is left to a person', async () => {
    const board = await openBoard();
    const channel = await aChannel(board, { key: 'marketplacer-seller-4711' });
    expect((await tell(board.connector, channel)).body.code).toBe('seller-unknown');
    expect(await sellers(board)).toEqual([]);
  });

  test('makes no second channel where the webhook of its seller is faster', async () => {
    const board = await openBoard();
    const channel = await aChannel(board);
    await tell(dying(board.connector, 'after the seller'), channel);
    const [seller] = await sellers(board);
    await board.world.marketplacer.action('seller-update', {
      sellerId: seller!.id,
      fields: { accountType: 'RETAILER' },
    });
    expect(await syncSellerById(board.connector, seller!.id)).toEqual({
      outcome: 'ignored',
      code: 'not-yet',
    });
    await board.time.pass(CLAIM_IS_OVER_MS);
    await tell(board.connector, channel);
    // What that webhook has told is not lost.
    expect((await fieldsOf(board, channel))['marketplacer-online']).toBe(true);
    expect(await syncSellerById(board.connector, seller!.id)).toEqual({ outcome: 'unchanged' });
    expect((await channels(board)).map(({ id }) => id)).toEqual([channel.id]);
  });

  test.each([
    ['is not meant to', { custom: undefined }, 'onboarding', 'not-ours'],
    ['may not, because the flow is off', {}, 'none', 'flow-off'],
  ])('is none where it %s', async (_why, draft, flowsOn, code) => {
    const board = await openBoard({ flowsOn });
    const channel = await aChannel(board, draft);
    expect((await tell(board.connector, channel)).body.code).toBe(code);
    expect(await sellers(board)).toEqual([]);
  });

  test('that is gone is no trouble', async () => {
    const board = await openBoard();
    const { id } = await aChannel(board);
    await board.world.commercetools.delete(`/channels/${id}`, { version: 1 });
    expect((await tell(board.connector, { id })).body.code).toBe('unknown-object');
  });
});

describe('L2 a change of an onboarded channel', () => {
  test('goes to its seller alone, and what did not change stays', async () => {
    const { board, channel } = await onboarded();
    await changeChannel(board, channel, { action: 'changeName', name: { en: 'Bakery' } });
    expect((await tell(board.connector, channel)).body.outcome).toBe('applied');
    expect(await sellers(board)).toMatchObject([{ businessName: 'Bakery', phone: ADDRESS.phone }]);
    expect(await mutations(board)).toEqual(['sellerUpdate']);
    expect((await tell(board.connector, channel)).body.outcome).toBe('unchanged');
    expect(await mutations(board)).toEqual(['sellerUpdate']);
  });

  test('of the address keeps its place in Marketplacer', async () => {
    const { board, channel, seller } = await onboarded();
    const { id } = seller.address;
    await changeChannel(board, channel, { action: 'setAddress', address: { ...ADDRESS, city: 'Geelong' } });
    await tell(board.connector, channel);
    expect(await sellers(board)).toMatchObject([
      { address: { id, city: 'Geelong', address: '7 Low Street' } },
    ]);
  });

  test('of the legal name, which Marketplacer does not show, is sent once', async () => {
    const { board, channel } = await onboarded();
    await changeChannel(board, channel, {
      action: 'setCustomField',
      name: 'marketplacer-legal-name',
      value: 'Baker & Daughters',
    });
    expect((await tell(board.connector, channel)).body.outcome).toBe('applied');
    expect((await tell(board.connector, channel)).body.outcome).toBe('unchanged');
    expect(await mutations(board)).toEqual(['sellerUpdate']);
  });

  test('that somebody has made in Marketplacer does not come to the shop, and is undone and remembered', async () => {
    const { board, channel, seller } = await onboarded();
    await board.world.marketplacer.action('seller-update', {
      sellerId: seller.id,
      fields: { businessName: 'Other', openingHours: 'Never', accountType: 'RETAILER' },
    });
    await syncSellerById(board.connector, seller.id);
    expect(await channelNow(board, channel)).toMatchObject({
      name: { en: 'Baker' },
      address: ADDRESS,
      custom: { fields: { 'marketplacer-opening-hours': 'Never' } },
    });
    expect((await tell(board.connector, channel)).body.outcome).toBe('applied');
    expect(await sellers(board)).toMatchObject([{ businessName: 'Baker', accountType: 'RETAILER' }]);
    const { results } = await board.world.commercetools.get<{ results: { value: object }[] }>(
      `/custom-objects/${CONTAINERS.history}`,
    );
    expect(results.map(({ value }) => value)).toContainEqual(
      expect.objectContaining({
        object: { type: 'seller', id: String(seller.legacyId) },
        entries: [expect.objectContaining({ event: 'overwritten', fields: ['businessName'] })],
      }),
    );
  });

  test('leaves nothing of a person in what the connector remembers', async () => {
    const { board } = await onboarded();
    const records = await Promise.all(
      Object.values(CONTAINERS).map((container) =>
        board.world.commercetools.get<{ results: object[] }>(`/custom-objects/${container}`),
      ),
    );
    expect(records.flatMap(({ results }) => results).length).toBeGreaterThan(0);
    for (const text of PERSONAL) expect(JSON.stringify(records)).not.toContain(text);
  });
});

/** A connector in a process that ends at that moment. */
function dying(connector: Connector, moment: string): Connector {
  const [when, step] = moment.split(' the ');
  const { commercetools, marketplacer } = connector;
  const take = async <Result>(name: string, act: () => Promise<Result>): Promise<Result> => {
    if (name !== step) return act();
    if (when === 'after') await act();
    throw new Error('the process ended');
  };
  const { channels: ours } = commercetools;
  const { onboarding } = marketplacer;
  return {
    ...connector,
    commercetools: {
      ...commercetools,
      channels: {
        ...ours,
        update: (channel, actions) =>
          take(JSON.stringify(actions).includes('claim.') ? 'claim' : 'mark', () =>
            ours.update(channel, actions),
          ),
      },
    },
    marketplacer: {
      ...marketplacer,
      onboarding: {
        ...onboarding,
        create: (draft) => take('seller', () => onboarding.create(draft)),
        tie: (sellerId, channelId) => take('tie', () => onboarding.tie(sellerId, channelId)),
      },
    },
  };
}
