import { aSeller, anAdvert } from './support/goods.ts';
import { type Json, type TestInstance, anInstance, mutate, node } from './support/instance.ts';

describe('advertsWhere', () => {
  const where = async (instance: TestInstance, args: string): Promise<string[]> => {
    const { data, errors } = await instance.graphql(`{ advertsWhere(${args}) { nodes { title } } }`);
    expect(errors).toBeUndefined();
    return data.advertsWhere.nodes.map(({ title }: Json) => title);
  };

  it('answers nothing without a filter', async () => {
    const instance = await anInstance();
    await anAdvert(instance, (await aSeller(instance)).id);
    expect(await where(instance, 'first: 10')).toEqual([]);
    expect(await where(instance, 'sort: [{ field: UPDATED_AT, ordering: DESCENDING }]')).toEqual([]);
    expect(await where(instance, 'createdSince: "2000-01-01T00:00:00Z"')).toEqual(['Shirt']);
  });

  it('finds published, unpublished and deleted adverts', async () => {
    const instance = await anInstance();
    const seller = await aSeller(instance);
    await anAdvert(instance, seller.id, { title: 'published' });
    await anAdvert(instance, seller.id, { title: 'unpublished', attemptAutoPublish: false });
    const deleted = await anAdvert(instance, seller.id, { title: 'deleted' });
    await mutate(instance, 'advertDelete', 'AdvertDeleteMutationInput', { id: deleted.id }, 'advert { id }');
    expect(await where(instance, `retailerIds: ["${seller.id}"]`)).toEqual([
      'published',
      'unpublished',
      'deleted',
    ]);
    expect(await where(instance, 'status: DISPLAYED')).toEqual(['published']);
    expect(await where(instance, 'status: NOT_DISPLAYED')).toEqual(['unpublished', 'deleted']);
  });

  it('filters and sorts', async () => {
    const instance = await anInstance();
    const { taxons } = await instance.control('POST', 'seed', {
      taxons: [{ displayName: 'Top', children: [{ displayName: 'Below' }] }],
    });
    const seller = await aSeller(instance);
    const one = await anAdvert(instance, seller.id, {
      title: 'one',
      taxonId: taxons[1].id,
      variants: [{ sku: 's1', barcode: 'b1', countOnHand: 0 }],
    });
    await anAdvert(instance, seller.id, {
      title: 'two',
      taxonId: taxons[0].id,
      variants: [{ sku: 's2', countOnHand: 4 }],
    });
    expect(await where(instance, `legacyIds: [${one.legacyId}]`)).toEqual(['one']);
    expect(await where(instance, 'variantSkus: ["s2"]')).toEqual(['two']);
    expect(await where(instance, 'variantBarcodes: ["b1"]')).toEqual(['one']);
    expect(await where(instance, 'title: "TW"')).toEqual(['two']);
    expect(await where(instance, 'q: "on"')).toEqual(['one']);
    expect(await where(instance, 'stockStatus: HAS_STOCK')).toEqual(['two']);
    expect(await where(instance, `taxonIds: ["${taxons[0].id}"]`)).toEqual(['two']);
    expect(await where(instance, `taxonIdsWithDescendants: ["${taxons[0].id}"]`)).toEqual(['one', 'two']);
    expect(await where(instance, 'vetted: true')).toEqual([]);
    expect(await where(instance, 'rejectedViaVetting: false')).toEqual(['one', 'two']);
    expect(await where(instance, 'createdUntil: "2000-01-01T00:00:00+10:00"')).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 3));
    await mutate(
      instance,
      'advertUpsert',
      'AdvertUpsertMutationInput',
      { advertId: one.id, attributes: { description: 'later' } },
      'advert { id }',
    );
    expect(
      await where(instance, 'rejectedViaVetting: false, sort: [{ field: UPDATED_AT, ordering: DESCENDING }]'),
    ).toEqual(['one', 'two']);
    expect(
      await where(instance, 'rejectedViaVetting: false, sort: [{ field: UPDATED_AT, ordering: ASCENDING }]'),
    ).toEqual(['two', 'one']);
  });
});

describe('allAdverts', () => {
  const DAY_MS = 24 * 60 * 60 * 1000;
  const QUERY = `query ($since: ISO8601DateTime) { allAdverts(updatedSince: $since) { nodes { __typename
    ... on Advert { legacyId } ... on UnpublishedAdvert { legacyId details { title } } ... on DeletedAdvert { legacyId externalIds { value } } } } }`;

  it('tells advert, unpublished and deleted apart and keeps deleted ones for 30 days', async () => {
    const instance = await anInstance();
    const seller = await aSeller(instance);
    await anAdvert(instance, seller.id);
    await anAdvert(instance, seller.id, { attemptAutoPublish: false });
    const deleted = await anAdvert(instance, seller.id, { externalIds: [{ key: 'k', value: 'v' }] });
    await mutate(
      instance,
      'advertDelete',
      'AdvertDeleteMutationInput',
      { id: deleted.id },
      'advert { published }',
    );
    const read = async (since?: string) => (await instance.graphql(QUERY, { since })).data.allAdverts.nodes;
    expect(await read()).toMatchObject([
      { __typename: 'Advert' },
      { __typename: 'UnpublishedAdvert', details: { title: 'Shirt' } },
      { __typename: 'DeletedAdvert', legacyId: deleted.legacyId, externalIds: [{ value: 'v' }] },
    ]);
    expect(await read(new Date(Date.now() + DAY_MS).toISOString())).toEqual([]);
    await instance.control('POST', 'actions/advance-clock', { milliseconds: 31 * DAY_MS });
    expect((await read()).map(({ __typename }: Json) => __typename)).toEqual(['Advert', 'UnpublishedAdvert']);
  });

  it('deletes softly: the node is gone, and a second deletion finds nothing', async () => {
    for (const nodeOfDeleted of ['null', 'deleted-advert']) {
      const instance = await anInstance({ nodeOfDeleted });
      const advert = await anAdvert(instance, (await aSeller(instance)).id);
      const remove = () =>
        mutate(instance, 'advertDelete', 'AdvertDeleteMutationInput', { id: advert.id }, 'advert { id }');
      expect((await remove()).status).toBe(200);
      expect((await remove()).status).toBe(422);
      const { data } = await instance.graphql('query ($id: ID!) { node(id: $id) { __typename } }', {
        id: advert.id,
      });
      expect(data.node).toEqual(nodeOfDeleted === 'null' ? null : { __typename: 'DeletedAdvert' });
      expect((await instance.state()).adverts[0].deleted).toBe(true);
    }
  });

  it('gives a variant its advert as the same union', async () => {
    const instance = await anInstance();
    const advert = await anAdvert(instance, (await aSeller(instance)).id, { attemptAutoPublish: false });
    const variant = await node(
      instance,
      advert.variants.nodes[0].id,
      'Variant',
      'buyable countOnHand advert { __typename }',
    );
    expect(variant).toMatchObject({
      buyable: false,
      countOnHand: 5,
      advert: { __typename: 'UnpublishedAdvert' },
    });
  });
});

describe('node', () => {
  it('is null for unknown ids and for what is no id', async () => {
    const instance = await anInstance();
    const ids = ['VmFyaWFudC0yMQ==', 'nonsense', ''];
    const { data } = await instance.graphql('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(data.nodes).toEqual([null, null, null]);
  });
});
