import { createRefund as create } from '../../src/refunds/create-refund.ts';
import type { Creation } from '../../src/refunds/plan-creations.ts';
import { createStore, type RefundEntry } from '../../src/store/index.ts';
import { customObjectsInMemory } from '../builders/custom-objects-in-memory.ts';

const ORDER = 'order-1';
const MINUTE = 60_000;

const aCreation = (entryKey: string): Creation => ({
  entryKey,
  entry: { lineItemId: 'line-1', quantity: 1 },
  externalId: { key: 'return-item', value: entryKey },
  draft: { clientMutationId: entryKey, invoiceId: 'Invoice-1', lineItems: [] },
});
const TEA = aCreation('tea');
const CUP = aCreation('cup');

/** An order whose link is there, and a Marketplacer that creates whatever it is asked for. */
async function aSale(entries: Record<string, RefundEntry> = {}) {
  let now = Date.UTC(2026, 2, 1, 10);
  const clock = { now: () => now, sleep: async (milliseconds: number) => void (now += milliseconds) };
  const customObjects = customObjectsInMemory();
  const store = createStore({ customObjects }, clock);
  await store.links.put(ORDER, { marketplacerOrderId: 'Order-1', lines: [] });
  const opened = await store.refundTracking.open(ORDER);
  if (opened) await store.refundTracking.write(ORDER, opened, { entries, agreedDenials: [] });
  const refunds = {
    idByExternalId: jest.fn(async (_key: string, _value: string): Promise<string | undefined> => undefined),
    ofInvoice: jest.fn(async () => []),
    create: jest.fn(async ({ clientMutationId }: Creation['draft']) => ({
      kind: 'created' as const,
      id: `request of ${clientMutationId}`,
    })),
  };
  return {
    store,
    clock,
    refunds,
    marketplacer: { refunds },
    pass: (milliseconds: number) => (now += milliseconds),
    entries: async () => (await store.refundTracking.open(ORDER))?.tracking.entries,
  };
}

/** Creates what was planned just now, on what is remembered now. */
const createRefund = async (sale: Parameters<typeof create>[0], orderId: string, creation: Creation) =>
  create(sale, orderId, creation, (await sale.store.refundTracking.open(orderId))?.tracking.entries ?? {});

const CREATED = { kind: 'created', requestId: expect.any(String) };

const liveFor = (sale: Awaited<ReturnType<typeof aSale>>, milliseconds: number): RefundEntry => ({
  claim: { token: 'of another worker', until: sale.clock.now() + milliseconds },
});

describe('a refund request', () => {
  it('is created once, and its id takes the place of the claim', async () => {
    const sale = await aSale();
    expect(await createRefund(sale, ORDER, TEA)).toEqual(CREATED);
    expect(await createRefund(sale, ORDER, TEA)).toEqual(CREATED);
    expect(sale.refunds.create).toHaveBeenCalledTimes(1);
    expect(await sale.entries()).toEqual({ tea: { ...TEA.entry, requestId: 'request of tea' } });
  });

  it('is looked up before its first creation, because the shop can rewrite what remembers it', async () => {
    const sale = await aSale();
    sale.refunds.idByExternalId.mockResolvedValue('known');
    expect(await createRefund(sale, ORDER, TEA)).toEqual(CREATED);
    expect(sale.refunds.idByExternalId).toHaveBeenCalledWith('return-item', 'tea');
    expect(sale.refunds.create).not.toHaveBeenCalled();
    expect(await sale.entries()).toMatchObject({ tea: { requestId: 'known' } });
  });

  it('stays with the item that has taken it over before its creator could remember it', async () => {
    const sale = await aSale();
    const takenOver = {
      tea: { ...TEA.entry, requestId: 'succeeded-by:mug' },
      mug: { ...TEA.entry, requestId: 'request of tea' },
    };
    sale.refunds.create.mockImplementationOnce(async () => {
      const opened = await sale.store.refundTracking.open(ORDER);
      if (opened)
        await sale.store.refundTracking.write(ORDER, opened, { entries: takenOver, agreedDenials: [] });
      return { kind: 'created', id: 'request of tea' };
    });
    expect(await createRefund(sale, ORDER, TEA)).toEqual(CREATED);
    expect(await sale.entries()).toEqual(takenOver);
  });

  it('waits for the claim on another one of its order', async () => {
    const sale = await aSale();
    const busy = await aSale({ cup: liveFor(sale, MINUTE) });
    expect(await createRefund(busy, ORDER, TEA)).toEqual({ kind: 'claimed' });
    expect(busy.refunds.create).not.toHaveBeenCalled();
    busy.pass(2 * MINUTE);
    expect(await createRefund(busy, ORDER, TEA)).toEqual(CREATED);
  });

  it('does not wait for another one that is created', async () => {
    const sale = await aSale();
    await createRefund(sale, ORDER, CUP);
    expect(await createRefund(sale, ORDER, TEA)).toEqual(CREATED);
  });

  it('of which Marketplacer did not answer is looked for twice by who takes it over', async () => {
    const sale = await aSale();
    sale.refunds.create.mockRejectedValueOnce(new Error('no answer'));
    await expect(createRefund(sale, ORDER, TEA)).rejects.toThrow('no answer');
    expect(await createRefund(sale, ORDER, TEA)).toEqual({ kind: 'claimed' });
    sale.pass(4 * MINUTE);
    sale.refunds.idByExternalId.mockClear();
    sale.refunds.idByExternalId.mockResolvedValueOnce(undefined).mockResolvedValueOnce('found late');
    expect(await createRefund(sale, ORDER, TEA)).toEqual(CREATED);
    expect(sale.refunds.idByExternalId).toHaveBeenCalledTimes(2);
    expect(sale.refunds.create).toHaveBeenCalledTimes(1);
  });

  it('is left to another worker by one that was held up after its claim', async () => {
    const sale = await aSale();
    sale.refunds.idByExternalId.mockImplementation(async () => void sale.pass(21_000));
    expect(await createRefund(sale, ORDER, TEA)).toEqual({ kind: 'claimed' });
    expect(sale.refunds.create).not.toHaveBeenCalled();
  });

  it('that Marketplacer refuses leaves no claim behind', async () => {
    const sale = await aSale();
    const refusing = {
      ...sale,
      marketplacer: {
        refunds: {
          ...sale.refunds,
          create: async () => ({ kind: 'refused' as const, reasons: ['too late'] }),
        },
      },
    };
    expect(await createRefund(refusing, ORDER, TEA)).toEqual({ kind: 'refused', reasons: ['too late'] });
    expect(await sale.entries()).toEqual({});
  });

  it('is planned anew where another worker has changed what is remembered since', async () => {
    const sale = await aSale();
    const planned = (await sale.entries()) ?? {};
    await createRefund(sale, ORDER, CUP);
    expect(await create(sale, ORDER, TEA, planned)).toEqual({ kind: 'conflict' });
    expect(sale.refunds.create).toHaveBeenCalledTimes(1);
    expect(await create(sale, ORDER, TEA, (await sale.entries()) ?? {})).toEqual(CREATED);
  });

  it('of an order without a link is not created', async () => {
    const sale = await aSale();
    expect(await createRefund(sale, 'unknown', TEA)).toEqual({ kind: 'conflict' });
    expect(sale.refunds.create).not.toHaveBeenCalled();
  });
});
