import { CONTAINERS, createStore, type OrderLink, type RefundTracking } from '../../src/store/index.ts';
import { customObjectsInMemory } from '../builders/custom-objects-in-memory.ts';

const clock = { now: () => 0, sleep: async () => {} };

const aLink = (change: Partial<OrderLink> = {}): OrderLink => ({
  marketplacerOrderId: 'T3JkZXItMQ==',
  lines: [],
  ...change,
});

const A_TRACKING: RefundTracking = { entries: { 'return-1': { requestId: 'request-1' } }, agreedDenials: [] };

/** Custom objects of a commercetools that lets version 0 replace what is there. */
function replacingObjects() {
  const objects = customObjectsInMemory();
  const put: typeof objects.put = (container, key, value, version) =>
    objects.put(container, key, value, version === 0 ? undefined : version);
  return { ...objects, put };
}

async function writeTracking(
  { refundTracking }: ReturnType<typeof createStore>,
  orderId: string,
): Promise<void> {
  const open = await refundTracking.open(orderId);
  expect(open && (await refundTracking.write(orderId, open, A_TRACKING))).toBeDefined();
}

describe('links', () => {
  it.each([
    ['keeps', customObjectsInMemory],
    ['does not keep', replacingObjects],
  ])('the refunds stay when the link is written again, where version 0 %s what is there', async (_, make) => {
    const store = createStore({ customObjects: make() }, clock);
    await store.links.put('order-1', aLink());
    await writeTracking(store, 'order-1');
    await store.links.put('order-1', aLink({ told: { recipient: 'digest' } }));
    expect(await store.refundTracking.open('order-1')).toMatchObject({
      link: aLink({ told: { recipient: 'digest' } }),
      tracking: A_TRACKING,
    });
  });

  it('the refunds stay that were written between the reading of the link and its writing', async () => {
    const customObjects = customObjectsInMemory();
    const rival = createStore({ customObjects }, clock);
    await rival.links.put('order-1', aLink());
    let isFirst = true;
    const put: typeof customObjects.put = async (...write) => {
      if (isFirst) {
        isFirst = false;
        await writeTracking(rival, 'order-1');
      }
      return customObjects.put(...write);
    };
    await createStore({ customObjects: { ...customObjects, put } }, clock).links.put(
      'order-1',
      aLink({ told: { recipient: 'digest' } }),
    );
    expect(await rival.refundTracking.open('order-1')).toMatchObject({
      link: aLink({ told: { recipient: 'digest' } }),
      tracking: A_TRACKING,
    });
  });

  it('a link is written without being read again where its record is known, and read where that is outdated', async () => {
    const customObjects = customObjectsInMemory();
    const byKey = jest.fn(customObjects.byKey);
    const store = createStore({ customObjects: { ...customObjects, byKey } }, clock);
    const known = await store.links.read('order-1');
    await store.links.put('order-1', aLink(), known);
    expect(byKey).toHaveBeenCalledTimes(1);
    await writeTracking(store, 'order-1');
    await store.links.put('order-1', aLink({ told: { recipient: 'digest' } }), known);
    expect(await store.refundTracking.open('order-1')).toMatchObject({
      link: aLink({ told: { recipient: 'digest' } }),
      tracking: A_TRACKING,
    });
  });

  it('a link that cannot be written is not passed over', async () => {
    const customObjects = { ...customObjectsInMemory(), put: async () => ({ kind: 'conflict' }) as const };
    const { links } = createStore({ customObjects }, clock);
    await expect(links.put('order-1', aLink())).rejects.toMatchObject({ name: 'CommercetoolsUnavailable' });
  });

  it('a link is one object, under the id of its order', async () => {
    const customObjects = customObjectsInMemory();
    const { links } = createStore({ customObjects }, clock);
    await links.put('order-1', aLink());
    await links.put('order-1', aLink());
    expect(customObjects.all()).toMatchObject([{ container: CONTAINERS.links, key: 'order-1' }]);
    expect(await links.orderIdOf(aLink().marketplacerOrderId)).toBe('order-1');
  });
});
