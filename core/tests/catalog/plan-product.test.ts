import type { Price, Product, ProductUpdateAction, ProductVariant } from '@commercetools/platform-sdk';
import * as fc from 'fast-check';
import { WANTED_ATTRIBUTES } from '../../src/catalog/map/attributes.ts';
import { asWritten } from '../../src/catalog/plan/attribute-value.ts';
import { fitAttributes, type FittedProduct } from '../../src/catalog/plan/fit-attributes.ts';
import { pictureOf } from '../../src/catalog/map/images.ts';
import { mapAdvert } from '../../src/catalog/map/map-advert.ts';
import { productDraftOf, planProduct } from '../../src/catalog/plan/plan-product.ts';
import type { Advert, ChosenOption } from '../../src/marketplacer/index.ts';
import { anAdvert, aSeller, aVariant, LAST_PAGE, marketplacerId, picture } from '../builders/advert.ts';
import { aCatalog } from '../builders/catalog-config.ts';
import { aDesiredProduct } from '../builders/desired-product.ts';
import { definedFor } from '../builders/product-type.ts';
import { apply, made } from './product-in-shop.ts';
import { desiredProduct } from './arbitrary-product.ts';

const policy = aCatalog();
const productOf = (desired: FittedProduct): Product => made(productDraftOf(desired, policy));
const RUNS = { numRuns: 100 };

type Data = Product['masterData']['staged'];
const variantsOf = (data: Data): ProductVariant[] => [data.masterVariant, ...data.variants];
const ours = ({ key }: Price) => key === 'marketplacer';

/** What a product shows of an advert, without what commercetools adds and what may differ (order, signatures). */
function shown(data: Data) {
  const variants = variantsOf(data).map((variant) => {
    const price = variant.prices?.find(ours);
    return [
      variant.key,
      {
        sku: variant.sku,
        price: price && {
          centAmount: price.value.centAmount,
          currencyCode: price.value.currencyCode,
          country: price.country,
          channelKey: price.channel?.obj?.key,
        },
        images: (variant.images ?? []).map(({ url, label }) => ({ picture: pictureOf(url), label })),
        attributes: Object.fromEntries(
          (variant.attributes ?? []).map(({ name, value }) => [name, asWritten(value)]),
        ),
      },
    ] as const;
  });
  return {
    name: data.name,
    description: data.description ?? null,
    categories: data.categories.map(({ obj }) => obj?.key),
    variants: Object.fromEntries(variants),
  };
}

/** The same of what is desired. */
function wanted({ name, description, variants, categoryKeys }: FittedProduct) {
  const entries = variants.map(({ key, sku, price, images, attributes }) => {
    const gallery = images.map(({ url, label }) => ({ picture: pictureOf(url), label }));
    const values = Object.entries(attributes).filter(([, value]) => value !== null);
    return [key, { sku, price, images: gallery, attributes: Object.fromEntries(values) }] as const;
  });
  return { name, description, categories: categoryKeys, variants: Object.fromEntries(entries) };
}

const NO_PARCEL = { weightInKg: null, lengthInCm: null, widthInCm: null, depthInCm: null };

const aTaxon = (legacyId: number) => ({
  id: marketplacerId('Taxon', legacyId),
  legacyId,
  externalIds: [],
});

const anOption = (legacyId: number, appliedTo: 'ADVERT' | 'VARIANT'): ChosenOption => ({
  optionType: { legacyId, name: 'size', displayName: 'Size', fieldType: 'SINGLE_SELECT', appliedTo },
  optionValue: { legacyId: 41, displayName: '41' },
  textValue: null,
});

describe('a plan for a product', () => {
  it('D-08: turns any state of a product into any other one, in one request that commercetools takes', () => {
    fc.assert(
      fc.property(desiredProduct, desiredProduct, (a, b) => {
        const after = apply(productOf(a), planProduct(productOf(a), b, policy));
        expect(shown(after.masterData.staged)).toEqual(wanted(b));
      }),
      RUNS,
    );
  });

  it('D-14: brings what buyers see in sync too, and publishes it exactly while on sale', () => {
    fc.assert(
      fc.property(desiredProduct, desiredProduct, (a, b) => {
        const { masterData } = apply(productOf(a), planProduct(productOf(a), b, policy));
        expect(masterData.published).toBe(b.onSale);
        if (b.onSale) expect(shown(masterData.current)).toEqual(wanted(b));
      }),
      RUNS,
    );
  });

  it('D-13: is empty where nothing differs', () => {
    fc.assert(
      fc.property(desiredProduct, (b) => {
        expect(planProduct(productOf(b), b, policy)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('D-13: is empty once it was carried out', () => {
    fc.assert(
      fc.property(desiredProduct, desiredProduct, (a, b) => {
        const after = apply(productOf(a), planProduct(productOf(a), b, policy));
        expect(planProduct(after, b, policy)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('D-11: any permutation of the variants changes nothing', () => {
    const withPermutation = desiredProduct.chain((product) =>
      fc.tuple(
        fc.constant(product),
        fc.shuffledSubarray(product.variants, { minLength: product.variants.length }),
      ),
    );
    fc.assert(
      fc.property(withPermutation, ([product, variants]) => {
        expect(planProduct(productOf(product), { ...product, variants }, policy)).toEqual([]);
      }),
    );
  });

  it('D-06: leaves the prices of other channels, currencies, customer groups and periods alone', () => {
    fc.assert(
      fc.property(desiredProduct, desiredProduct, (a, b) => {
        const before = withShopPrices(productOf(a));
        const after = apply(before, planProduct(before, b, policy));
        const survivors = new Set(b.variants.map(({ key }) => key));
        for (const variant of variantsOf(before.masterData.staged)) {
          if (!survivors.has(variant.key ?? '')) continue;
          const now = variantsOf(after.masterData.staged).find(({ key }) => key === variant.key);
          expect(pricesOfShop(now)).toEqual(pricesOfShop(variant));
        }
      }),
    );
  });

  it('leaves texts that the shop has written in other languages alone', () => {
    fc.assert(
      fc.property(desiredProduct, desiredProduct, (a, b) => {
        const product = productOf(a);
        const { staged } = product.masterData;
        const translated = { ...staged, name: { ...staged.name, fr: 'Chemise' } };
        const before = { ...product, masterData: { ...product.masterData, staged: translated } };
        const after = apply(before, planProduct(before, b, policy));
        expect(after.masterData.staged.name).toEqual({ ...b.name, fr: 'Chemise' });
      }),
    );
  });

  it('leaves attributes that the shop has added alone', () => {
    fc.assert(
      fc.property(desiredProduct, desiredProduct, (a, b) => {
        const before = withShopAttribute(productOf(a));
        const after = apply(before, planProduct(before, b, policy));
        const known = new Set(a.variants.map(({ key }) => key));
        for (const variant of variantsOf(after.masterData.staged)) {
          const fabric = variant.attributes?.find(({ name }) => name === 'fabric')?.value;
          expect(fabric).toBe(known.has(variant.key ?? '') ? 'linen' : undefined);
        }
      }),
    );
  });

  it('gives a new variant the values that the shop has for all variants', () => {
    const before = productOf(aDesiredProduct());
    for (const variant of variantsOf(before.masterData.staged)) {
      variant.attributes?.push({ name: 'shop-collection', value: 'Summer' });
    }
    const desired = aDesiredProduct({ variants: [{ number: 1 }, { number: 2 }] });
    const { staged } = apply(before, planProduct(before, desired, policy)).masterData;
    const collections = variantsOf(staged).map(
      ({ attributes }) => attributes?.find(({ name }) => name === 'shop-collection')?.value,
    );
    expect(collections).toEqual(['Summer', 'Summer']);
  });

  it('knows an article that the seller has made anew with the same SKU', () => {
    const [before, after] = [1, 2].map((number) => {
      const desired = aDesiredProduct({ variants: [{ number, centAmount: number * 100 }] });
      return { ...desired, variants: desired.variants.map((variant) => ({ ...variant, sku: '7-MUG' })) };
    });
    const product = productOf(before!);
    const { staged } = apply(product, planProduct(product, after!, policy)).masterData;
    expect(variantsOf(staged)).toHaveLength(1);
    expect(shown(staged)).toEqual(wanted(after!));
  });

  it('keeps what the shop has put onto our price', () => {
    const product = productOf(aDesiredProduct());
    const [price] = product.masterData.staged.masterVariant.prices ?? [];
    const custom = { type: { typeId: 'type', id: 'type-of-shop' }, fields: { margin: 3 } };
    const cents = (currencyCode: string) => ({
      type: 'centPrecision',
      currencyCode,
      centAmount: 5,
      fractionDigits: 2,
    });
    const tiers = [
      { minimumQuantity: 10, value: cents('AUD') },
      { minimumQuantity: 20, value: cents('NZD') },
    ];
    Object.assign(price!, { custom, tiers });
    const dearer = aDesiredProduct({ variants: [{ number: 1, centAmount: 9_999 }] });
    const { staged } = apply(product, planProduct(product, dearer, policy)).masterData;
    expect(staged.masterVariant.prices).toMatchObject([
      { value: { centAmount: 9_999 }, custom, tiers: [{ minimumQuantity: 10, value: { centAmount: 5 } }] },
    ]);
  });

  it('leaves pictures alone if Marketplacer does not return any', () => {
    const product = productOf(
      aDesiredProduct({ variants: [{ number: 1, images: [{ url: picture('own'), label: undefined }] }] }),
    );
    expect(planProduct(product, aDesiredProduct({ imagesKnown: false }), policy)).toEqual([]);
    expect(planProduct(product, aDesiredProduct(), policy).map(labelOf)).toEqual(['removeImage', 'publish']);
  });

  it('treats a description without any locale as none', () => {
    const product = productOf(aDesiredProduct());
    Object.assign(product.masterData.staged, { description: {} });
    expect(planProduct(product, aDesiredProduct(), policy)).toEqual([]);
  });

  it('D-06: takes over a price of the same scope instead of adding a second one', () => {
    const desired = aDesiredProduct();
    const before = productOf(desired);
    const [price] = before.masterData.staged.masterVariant.prices ?? [];
    Object.assign(price!, { key: undefined, value: { ...price!.value, centAmount: 1 } });
    const after = apply(before, planProduct(before, desired, policy));
    expect(after.masterData.staged.masterVariant.prices).toHaveLength(1);
    expect(shown(after.masterData.staged)).toEqual(wanted(desired));
  });

  it('never changes a slug or an SKU, so that links, carts and stock stay where they are', () => {
    const before = aDesiredProduct({ slug: { en: 'linen-shirt-12' } });
    const renamed = aDesiredProduct({ name: { en: 'Cotton shirt' }, slug: { en: 'cotton-shirt-12' } });
    const recoded = {
      ...renamed,
      variants: renamed.variants.map((variant) => ({ ...variant, sku: '7-NEW' })),
    };
    const { staged } = apply(productOf(before), planProduct(productOf(before), recoded, policy)).masterData;
    expect(staged.slug).toEqual({ en: 'linen-shirt-12' });
    expect(staged.masterVariant.sku).toBe('Variant-1');
  });

  it.each([
    ['no variant stays', range(1, 100), range(101, 200)],
    ['only the master goes', range(1, 100), range(2, 101)],
    ['only the master stays', range(1, 100), [1, ...range(101, 199)]],
    ['one master takes the place of a hundred', range(1, 100), [500]],
  ])('D-52: stays within 100 variants at every moment, when %s', (_situation, before, after) => {
    const [a, b] = [before, after].map((numbers) =>
      aDesiredProduct({ variants: numbers.map((number) => ({ number })) }),
    );
    const result = apply(productOf(a!), planProduct(productOf(a!), b!, policy));
    expect(shown(result.masterData.staged)).toEqual(wanted(b!));
  });
});

describe('visibility', () => {
  const names = (product: Product, desired: FittedProduct, chosen = policy) =>
    planProduct(product, desired, chosen).map(({ action }) => action);

  it('D-22: a product that goes off sale is unpublished, and nothing else', () => {
    expect(names(productOf(aDesiredProduct()), aDesiredProduct({ onSale: false }))).toEqual(['unpublish']);
  });

  it('a product that comes back is published, even where nothing else has changed', () => {
    expect(names(productOf(aDesiredProduct({ onSale: false })), aDesiredProduct())).toEqual(['publish']);
  });

  it('a change to a product that is off sale is not shown', () => {
    const off = aDesiredProduct({ onSale: false });
    expect(names(productOf(off), { ...off, name: { en: 'Cotton shirt' } })).toEqual(['changeName']);
  });

  it('D-14: where the shop publishes by itself, the connector only stages, and still takes off what is off sale', () => {
    const staged = aCatalog({ publishProducts: 'staged' });
    const desired = aDesiredProduct();
    expect(productDraftOf(desired, staged).publish).toBe(false);
    expect(names(productOf(desired), { ...desired, name: { en: 'Cotton shirt' } }, staged)).toEqual([
      'changeName',
    ]);
    expect(names(productOf(desired), { ...desired, onSale: false }, staged)).toEqual(['unpublish']);
  });

  it('a reading that is newer and otherwise equal is one action, and publishes nothing', () => {
    const updatedAt = '2026-03-02T10:00:00Z';
    expect(planProduct(productOf(aDesiredProduct()), aDesiredProduct({ updatedAt }), policy)).toEqual([
      {
        action: 'setAttributeInAllVariants',
        name: 'marketplacer-updated-at',
        value: updatedAt,
        staged: false,
      },
    ]);
  });
});

describe('D-12: each field that changes alone gives exactly its action', () => {
  const later = '2026-03-02T10:00:00Z';
  const [one, two] = [aVariant(), aVariant({ legacyId: 22 })];

  const EACH_FIELD: [string, Partial<Parameters<typeof anAdvert>[0]>, string[]][] = [
    ['title', { title: 'Cotton shirt' }, ['changeName']],
    ['description', { description: 'A shirt of cotton.' }, ['setDescription']],
    ['no description any more', { description: null }, ['setDescription']],
    ['brand', { brand: { name: 'Linus' } }, ['setAttributeInAllVariants marketplacer-brand']],
    ['no brand any more', { brand: null }, ['setAttributeInAllVariants marketplacer-brand']],
    [
      'the name of the seller',
      { seller: aSeller({ businessName: 'Phones & Co' }) },
      ['setAttributeInAllVariants marketplacer-seller-name'],
    ],
    [
      'price of a variant',
      { variants: [one, { ...two, lowestPrice: '19.99', lowestOriginalPrice: '19.99' }] },
      ['changePrice 1999'],
    ],
    [
      'P6: a sale, which is a lower price and shows the one before',
      { variants: [one, { ...two, lowestPrice: '19.99', lowestOriginalPrice: '25.0' }] },
      ['setAttribute marketplacer-original-price', 'changePrice 1999'],
    ],
    [
      'the price before the sale',
      { variants: [one, { ...two, lowestOriginalPrice: '39.99' }] },
      ['setAttribute marketplacer-original-price'],
    ],
    [
      'P4: off sale',
      { published: false },
      ['setAttributeInAllVariants marketplacer-off-sale-reason', 'unpublish'],
    ],
    ['code', { code: 'LINEN' }, ['setAttributeInAllVariants marketplacer-code']],
    ['condition', { condition: 'USED' }, ['setAttributeInAllVariants marketplacer-condition']],
    [
      'availability',
      { availability: ['IN_STORE', 'BUY_ONLINE'] },
      ['setAttributeInAllVariants marketplacer-availability'],
    ],
    [
      'free shipping',
      { hasFreeDomesticShipping: true },
      ['setAttributeInAllVariants marketplacer-free-domestic-shipping'],
    ],
    [
      'another seller',
      { seller: aSeller({ legacyId: 8 }) },
      ['setAttributeInAllVariants marketplacer-seller-id'],
    ],
    ...(
      [
        ['label', 'Red / L', 'label'],
        ['administrativeBodyWarning', 'Hot', 'administrative-body-warning'],
        ['allergenContains', 'Nuts', 'allergen-contains'],
        ['allergenMayContain', 'Soy', 'allergen-may-contain'],
        ['directions', 'Shake', 'directions'],
        ['comparableSize', 0.75, 'comparable-size'],
        ['comparableUnit', 'l', 'comparable-unit'],
      ] as const
    ).map(([field, value, name]): [string, object, string[]] => [
      `${field} of a variant`,
      { variants: [one, { ...two, [field]: value }] },
      [`setAttribute marketplacer-${name}`],
    ]),
    ...(['weightInKg', 'lengthInCm', 'widthInCm', 'depthInCm'] as const).map(
      (field): [string, object, string[]] => [
        `${field} of the parcel of a variant`,
        { variants: [one, { ...two, shippingParcelToUse: { ...NO_PARCEL, [field]: 1.25 } }] },
        [`setAttribute marketplacer-${field.replace(/In/, '-').toLowerCase()}`],
      ],
    ),
    ['C1: another category', { taxonNullable: aTaxon(2) }, ['removeFromCategory', 'addToCategory']],
    ['C1: no category any more', { taxonNullable: null }, ['removeFromCategory']],
    ['C1: a category that is not known', { taxonNullable: undefined }, []],
    [
      'C5: an option of a variant',
      {
        variants: [
          one,
          { ...two, variantOptionValues: { nodes: [anOption(2, 'VARIANT')], pageInfo: LAST_PAGE } },
        ],
      },
      ['setAttribute marketplacer-option-2-size'],
    ],
    [
      'C5: an option of the whole advert',
      { advertOptionValues: { nodes: [anOption(1, 'ADVERT')], pageInfo: LAST_PAGE } },
      ['setAttributeInAllVariants marketplacer-option-1-size'],
    ],
    [
      'a picture of a variant, which stands before those of the advert',
      { variants: [one, { ...two, images: { nodes: [{ url: picture('worn'), alt: null }] } }] },
      ['addExternalImage', 'moveImageToPosition'],
    ],
    [
      "seller's SKU of a variant",
      { variants: [one, { ...two, sku: 'OTHER' }] },
      ['setAttribute marketplacer-sku'],
    ],
    [
      'barcode of a variant',
      { variants: [one, { ...two, barcode: null }] },
      ['setAttribute marketplacer-barcode'],
    ],
    ['a variant more', { variants: [one, two, aVariant({ legacyId: 23 })] }, ['addVariant Variant-23']],
    ['a variant less', { variants: [one] }, ['removeVariant']],
    ['the first variant less', { variants: [two] }, ['changeMasterVariant', 'removeVariant']],
    [
      'a picture more',
      { images: [...pictures(), { url: picture('side') }] },
      ['addExternalImage', 'addExternalImage'],
    ],
    ['a picture less', { images: pictures().slice(0, 1) }, ['removeImage', 'removeImage']],
    [
      'order of the pictures',
      { images: pictures().reverse() },
      ['moveImageToPosition', 'moveImageToPosition'],
    ],
    [
      'label of a picture',
      { images: [{ url: picture('front'), alt: 'Seen from the front' }, { url: picture('back') }] },
      ['setImageLabel', 'setImageLabel'],
    ],
    ['stock', { variants: [one, { ...two, countOnHand: 0 }] }, []],
  ];

  it.each(EACH_FIELD)('%s', (_field, change, expected) => {
    const before = productOf(mapped(anAdvert({ taxonNullable: aTaxon(1) })));
    const after = mapped(anAdvert({ taxonNullable: aTaxon(1), ...change, updatedAt: later }));
    const actions = planProduct(before, after, policy);
    expect(planProduct(apply(before, actions), after, policy)).toEqual([]);
    // The time of the reading always comes along; a change that buyers can see is published.
    const timestamp = actions.filter(isTimestamp);
    expect(timestamp).toHaveLength(1);
    expect(actions.filter((action) => !isTimestamp(action)).map(labelOf)).toEqual([
      ...expected,
      ...(expected.length > 0 && !expected.includes('unpublish') ? ['publish'] : []),
    ]);
  });

  it('every attribute that is mapped has its row above', () => {
    const rows = EACH_FIELD.flatMap(([, , expected]) => expected.map((label) => label.split(' ')[1]));
    const identity = ['advert-id', 'variant-id', 'updated-at', 'sequence'].map(
      (name) => `marketplacer-${name}`,
    );
    const shown = new Set([...rows, ...identity]);
    expect(WANTED_ATTRIBUTES.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
  });

  it('tax category, where the product has none yet', () => {
    const taxed = aCatalog({ taxCategoryKey: 'standard' });
    const desired = mapped(anAdvert());
    expect(planProduct(productOf(desired), desired, taxed).map(labelOf)).toEqual([
      'setTaxCategory',
      'publish',
    ]);
    expect(planProduct(made(productDraftOf(desired, taxed)), desired, taxed)).toEqual([]);
  });
});

function pictures() {
  return [{ url: picture('front'), alt: 'Front' }, { url: picture('back') }];
}

function mapped(advert: Advert): FittedProduct {
  const mapping = mapAdvert(advert, policy, 'synced');
  if (mapping.kind !== 'mapped') throw new Error(mapping.code);
  return fitAttributes(mapping.product, mapping.wanted, definedFor(mapping.wanted));
}

const isTimestamp = (action: ProductUpdateAction): boolean =>
  action.action === 'setAttributeInAllVariants' && action.name === 'marketplacer-updated-at';

/** An action with what tells it from others of its kind. */
function labelOf(action: ProductUpdateAction): string {
  switch (action.action) {
    case 'setAttribute':
    case 'setAttributeInAllVariants':
      return `${action.action} ${action.name}`;
    case 'changePrice':
      return `${action.action} ${action.price.value.centAmount}`;
    case 'addVariant':
      return `${action.action} ${action.key}`;
    default:
      return action.action;
  }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_none, index) => first + index);
}

/** The same product, with prices of the shop's own on every variant. */
/** As they are stored. */
const pricesOfShop = (variant: ProductVariant | undefined) =>
  variant?.prices
    ?.filter((price) => !ours(price))
    .map(({ channel, ...price }) => ({ ...price, channelId: channel?.id }));

function withShopPrices(product: Product): Product {
  const priceOfShop = (id: string, scope: Partial<Price>): Price => ({
    id,
    value: { type: 'centPrecision', currencyCode: 'AUD', centAmount: 1, fractionDigits: 2 },
    ...scope,
  });
  for (const variant of variantsOf(product.masterData.staged)) {
    variant.prices?.unshift(
      priceOfShop(`usd-${variant.id}`, {
        value: { type: 'centPrecision', currencyCode: 'USD', centAmount: 2, fractionDigits: 2 },
      }),
      priceOfShop(`group-${variant.id}`, { customerGroup: { typeId: 'customer-group', id: 'vip' } }),
      priceOfShop(`channel-${variant.id}`, {
        channel: { typeId: 'channel', id: 'shop', obj: { key: 'shop' } as never },
      }),
      priceOfShop(`sale-${variant.id}`, {
        validFrom: '2026-11-01T00:00:00.000Z',
        validUntil: '2026-12-01T00:00:00.000Z',
      }),
    );
  }
  return product;
}

function withShopAttribute(product: Product): Product {
  for (const variant of variantsOf(product.masterData.staged))
    variant.attributes?.push({ name: 'fabric', value: 'linen' });
  return product;
}
