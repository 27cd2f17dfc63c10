import { ADDRESS, aSeller } from './support/goods.ts';
import { anInstance, mutate } from './support/instance.ts';

describe('sellers', () => {
  const ALL = `query ($deleted: Boolean, $since: ISO8601DateTime) { allSellers(includeDeleted: $deleted, updatedSince: $since) { nodes { __typename
    ... on Seller { id businessName online address { country { code } } } ... on DeletedSeller { legacyId } } } }`;

  it('are created, updated, listed and searched', async () => {
    const instance = await anInstance();
    const attributes = {
      accountType: 'RETAILER',
      businessName: 'Baker',
      legalBusinessName: 'Baker Pty',
      phone: '04',
      user: { emailAddress: 'baker@example.test' },
      address: ADDRESS,
    };
    const created = await mutate(
      instance,
      'sellerCreate',
      'SellerCreateMutationInput',
      { attributes },
      'seller { id legacyId primaryUser { emailAddress } } user { id }',
    );
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
});
