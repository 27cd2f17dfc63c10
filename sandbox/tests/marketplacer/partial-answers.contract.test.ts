import { aSeller, anAdvert } from './support/goods.ts';
import { anInstance } from './support/instance.ts';

const PAGE =
  '{ advertsWhere(createdSince: "1970-01-01T00:00:00Z") { nodes { legacyId title brand { name } } } }';

/** Three adverts of an instance, of which the second one cannot answer a field. */
async function secondFails(field: string) {
  const instance = await anInstance();
  const { id: seller } = await aSeller(instance);
  const adverts = [];
  for (let made = 0; made < 3; made += 1) adverts.push(await anAdvert(instance, seller));
  const failingFields = [{ field, legacyId: adverts[1]?.legacyId }];
  await instance.control('PUT', 'failing-fields', { failingFields });
  return instance;
}

/** https://spec.graphql.org/October2021/#sec-Handling-Field-Errors */
describe('a field that cannot be resolved', () => {
  it('is null, with an error that names its path, where it may be null', async () => {
    const { data, errors, status } = await (await secondFails('Advert.brand')).graphql(PAGE);
    expect(status).toBe(200);
    expect(data.advertsWhere.nodes[1]).toMatchObject({ title: expect.any(String), brand: null });
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'Internal server error',
        path: ['advertsWhere', 'nodes', 1, 'brand'],
      }),
    ]);
  });

  it('takes the object around it along where it may not be null', async () => {
    const { data, errors } = await (await secondFails('Advert.legacyId')).graphql(PAGE);
    expect(data.advertsWhere.nodes.map((node: unknown) => node === null)).toEqual([false, true, false]);
    expect(errors?.[0]?.path).toEqual(['advertsWhere', 'nodes', 1, 'legacyId']);
  });
});

/** https://graphql-ruby.org/pagination/using_connections (max_page_size) */
it('a page is never larger than its cap, whatever is asked for, and tells that more follow', async () => {
  const instance = await anInstance({ pageCap: 2 });
  const { id: seller } = await aSeller(instance);
  for (let made = 0; made < 3; made += 1) await anAdvert(instance, seller);
  const query = `query ($after: String) {
    advertsWhere(createdSince: "1970-01-01T00:00:00Z", first: 100, after: $after) {
      nodes { legacyId } pageInfo { hasNextPage endCursor }
    }
  }`;
  const first = (await instance.graphql(query)).data.advertsWhere;
  expect([first.nodes.length, first.pageInfo.hasNextPage]).toEqual([2, true]);
  const rest = (await instance.graphql(query, { after: first.pageInfo.endCursor })).data.advertsWhere;
  expect([rest.nodes.length, rest.pageInfo.hasNextPage]).toEqual([1, false]);
});
