import { ADDRESS, aSeller } from './support/goods.ts';
import { anInstance, mutate } from './support/instance.ts';

const BAKER = {
  accountType: 'RETAILER',
  businessName: 'Baker',
  legalBusinessName: 'Baker Pty',
  phone: '04',
  user: { firstName: 'Ada', surname: 'Baker', emailAddress: 'baker@example.test' },
  address: ADDRESS,
};

const create = (instance: Awaited<ReturnType<typeof anInstance>>, attributes: object) =>
  mutate(
    instance,
    'sellerCreate',
    'SellerCreateMutationInput',
    { attributes },
    'seller { id legacyId primaryUser { emailAddress } metadata { key value } } user { id }',
  );

describe('sellers', () => {
  const ALL = `query ($deleted: Boolean, $since: ISO8601DateTime) { allSellers(includeDeleted: $deleted, updatedSince: $since) { nodes { __typename
    ... on Seller { id businessName online address { country { code } } } ... on DeletedSeller { legacyId } } } }`;

  it('are created, updated, listed and searched', async () => {
    const instance = await anInstance();
    const created = await create(instance, BAKER);
    expect(created).toMatchObject({
      status: 200,
      seller: { primaryUser: { emailAddress: 'baker@example.test' } },
    });
    await mutate(
      instance,
      'sellerUpdate',
      'SellerUpdateMutationInput',
      { sellerId: created.seller.id, attributes: { businessName: 'Bakery' } },
      'seller { id }',
    );
    await aSeller(instance, { businessName: 'Prospect', accountType: 'PROSPECTIVE' });
    const gone = await aSeller(instance, { businessName: 'Gone' });
    await instance.control('POST', 'actions/seller-delete', { sellerId: gone.id });
    const names = async (deleted: boolean) =>
      (await instance.graphql(ALL, { deleted })).data.allSellers.nodes;
    expect(await names(false)).toMatchObject([
      { businessName: 'Bakery', address: { country: { code: 'AU' } } },
      { businessName: 'Prospect' },
    ]);
    expect((await names(true))[2]).toEqual({ __typename: 'DeletedSeller', legacyId: gone.legacyId });
    const { data } = await instance.graphql(
      '{ sellerSearch(attributes: { businessName: "b" }) { sellers { nodes { businessName } } } }',
    );
    expect(data.sellerSearch.sellers.nodes).toEqual([{ businessName: 'Bakery' }]);
    const { data: byId } = await instance.graphql(
      'query ($ids: [ID!]) { sellersWhere(retailerIds: $ids) { nodes { businessName } } }',
      { ids: [created.seller.id] },
    );
    expect(byId.sellersWhere.nodes).toEqual([{ businessName: 'Bakery' }]);
  });

  it.each([
    ['businessName', { businessName: ' ' }],
    ['legalBusinessName', { legalBusinessName: '' }],
    ['phone', { phone: '' }],
    ['address.state', { address: { ...ADDRESS, state: null } }],
    ['address.city', { address: { ...ADDRESS, city: '' } }],
    ['user.surname', { user: { ...BAKER.user, surname: '' } }],
    ['user.emailAddress', { user: { ...BAKER.user, emailAddress: 'none' } }],
  ])('are not created without %s', async (field, missing) => {
    const refused = await create(await anInstance(), { ...BAKER, ...missing });
    expect(refused).toMatchObject({ status: 422, seller: null, errors: [{ field }] });
  });

  it('are created again and again with one e-mail address, unless the instance is strict about it', async () => {
    const instance = await anInstance();
    const metadata = [{ key: 'from', value: 'the shop' }];
    expect(await create(instance, { ...BAKER, metadata })).toMatchObject({
      status: 200,
      seller: { metadata },
    });
    expect(await create(instance, BAKER)).toMatchObject({ status: 200 });
    const strict = await anInstance({ uniqueUserEmails: true });
    await create(strict, BAKER);
    expect(await create(strict, BAKER)).toMatchObject({ errors: [{ field: 'user.emailAddress' }] });
  });
});
