import { UPSERT, aSeller, anAdvert } from './support/goods.ts';
import { anInstance, decode, mutate, node } from './support/instance.ts';

describe('adverts', () => {
  it('have ids made of type and number, and numbers of their own', async () => {
    const instance = await anInstance();
    const advert = await anAdvert(instance, (await aSeller(instance)).id);
    expect(decode(advert.id)).toBe(`Advert-${advert.legacyId}`);
    expect(advert.legacyId).toBeGreaterThan(100_000_000);
    expect(decode(advert.variants.nodes[0].id)).toBe(`Variant-${advert.variants.nodes[0].legacyId}`);
  });

  it('are not created without a seller, a title or with an amount finer than the currency', async () => {
    const instance = await anInstance();
    const seller = await aSeller(instance);
    const upsert = async (input: object) => (await instance.graphql(UPSERT, { input })).data.advertUpsert;
    const title = { title: 'Shirt' };
    expect(await upsert({ attributes: title })).toMatchObject({
      status: 422,
      advert: null,
      errors: [{ field: 'sellerId' }],
    });
    expect(await upsert({ sellerId: seller.id, attributes: {} })).toMatchObject({
      errors: [{ field: 'title' }],
    });
    const wrongPrices = ['1.999', 'ten', '-1'];
    for (const price of wrongPrices) {
      expect(await upsert({ sellerId: seller.id, attributes: { ...title, price } })).toMatchObject({
        errors: [{ field: 'price' }],
      });
    }
    expect((await instance.state()).adverts).toEqual([]);
  });

  it('show prices as Ruby decimals, with the sale price as the lowest', async () => {
    const cases = [
      ['AUD', '25', null, '25.0', '25.0', '$25.00'],
      ['AUD', '1299', '19.99', '19.99', '1299.0', undefined],
      ['AUD', '1299', '1500', '1299.0', '1299.0', undefined],
      ['JPY', '1200', null, '1200.0', '1200.0', undefined],
      ['KWD', '1.234', '1.2', '1.2', '1.234', undefined],
    ];
    for (const [currency, price, salePrice, lowest, original] of cases) {
      const instance = await anInstance({ currency });
      const advert = await anAdvert(instance, (await aSeller(instance)).id, { price, salePrice });
      const shown = await node(
        instance,
        advert.id,
        'Advert',
        'lowestPrice lowestOriginalPrice variants { nodes { lowestPrice } }',
      );
      expect(shown).toMatchObject({ lowestPrice: lowest, lowestOriginalPrice: original });
      expect(shown.variants.nodes[0].lowestPrice).toBe(lowest);
    }
  });

  it('take the lowest price of their variants, and a variant without one has none, and is not buyable', async () => {
    const instance = await anInstance();
    const variants = [{ sku: 'a' }, { sku: 'b', price: '9.50', salePrice: '9' }];
    const advert = await anAdvert(instance, (await aSeller(instance)).id, { variants });
    const shown = await node(
      instance,
      advert.id,
      'Advert',
      'lowestPrice lowestOriginalPrice variants { nodes { price salePrice lowestPrice buyable } }',
    );
    expect(shown).toMatchObject({
      lowestPrice: '9.0',
      lowestOriginalPrice: '9.5',
      variants: {
        nodes: [
          { price: null, lowestPrice: null, buyable: false },
          { price: '9.5', salePrice: '9.0', lowestPrice: '9.0' },
        ],
      },
    });
  });

  it('have a sale that starts and ends by the clock, without an event and with the same updatedAt', async () => {
    const instance = await anInstance();
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
    const sale = { salePrice: '9', salePriceStartAt: at(10), salePriceEndAt: at(20) };
    const advert = await anAdvert(instance, (await aSeller(instance)).id, {
      variants: [{ price: '12', ...sale }],
    });
    const FIELDS = 'updatedAt lowestPrice variants { nodes { lowestPrice lowestOriginalPrice } }';
    const seen = [];
    for (let step = 0; step < 3; step += 1) {
      const { updatedAt, lowestPrice, variants } = await node(instance, advert.id, 'Advert', FIELDS);
      seen.push([
        updatedAt,
        lowestPrice,
        variants.nodes[0].lowestPrice,
        variants.nodes[0].lowestOriginalPrice,
      ]);
      await instance.control('POST', 'actions/advance-clock', { milliseconds: 11 * 60_000 });
    }
    const { updatedAt } = advert;
    expect(seen).toEqual([
      [updatedAt, '12.0', '12.0', '12.0'],
      [updatedAt, '9.0', '9.0', '12.0'],
      [updatedAt, '12.0', '12.0', '12.0'],
    ]);
  });

  it('take the start and the end of a sale together only', async () => {
    const instance = await anInstance();
    const attributes = { title: 'Shirt', price: '9', salePriceStartAt: '2026-03-01T00:00:00Z' };
    const input = { sellerId: (await aSeller(instance)).id, attributes };
    const { data } = await instance.graphql(UPSERT, { input });
    expect(data.advertUpsert).toMatchObject({ status: 422, errors: [{ field: 'salePriceEndAt' }] });
  });

  it('move updatedAt with every change of theirs or of their variants', async () => {
    const instance = await anInstance({ updatedAtPrecisionMs: 1 });
    const advert = await anAdvert(instance, (await aSeller(instance)).id);
    const [variant] = advert.variants.nodes;
    let before = (await node(instance, advert.id, 'Advert', 'updatedAt')).updatedAt;
    for (const attributes of [
      { countOnHand: 1 },
      { price: '3' },
      { sku: 'new' },
      { variantOptionValues: [] },
    ]) {
      await new Promise((resolve) => setTimeout(resolve, 3));
      const payload = await mutate(
        instance,
        'variantUpdate',
        'VariantUpdateMutationInput',
        { variantId: variant.id, attributes },
        'variant { id }',
      );
      expect(payload.status).toBe(200);
      const { updatedAt } = await node(instance, advert.id, 'Advert', 'updatedAt');
      expect(updatedAt > before).toBe(true);
      before = updatedAt;
    }
  });

  it('print times in whole seconds', async () => {
    const instance = await anInstance();
    const advert = await anAdvert(instance, (await aSeller(instance)).id);
    expect(advert.updatedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it('are displayable when published, of an online seller, vetted if that is required, with a variant', async () => {
    const instance = await anInstance();
    const state = 'published displayable online vetted requiresVetting vettingRejected vettingRejectedReason';
    const seller = await aSeller(instance);
    const shown = async (id: string) => node(instance, id, 'Advert', state);
    const advert = await anAdvert(instance, seller.id);
    expect(await shown(advert.id)).toMatchObject({
      published: true,
      displayable: true,
      online: true,
      requiresVetting: false,
    });

    await mutate(
      instance,
      'advertPublishedUpdate',
      'AdvertPublishedUpdateMutationInput',
      { id: advert.id, published: false },
      'advert { id }',
    );
    expect(await shown(advert.id)).toMatchObject({
      published: false,
      displayable: false,
      online: false,
      vetted: false,
    });
    await mutate(
      instance,
      'advertPublishedUpdate',
      'AdvertPublishedUpdateMutationInput',
      { id: advert.id, published: true },
      'advert { id }',
    );
    await instance.control('POST', 'actions/seller-offline', { sellerId: seller.id });
    expect(await shown(advert.id)).toMatchObject({ published: true, displayable: false, online: false });

    const strict = await aSeller(instance, { advertVettingRequired: true });
    const vetted = await anAdvert(instance, strict.id);
    expect(await shown(vetted.id)).toMatchObject({
      published: true,
      requiresVetting: true,
      displayable: false,
      online: false,
    });
    const ids = { advertIds: [vetted.id] };
    const rejection = { attributes: { ...ids, vettingRejectedReason: 'Blurred' } };
    await mutate(
      instance,
      'advertVettingReject',
      'AdvertVettingRejectMutationInput',
      rejection,
      'adverts { totalCount }',
    );
    expect(await shown(vetted.id)).toMatchObject({
      vettingRejected: true,
      vettingRejectedReason: 'Blurred',
      displayable: false,
    });
    await mutate(
      instance,
      'advertVettingResubmit',
      'AdvertVettingResubmitMutationInput',
      { attributes: ids },
      'adverts { totalCount }',
    );
    expect(await shown(vetted.id)).toMatchObject({ vettingRejected: false, requiresVetting: true });
    await mutate(
      instance,
      'advertVettingApprove',
      'AdvertVettingApproveMutationInput',
      { attributes: ids },
      'adverts { totalCount }',
    );
    expect(await shown(vetted.id)).toMatchObject({
      vetted: true,
      requiresVetting: false,
      displayable: true,
      online: true,
    });

    const bare = await anAdvert(instance, (await aSeller(instance)).id, { variants: [] });
    expect(bare.published).toBe(false);
  });

  it('replace option values as a whole, and check them', async () => {
    const instance = await anInstance();
    const { optionTypes } = await instance.control('POST', 'seed', {
      optionTypes: [
        { name: 'Colour', values: ['Red', 'Blue'] },
        { name: 'Length', fieldType: 'INTEGER' },
      ],
    });
    const [colour, lengthType] = optionTypes;
    const advert = await anAdvert(instance, (await aSeller(instance)).id);
    const [variant] = advert.variants.nodes;
    const choose = (variantOptionValues: object[]) =>
      mutate(
        instance,
        'variantUpdate',
        'VariantUpdateMutationInput',
        { variantId: variant.id, attributes: { variantOptionValues } },
        'variant { label variantOptionValues { nodes { textValue optionType { name } optionValue { name } } } optionValues { nodes { name } } }',
      );
    const red = { optionValueId: colour.optionValues[0].id };
    const both = await choose([red, { optionTypeId: lengthType.id, textValue: '42' }]);
    expect(both.variant).toMatchObject({ label: 'Red / 42', optionValues: { nodes: [{ name: 'Red' }] } });
    expect((await choose([red])).variant.variantOptionValues.nodes).toHaveLength(1);
    expect((await choose([{ optionTypeId: lengthType.id, textValue: 'long' }])).status).toBe(422);
    expect((await choose([{ optionTypeId: lengthType.id, textValue: '1'.repeat(256) }])).status).toBe(422);
    expect((await choose([red, { optionValueId: colour.optionValues[1].id }])).status).toBe(422);
  });

  it('have signed image URLs that can be signed anew', async () => {
    const instance = await anInstance({ resignImages: true });
    const images = [{ sourceUrl: 'https://example.test/shirt.jpeg' }];
    const advert = await anAdvert(instance, (await aSeller(instance)).id, { images });
    const read = async () =>
      (await node(instance, advert.id, 'Advert', 'displayImage { url } images { nodes { url } }'))
        .displayImage.url;
    const [first, second] = [new URL(await read()), new URL(await read())];
    expect(first.pathname).toBe(second.pathname);
    expect(first.searchParams.get('s')).not.toBe(second.searchParams.get('s'));
    const wrong = {
      sellerId: (await aSeller(instance)).id,
      attributes: { title: 'x', images: [{ filename: 'a.png' }] },
    };
    expect((await instance.graphql(UPSERT, { input: wrong })).data.advertUpsert.status).toBe(422);
  });
});
