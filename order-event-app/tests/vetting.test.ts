import { CONTAINERS, type FailureRecord } from '@marketplacer-connector/core/store';
import {
  asPerson,
  openDesk,
  productOf,
  publish,
  resubmit,
  setAttribute,
  stateOf,
  sync,
  tell,
  toState,
  verdicts,
  type Desk,
} from './support/vetting.ts';

const APPROVED = { requiresVetting: false, vetted: true, vettingRejected: false };
const WAITING = { requiresVetting: true, vetted: false, vettingRejected: false };
const REJECTED = { requiresVetting: false, vetted: false, vettingRejected: true };

const isPublished = async (desk: Desk) => (await productOf(desk)).masterData.published;
const attributeOf = async (desk: Desk, name: string): Promise<unknown> =>
  (await productOf(desk)).masterData.staged.masterVariant.attributes?.find((one) => one.name === name)?.value;

async function failures({ world }: Desk): Promise<FailureRecord[]> {
  const { results } = await world.commercetools.get<{ results: { value: FailureRecord }[] }>(
    `/custom-objects/${CONTAINERS.failures}`,
  );
  return results.map(({ value }) => value);
}

describe('P8 an advert that waits for vetting', () => {
  test('arrives unpublished, and is approved, once, by a person who publishes it', async () => {
    const desk = await openDesk();
    expect(await isPublished(desk)).toBe(false);
    expect(await attributeOf(desk, 'marketplacer-off-sale-reason')).toBe('waits for vetting');
    await asPerson(desk, publish);
    expect((await tell(desk)).body.outcome).toBe('applied');
    expect(await stateOf(desk)).toMatchObject(APPROVED);
    expect(await isPublished(desk)).toBe(true);
    expect(await attributeOf(desk, 'marketplacer-waits-since')).toBeUndefined();
    expect((await tell(desk)).body.outcome).toBe('unchanged');
    await sync(desk);
    expect(await verdicts(desk)).toEqual(['advertVettingApprove']);
  });

  test('is not unpublished by its own webhook before its approval was told', async () => {
    const desk = await openDesk();
    await asPerson(desk, publish);
    expect((await sync(desk)).outcome).toBe('unchanged');
    expect(await isPublished(desk)).toBe(true);
    await tell(desk);
    expect(await stateOf(desk)).toMatchObject(APPROVED);
  });

  test('is approved once by three instances at the same moment', async () => {
    const desk = await openDesk();
    await asPerson(desk, publish);
    await Promise.all([1, 2, 3].map(() => tell(desk)));
    await desk.time.pass(5 * 60_000);
    await tell(desk);
    expect(await verdicts(desk)).toEqual(['advertVettingApprove']);
  });

  test('is approved once where the answer of Marketplacer is lost', async () => {
    const desk = await openDesk();
    await asPerson(desk, publish);
    const { vetting } = desk.connector.marketplacer;
    const deaf = {
      ...desk.connector,
      marketplacer: {
        ...desk.connector.marketplacer,
        vetting: {
          ...vetting,
          approve: async (id: string) => {
            await vetting.approve(id);
            throw new Error('no answer');
          },
        },
      },
    };
    expect((await tell(desk, 'ProductPublished', deaf)).status).toBe(503);
    await desk.time.pass(5 * 60_000);
    expect((await tell(desk)).status).toBe(200);
    expect(await verdicts(desk)).toEqual(['advertVettingApprove']);
    expect(await isPublished(desk)).toBe(true);
  });

  test.each([
    ['a state', 'ProductStateTransition', [toState('marketplacer-vetting-rejected')]],
    ['an attribute', 'ProductPublished', [setAttribute('marketplacer-review', 'rejected'), publish]],
  ] as const)('is rejected by %s, with a default reason where none is given', async (_by, type, actions) => {
    const desk = await openDesk();
    await asPerson(desk, ...actions);
    expect((await tell(desk, type)).body.outcome).toBe('applied');
    const { vettingRejectedReason, ...state } = await stateOf(desk);
    expect(state).toEqual(REJECTED);
    expect(vettingRejectedReason).toMatch(/requirements of the marketplace/);
    expect(await isPublished(desk)).toBe(false);
    await tell(desk, type);
    expect(await verdicts(desk)).toEqual(['advertVettingReject']);
  });

  test('is rejected also where its seller changes it at that moment', async () => {
    const desk = await openDesk();
    await asPerson(desk, toState('marketplacer-vetting-rejected'));
    await desk.time.pass(60_000);
    const { store } = desk.connector;
    const put: typeof store.verdicts.put = async (...written) => {
      await desk.world.marketplacer.updateAdvert(desk.advert.id, { title: 'Brass lamp' });
      return store.verdicts.put(...written);
    };
    const meddled = { ...desk.connector, store: { ...store, verdicts: { ...store.verdicts, put } } };
    expect((await tell(desk, 'ProductStateTransition', meddled)).status).toBe(503);
    await tell(desk, 'ProductStateTransition');
    expect(await stateOf(desk)).toMatchObject(REJECTED);
    expect(await verdicts(desk)).toEqual(['advertVettingReject']);
  });

  test('is rejected with the reason of the shop', async () => {
    const desk = await openDesk();
    await asPerson(
      desk,
      setAttribute('marketplacer-vetting-reason', ' The pictures are blurred. '),
      toState('marketplacer-vetting-rejected'),
    );
    await tell(desk, 'ProductStateTransition');
    expect((await stateOf(desk)).vettingRejectedReason).toBe('The pictures are blurred.');
  });

  test('waits without what was decided before, when its seller has it looked at again', async () => {
    const desk = await openDesk();
    await asPerson(
      desk,
      setAttribute('marketplacer-review', 'rejected'),
      toState('marketplacer-vetting-rejected'),
    );
    await tell(desk, 'ProductStateTransition');
    await desk.time.pass(60_000);
    await resubmit(desk);
    await tell(desk);
    await sync(desk);
    await tell(desk);
    expect(await stateOf(desk)).toMatchObject(WAITING);
    expect(await attributeOf(desk, 'marketplacer-review')).toBeUndefined();
    expect((await productOf(desk)).state?.obj?.key).toBe('marketplacer-vetting-waiting');
    await asPerson(desk, publish);
    await tell(desk);
    expect(await stateOf(desk)).toMatchObject(APPROVED);
  });

  test('is not approved as another one than was shown', async () => {
    const desk = await openDesk();
    await asPerson(desk, publish);
    await desk.time.pass(60_000);
    await desk.world.marketplacer.updateAdvert(desk.advert.id, { title: 'Lamp that bites' });
    await tell(desk);
    expect(await stateOf(desk)).toMatchObject(WAITING);
    expect(await isPublished(desk)).toBe(false);
    expect(await verdicts(desk)).toEqual([]);
    await asPerson(desk, publish);
    await tell(desk);
    expect(await stateOf(desk)).toMatchObject(APPROVED);
  });

  test('that went on sale before, and waits again, is not approved by what the connector had published', async () => {
    const desk = await openDesk();
    await asPerson(desk, publish);
    await tell(desk);
    await desk.time.pass(60_000);
    await resubmit(desk);
    await tell(desk);
    expect(await stateOf(desk)).toMatchObject(WAITING);
    await sync(desk);
    expect(await isPublished(desk)).toBe(false);
    await tell(desk);
    expect(await verdicts(desk)).toEqual(['advertVettingApprove', 'advertVettingResubmit']);
  });

  test('that Marketplacer has approved by itself is published, and nobody is told', async () => {
    const desk = await openDesk();
    await desk.world.marketplacer.action('advert-set', { id: desk.advert.id, fields: { vetted: true } });
    await sync(desk);
    expect(await isPublished(desk)).toBe(true);
    await tell(desk);
    expect(await verdicts(desk)).toEqual([]);
  });

  test('that was rejected, and is published after all, is hidden again: there is nothing to decide about', async () => {
    const desk = await openDesk();
    await asPerson(desk, toState('marketplacer-vetting-rejected'));
    await tell(desk, 'ProductStateTransition');
    await asPerson(desk, publish);
    expect((await tell(desk)).body.outcome).toBe('applied');
    expect(await isPublished(desk)).toBe(false);
    expect(await verdicts(desk)).toEqual(['advertVettingReject']);
  });

  test('that Marketplacer refuses to approve is recorded with its words, and is not shown to buyers', async () => {
    const desk = await openDesk();
    await asPerson(desk, publish);
    const refusing = {
      ...desk.connector,
      marketplacer: {
        ...desk.connector.marketplacer,
        vetting: {
          ...desk.connector.marketplacer.vetting,
          approve: async () => ({ kind: 'refused' as const, reasons: ['advertIds: is frozen'] }),
        },
      },
    };
    expect((await tell(desk, 'ProductPublished', refusing)).body.code).toBe('vetting-refused');
    expect(await failures(desk)).toMatchObject([
      {
        code: 'vetting-refused',
        object: { type: 'vetting', id: String(desk.advert.legacyId) },
        detail: 'advertIds: is frozen',
      },
    ]);
    expect(await isPublished(desk)).toBe(false);
    await asPerson(desk, publish);
    await tell(desk);
    expect(await stateOf(desk)).toMatchObject(APPROVED);
    expect(await failures(desk)).toEqual([]);
  });

  test('waits for Marketplacer alone where the flow is off', async () => {
    const desk = await openDesk({ FLOWS_ON: 'none' });
    await asPerson(desk, publish);
    expect((await tell(desk)).body.code).toBe('flow-off');
    await sync(desk);
    expect(await isPublished(desk)).toBe(false);
    expect(await stateOf(desk)).toMatchObject(WAITING);
  });

  test('is the business of nobody where the product is one of the shop', async () => {
    const desk = await openDesk();
    const { productType } = await productOf(desk);
    const { id } = await desk.world.commercetools.post<{ id: string }>('/products', {
      productType: { typeId: 'product-type', id: productType.id },
      name: { en: 'Own' },
      slug: { en: 'own-product' },
      publish: true,
    });
    const { post, pubSubPush } = await import('./support/deliveries.ts');
    const resource = { typeId: 'product', id };
    const answer = await post(
      desk.connector,
      pubSubPush({ notificationType: 'Message', type: 'ProductPublished', resource }),
    );
    expect(answer.body.code).toBe('not-ours');
  });
});
