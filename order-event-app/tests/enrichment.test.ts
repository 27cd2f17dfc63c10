import { CONTAINERS, type HistoryEntry } from '@marketplacer-connector/core/store';
import { asPerson, openDesk, productOf, publish, stateOf, sync, tell, type Desk } from './support/vetting.ts';

const SETTINGS = { FLOWS_ON: 'enrichment', ENRICHED_FIELDS: 'name;description;images' };
const renamed = [
  { action: 'changeName', name: { en: 'Lamp of brass' } },
  { action: 'setDescription', description: { en: '<p>Made <b>by hand</b>.</p>' } },
  publish,
] as const;

async function textsOf({ world, advert }: Desk): Promise<{ title: string; description: string | null }> {
  const { node } = await world.marketplacer.graphql<{ node: { title: string; description: string | null } }>(
    'query ($id: ID!) { node(id: $id) { ... on Advert { title description } } }',
    { id: advert.id },
  );
  return node;
}

async function upserts({ world }: Desk): Promise<number> {
  const operations = await world.marketplacer.requests();
  return operations.flatMap(({ rootFields }) => rootFields).filter((field) => field === 'advertUpsert')
    .length;
}

const writesToShop = async ({ world }: Desk): Promise<number> =>
  (await world.commercetools.requests()).filter(
    ({ method, path }) => method === 'POST' && path.includes('/products'),
  ).length;

describe('P9 what the shop publishes in the fields that it owns', () => {
  test('goes to Marketplacer, those fields alone, once', async () => {
    const desk = await openDesk(SETTINGS, { vetted: true });
    await asPerson(desk, ...renamed);
    expect((await tell(desk)).body.outcome).toBe('applied');
    expect(await textsOf(desk)).toEqual({
      title: 'Lamp of brass',
      description: '<p>Made <b>by hand</b>.</p>',
    });
    expect((await tell(desk)).body.outcome).toBe('unchanged');
    expect(await upserts(desk)).toBe(1);
  });

  test('is not sent before it is published', async () => {
    const desk = await openDesk(SETTINGS, { vetted: true });
    await asPerson(desk, ...renamed.slice(0, 2));
    expect((await tell(desk)).body.outcome).toBe('unchanged');
    expect((await textsOf(desk)).title).toBe('Lamp');
  });

  test('makes no echo: the webhook that follows notes the time of the advert, and then nothing is left to write', async () => {
    const desk = await openDesk(SETTINGS, { vetted: true });
    await asPerson(desk, ...renamed);
    await desk.time.pass(60_000);
    await tell(desk);
    await desk.world.commercetools.resetRequests();
    for (let round = 0; round < 3; round += 1) {
      await sync(desk);
      await tell(desk);
    }
    expect(await writesToShop(desk)).toBeLessThanOrEqual(1);
    expect(await upserts(desk)).toBe(1);
    expect((await productOf(desk)).masterData.current.name['en']).toBe('Lamp of brass');
  });

  test('is never overwritten from there, while everything else keeps flowing', async () => {
    const desk = await openDesk(SETTINGS, { vetted: true });
    await asPerson(desk, ...renamed);
    await tell(desk);
    await desk.time.pass(60_000);
    await desk.world.marketplacer.updateAdvert(desk.advert.id, { title: 'Cheap lamp' });
    await desk.world.marketplacer.updateVariant(desk.advert.variants[0]!.id, { price: '12.0' });
    await sync(desk);
    const { name, masterVariant } = (await productOf(desk)).masterData.current;
    expect(name['en']).toBe('Lamp of brass');
    expect(masterVariant.prices?.[0]?.value.centAmount).toBe(1200);
  });

  test('wins where both sides have changed it, and the change of the other side stands in the history', async () => {
    const desk = await openDesk(SETTINGS, { vetted: true });
    await asPerson(desk, ...renamed);
    await tell(desk);
    await desk.world.marketplacer.updateAdvert(desk.advert.id, { title: 'Cheap lamp' });
    expect((await tell(desk)).body.outcome).toBe('applied');
    expect((await textsOf(desk)).title).toBe('Lamp of brass');
    const { value } = await desk.world.commercetools.get<{ value: { entries: HistoryEntry[] } }>(
      `/custom-objects/${CONTAINERS.history}/advert-${desk.advert.legacyId}`,
    );
    expect(value.entries).toMatchObject([{ event: 'overwritten', fields: ['name'] }]);
  });

  test('comes back where a seller renames the advert right after it was sent', async () => {
    const desk = await openDesk(SETTINGS, { vetted: true });
    await asPerson(desk, ...renamed);
    const { marketplacer } = desk.connector;
    const overtaken = {
      ...desk.connector,
      marketplacer: {
        ...marketplacer,
        adverts: {
          ...marketplacer.adverts,
          enrich: async (...sent: Parameters<typeof marketplacer.adverts.enrich>) => {
            const written = await marketplacer.adverts.enrich(...sent);
            await desk.world.marketplacer.updateAdvert(desk.advert.id, { title: 'Cheap lamp' });
            return written;
          },
        },
      },
    };
    await tell(desk, 'ProductPublished', overtaken);
    expect((await textsOf(desk)).title).toBe('Cheap lamp');
    await tell(desk);
    expect((await textsOf(desk)).title).toBe('Lamp of brass');
  });

  test('is recorded where Marketplacer refuses it, with its words', async () => {
    const desk = await openDesk(SETTINGS, { vetted: true });
    await asPerson(desk, ...renamed);
    const { marketplacer } = desk.connector;
    const refusing = {
      ...desk.connector,
      marketplacer: {
        ...marketplacer,
        adverts: {
          ...marketplacer.adverts,
          enrich: async () => ({ kind: 'refused' as const, reasons: ['title: is too long'] }),
        },
      },
    };
    expect((await tell(desk, 'ProductPublished', refusing)).body.code).toBe('enrichment-refused');
    expect((await tell(desk)).body.outcome).toBe('applied');
  });

  test('goes along with the approval of an advert that waits', async () => {
    const desk = await openDesk({ ...SETTINGS, FLOWS_ON: 'enrichment;vetting' });
    await asPerson(desk, ...renamed);
    await tell(desk);
    expect(await stateOf(desk)).toMatchObject({ vetted: true });
    expect((await textsOf(desk)).title).toBe('Lamp of brass');
  });

  test('stays Marketplacer’s where the flow is off', async () => {
    const desk = await openDesk({ ...SETTINGS, FLOWS_ON: 'none' }, { vetted: true });
    await asPerson(desk, ...renamed);
    expect((await tell(desk)).body.code).toBe('flow-off');
    await desk.time.pass(60_000);
    await sync(desk);
    expect((await productOf(desk)).masterData.current.name['en']).toBe('Lamp');
    expect(await upserts(desk)).toBe(0);
  });
});
