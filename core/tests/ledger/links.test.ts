import { CONTAINERS, createLedger, type OrderLink, type RefundBook } from '../../src/ledger/index.ts';
import { customObjectsInMemory } from '../builders/custom-objects-in-memory.ts';

const clock = { now: () => 0, sleep: async () => {} };

const aLink = (change: Partial<OrderLink> = {}): OrderLink => ({
  marketplacerOrderId: 'T3JkZXItMQ==',
  lines: [],
  ...change,
});

const A_BOOK: RefundBook = { entries: { 'return-1': { requestId: 'request-1' } }, agreedDenials: [] };

/** Custom objects of a commercetools that lets version 0 replace what is there. */
function replacingObjects() {
  const objects = customObjectsInMemory();
  const put: typeof objects.put = (container, key, value, version) =>
    objects.put(container, key, value, version === 0 ? undefined : version);
  return { ...objects, put };
}

async function writeBook({ refundBooks }: ReturnType<typeof createLedger>, orderId: string): Promise<void> {
  const open = await refundBooks.open(orderId);
  expect(open && (await refundBooks.write(orderId, open, A_BOOK))).toBeDefined();
}

describe('links', () => {
  it.each([
    ['keeps', customObjectsInMemory],
    ['does not keep', replacingObjects],
  ])('the refunds stay when the link is written again, where version 0 %s what is there', async (_, make) => {
    const ledger = createLedger({ customObjects: make() }, clock);
    await ledger.links.put('order-1', aLink());
    await writeBook(ledger, 'order-1');
    await ledger.links.put('order-1', aLink({ recipient: 'digest' }));
    expect(await ledger.refundBooks.open('order-1')).toMatchObject({
      link: aLink({ recipient: 'digest' }),
      book: A_BOOK,
    });
  });

  it('the refunds stay that were written between the reading of the link and its writing', async () => {
    const customObjects = customObjectsInMemory();
    const rival = createLedger({ customObjects }, clock);
    await rival.links.put('order-1', aLink());
    let isFirst = true;
    const put: typeof customObjects.put = async (...write) => {
      if (isFirst) {
        isFirst = false;
        await writeBook(rival, 'order-1');
      }
      return customObjects.put(...write);
    };
    await createLedger({ customObjects: { ...customObjects, put } }, clock).links.put(
      'order-1',
      aLink({ recipient: 'digest' }),
    );
    expect(await rival.refundBooks.open('order-1')).toMatchObject({
      link: aLink({ recipient: 'digest' }),
      book: A_BOOK,
    });
  });

  it('a link that cannot be written is not passed over', async () => {
    const customObjects = { ...customObjectsInMemory(), put: async () => ({ kind: 'conflict' }) as const };
    const { links } = createLedger({ customObjects }, clock);
    await expect(links.put('order-1', aLink())).rejects.toMatchObject({ name: 'CommercetoolsUnavailable' });
  });

  it('a link is one object, under the id of its order', async () => {
    const customObjects = customObjectsInMemory();
    const { links } = createLedger({ customObjects }, clock);
    await links.put('order-1', aLink());
    await links.put('order-1', aLink());
    expect(customObjects.all()).toMatchObject([{ container: CONTAINERS.links, key: 'order-1' }]);
    expect(await links.orderIdOf(aLink().marketplacerOrderId)).toBe('order-1');
  });
});
