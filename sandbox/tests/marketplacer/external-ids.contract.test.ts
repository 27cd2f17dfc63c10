import { aSeller } from './support/goods.ts';
import { type Json, type TestInstance, anInstance, mutate, node } from './support/instance.ts';

describe('external ids', () => {
  const upsert = (instance: TestInstance, input: object) =>
    mutate(instance, 'externalIdUpsert', 'ExternalIDUpsertMutationInput', input, 'externalId { id value }');
  const valuesOf = async (instance: TestInstance, id: string) =>
    (await node(instance, id, 'Seller', 'externalIds { value }')).externalIds.map(({ value }: Json) => value);

  it('gain a row with every new value, unless the key is to be unique', async () => {
    const instance = await anInstance();
    const { id: owner } = await aSeller(instance);
    for (const value of ['1', '2', '2']) await upsert(instance, { owner, key: 'k', value });
    expect(await valuesOf(instance, owner)).toEqual(['1', '2']);
    const { id: other } = await aSeller(instance);
    for (const value of ['1', '2'])
      await upsert(instance, { owner: other, key: 'k', value, ownerKeyUnique: true });
    expect(await valuesOf(instance, other)).toEqual(['2']);
    expect((await upsert(instance, { owner: 'x', key: 'k', value: '1' })).status).toBe(422);
  });

  it('are found by type and key, value or values', async () => {
    const instance = await anInstance();
    const { id: ownerId } = await aSeller(instance);
    const externalIds = [
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
    ];
    await mutate(
      instance,
      'externalIdsUpsert',
      'ExternalIdsUpsertMutationInput',
      { ownerId, externalIds },
      'externalIds { id }',
    );
    const found = async (args: string) =>
      (await instance.graphql(`{ externalIds(${args}) { value } }`)).data?.externalIds?.map(
        ({ value }: Json) => value,
      );
    expect(await found('ownerType: "Seller", key: "a"')).toEqual(['1']);
    expect(await found('ownerType: "Seller", values: ["1", "2"]')).toEqual(['1', '2']);
    expect(await found('ownerType: "Seller", key: "a", value: "2"')).toEqual([]);
    expect(await found('ownerType: "Order", key: "a"')).toEqual([]);
    expect(
      (await instance.graphql('{ externalIds(ownerType: "Basket", key: "a") { value } }')).errors,
    ).toHaveLength(1);
  });

  it('can be found only after the index caught up', async () => {
    const instance = await anInstance({ externalIdLagMs: 150 });
    const { id: owner } = await aSeller(instance);
    await upsert(instance, { owner, key: 'k', value: '1' });
    const found = async () =>
      (await instance.graphql('{ externalIds(ownerType: "Seller", key: "k") { value } }')).data.externalIds;
    expect(await found()).toEqual([]);
    expect(await valuesOf(instance, owner)).toEqual(['1']);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await found()).toEqual([{ value: '1' }]);
  });

  it('differ from metadata, which keep one value per key', async () => {
    const instance = await anInstance();
    const { id } = await aSeller(instance);
    for (const value of ['1', '2'])
      await mutate(
        instance,
        'metadataUpsert',
        'MetadataUpsertMutationInput',
        { owner: id, key: 'k', value },
        'metadata { id }',
      );
    await mutate(
      instance,
      'metadata2Upsert',
      'Metadata2UpsertMutationInput',
      { ownerId: id, metadata: [{ key: 'l', value: '3' }] },
      'metadata { id }',
    );
    expect((await node(instance, id, 'Seller', 'metadata { key value }')).metadata).toEqual([
      { key: 'k', value: '2' },
      { key: 'l', value: '3' },
    ]);
  });
});
