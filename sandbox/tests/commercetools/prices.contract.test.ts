import { aChannel, api, aProduct, aud, expectRefused, productDraft, update } from './support/contract.ts';

describe('uniqueness', () => {
  test('a price key is unique inside its variant', async () => {
    const prices = ['AU', 'NZ'].map((country) => ({ key: 'list', country, value: aud(1) }));
    expectRefused(
      await api.post('/products', await productDraft({ masterVariant: { prices } })),
      'DuplicatePriceKey',
    );
  });
});

describe('patterns and limits', () => {
  test('a variant has at most 100 prices', async () => {
    const prices = Array.from({ length: 101 }, (_, at) => ({
      value: aud(1),
      country: `${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(65 + Math.floor(at / 26))}`,
    }));
    expectRefused(
      await api.post('/products', await productDraft({ masterVariant: { prices } })),
      'MaxResourceLimitExceeded',
    );
  });

  test('two prices never share a scope', async () => {
    const prices = [{ value: aud(1) }, { value: aud(2) }];
    expectRefused(
      await api.post('/products', await productDraft({ masterVariant: { prices } })),
      'DuplicatePriceScope',
    );
    const product = await aProduct({ masterVariant: { prices: [{ value: aud(1) }] } });
    const action = { action: 'addPrice', variantId: 1, price: { value: aud(2) } };
    expectRefused(await update('/products', product, action), 'DuplicatePriceScope');
  });

  test('windows of one price scope do not overlap; a price without a window stands beside them', async () => {
    const window = (validFrom: string, validUntil: string) => ({ value: aud(1), validFrom, validUntil });
    const march = window('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z');
    const late = window('2026-03-20T00:00:00Z', '2026-05-01T00:00:00Z');
    await aProduct({ masterVariant: { prices: [{ value: aud(2) }, march] } });
    const draft = await productDraft({ masterVariant: { prices: [march, late] } });
    expectRefused(await api.post('/products', draft), 'OverlappingPriceValidity');
  });

  test('a price channel needs the role ProductDistribution', async () => {
    const channel = { typeId: 'channel', id: (await aChannel()).id };
    const draft = await productDraft({ masterVariant: { prices: [{ value: aud(1), channel }] } });
    expectRefused(await api.post('/products', draft), 'MissingRoleOnChannel');
  });

  test('a currency is an ISO code', async () => {
    const prices = [{ value: { currencyCode: 'aud', centAmount: 1 } }];
    expectRefused(
      await api.post('/products', await productDraft({ masterVariant: { prices } })),
      'InvalidField',
    );
  });

  test.each([
    ['AUD', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['HUF', 2],
    ['IDR', 2],
    ['COP', 2],
    ['IQD', 3],
    ['CLF', 4],
    ['TWD0', 0],
    ['HUF0', 0],
  ])('money in %s is read back with %i fraction digits', async (currencyCode, fractionDigits) => {
    const product = await aProduct({
      masterVariant: { prices: [{ value: { currencyCode, centAmount: 5 } }] },
    });
    expect(product.masterData.staged.masterVariant.prices[0].value).toEqual({
      type: 'centPrecision',
      currencyCode,
      centAmount: 5,
      fractionDigits,
    });
  });
});
