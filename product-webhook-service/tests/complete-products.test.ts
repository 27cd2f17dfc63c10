import type { AttributeDefinition, Category, Product, ProductType } from '@commercetools/platform-sdk';
import { syncAdvert } from '@marketplacer-connector/core/catalog';
import { syncTaxonById } from '@marketplacer-connector/core/taxonomy';
import type { Advert, NewAdvert, World } from '../../sandbox/client/index.ts';
import { writesTo } from '../../sandbox/testing/writes.ts';
import { deliver, deliverAdvert, eventOf, expectAnswer } from './support/deliveries.ts';
import { aConnectedService, aService, connectorOf, settled, type Service } from './support/service.ts';
import {
  attributesOf,
  failuresIn,
  pricesIn,
  productOf,
  stockIn,
  variantIn,
  variantKeyOf,
  variantsOf,
} from './support/shop.ts';

interface Planted {
  id: string;
  legacyId: number;
}
type PlantedOption = Planted & { name: string; optionValues: Planted[] };
type Choice = { optionTypeId?: string; optionValueId?: string; textValue?: string };

const NAMES = ['Shoe size', 'Features', 'Engraving', 'Edition', 'Weight', 'Fabric'];

/** An option of every kind; the last one is of whole adverts. */
async function plantOptions({ marketplacer }: World): Promise<PlantedOption[]> {
  const kinds = ['SINGLE_SELECT', 'MULTI_SELECT', 'FREE_TEXT', 'INTEGER', 'DECIMAL', 'SINGLE_SELECT'];
  const { optionTypes } = await marketplacer.seed<{ optionTypes: PlantedOption[] }>({
    optionTypes: NAMES.map((name, index) => ({
      name,
      fieldType: kinds[index],
      appliedTo: index === 5 ? 'ADVERT' : 'VARIANT',
      values: kinds[index]?.endsWith('SELECT') ? [`${name} one`, `${name} two`] : [],
    })),
  } as Parameters<typeof marketplacer.seed>[0]);
  return optionTypes;
}

const select = ({ id }: PlantedOption, value: Planted | undefined): Choice => ({
  optionTypeId: id,
  optionValueId: value?.id,
});
const write = ({ id }: PlantedOption, textValue: string): Choice => ({ optionTypeId: id, textValue });

async function anAdvert({ world }: Service, attributes: Partial<NewAdvert> = {}): Promise<Advert> {
  const { marketplacer } = world;
  return marketplacer.createAdvert({
    seller: await marketplacer.createSeller({ businessName: 'Northside' }),
    title: 'Boots',
    variants: [{ sku: 'BOOTS', price: '99.95', countOnHand: 4 }],
    ...attributes,
  });
}

const chooseForVariant = ({ world }: Service, { id }: Planted, options: Choice[]) =>
  world.marketplacer.action('variant-options', { id, options } as object);
const chooseForAdvert = ({ world }: Service, { id }: Planted, options: Choice[]) =>
  world.marketplacer.action('advert-options', { id, options } as object);

async function optionsOf(world: World, advert: Advert): Promise<Record<string, unknown>> {
  const [variant] = variantsOf(await productOf(world, advert));
  const entries = Object.entries(variant ? attributesOf(variant) : {});
  return Object.fromEntries(entries.filter(([name]) => name.startsWith('marketplacer-option-')));
}

const nameOf = ({ legacyId, name }: PlantedOption) =>
  `marketplacer-option-${legacyId}-${name.toLowerCase().replaceAll(' ', '-')}`;

describe('C5, C7: the options of an advert', () => {
  it('D-47, D-48: every option that a seller chooses is an attribute of its own, whatever it is called', async () => {
    const service = await aService();
    const [size, features, engraving, edition, weight, fabric] = (await plantOptions(service.world)) as [
      PlantedOption,
      PlantedOption,
      PlantedOption,
      PlantedOption,
      PlantedOption,
      PlantedOption,
    ];
    const advert = await anAdvert(service);
    await chooseForVariant(service, advert.variants[0]!, [
      select(size, size.optionValues[1]),
      select(features, features.optionValues[0]),
      select(features, features.optionValues[1]),
      write(engraving, 'For Ada'),
      write(edition, '12'),
      write(weight, '1.250'),
    ]);
    await chooseForAdvert(service, advert, [select(fabric, fabric.optionValues[0])]);
    expectAnswer(await deliverAdvert(service, advert, 'create'), 200, 'applied');
    const valueOf = (option: PlantedOption, index: number) => ({
      key: String(option.optionValues[index]?.legacyId),
      label: `${option.name} ${index === 0 ? 'one' : 'two'}`,
    });
    expect(await optionsOf(service.world, advert)).toEqual({
      [nameOf(size)]: valueOf(size, 1),
      [nameOf(features)]: expect.arrayContaining([valueOf(features, 0), valueOf(features, 1)]),
      [nameOf(engraving)]: 'For Ada',
      [nameOf(edition)]: 12,
      [nameOf(weight)]: 1.25,
      [nameOf(fabric)]: valueOf(fabric, 0),
    });
    expect(await failuresIn(service.world)).toEqual([]);
    await service.world.commercetools.resetRequests();
    expectAnswer(await deliverAdvert(service, advert), 200, 'unchanged');
    expect(await writesTo(service.world)).toEqual([]);
  });

  it('an option that is withdrawn is removed from the product, and nothing else is', async () => {
    const service = await aService();
    const [size, , engraving] = await plantOptions(service.world);
    const advert = await anAdvert(service);
    await chooseForVariant(service, advert.variants[0]!, [
      select(size!, size!.optionValues[0]),
      write(engraving!, 'For Ada'),
    ]);
    await deliverAdvert(service, advert, 'create');
    await chooseForVariant(service, advert.variants[0]!, [write(engraving!, 'For Ada')]);
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    expect(await optionsOf(service.world, advert)).toEqual({ [nameOf(engraving!)]: 'For Ada' });
  });

  it('three instances that see new options at the same moment lose none', async () => {
    const service = await aService({ instances: 3 });
    const options = await plantOptions(service.world);
    const [size, , engraving, edition, weight] = options;
    const adverts: Advert[] = [];
    for (let number = 0; number < 6; number += 1) {
      const advert = await anAdvert(service, { title: `Boots ${number}` });
      await chooseForVariant(service, advert.variants[0]!, [
        select(size!, size!.optionValues[number % 2]),
        write([engraving!, edition!, weight!][number % 3]!, String(number)),
      ]);
      adverts.push(advert);
    }
    const answers = await Promise.all(adverts.map((advert) => deliverAdvert(service, advert, 'create')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    for (const [number, advert] of adverts.entries()) {
      const values = await optionsOf(service.world, advert);
      expect(values[nameOf(size!)]).toMatchObject({ key: String(size!.optionValues[number % 2]!.legacyId) });
      expect(Object.keys(values)).toHaveLength(2);
    }
    const { attributes = [] } = await service.world.commercetools.get<ProductType>(
      '/product-types/key=marketplacer-product',
    );
    const names = attributes
      .map(({ name }) => name)
      .filter((name) => name.startsWith('marketplacer-option-'));
    expect(names.toSorted()).toEqual([size!, engraving!, edition!, weight!].map(nameOf).toSorted());
  });

  it('D-48: where an attribute exists with another type, that is reported and the product comes without it', async () => {
    const service = await aService();
    const [size, , engraving] = await plantOptions(service.world);
    await addAttribute(service.world, { name: nameOf(size!), type: { name: 'text' } });
    const advert = await anAdvert(service);
    await chooseForVariant(service, advert.variants[0]!, [
      select(size!, size!.optionValues[0]),
      write(engraving!, 'For Ada'),
    ]);
    expectAnswer(await deliverAdvert(service, advert, 'create'), 200, 'applied');
    expect(await optionsOf(service.world, advert)).toEqual({ [nameOf(engraving!)]: 'For Ada' });
    const failures = await failuresIn(service.world);
    expect(failures).toMatchObject([
      {
        code: 'attribute-type-conflict',
        object: { type: 'option-type', id: String(size!.legacyId) },
        times: 1,
      },
    ]);
    await deliverAdvert(service, advert);
    expect(await failuresIn(service.world)).toEqual(failures);
  });

  it('a number that cannot be kept exactly is reported, and the product comes without it', async () => {
    const service = await aService();
    const [, , , edition] = await plantOptions(service.world);
    const advert = await anAdvert(service);
    await chooseForVariant(service, advert.variants[0]!, [write(edition!, '12345678901234567890')]);
    expectAnswer(await deliverAdvert(service, advert, 'create'), 200, 'failed', 'option-value-unusable');
    expect(await optionsOf(service.world, advert)).toEqual({});
    expect((await productOf(service.world, advert)).masterData.published).toBe(true);
    expect(Object.values(await stockIn(service.world))).toEqual([4]);
  });

  it.each<Record<string, string>>([{ TAXONOMY_SOURCE: 'none' }, { FLOWS_OFF: 'taxonomy' }])(
    'with %j there are no options and no categories, and those of the shop stay',
    async (configuration) => {
      const service = await aService({ configuration });
      const [size] = await plantOptions(service.world);
      const taxon = await service.world.marketplacer.action<Planted>('taxon-create', {
        fields: { displayName: 'Shoes', parentId: null },
      });
      const advert = await anAdvert(service, { taxonId: taxon.id });
      await chooseForVariant(service, advert.variants[0]!, [select(size!, size!.optionValues[0])]);
      expectAnswer(await deliverAdvert(service, advert, 'create'), 200, 'applied');
      expect(await optionsOf(service.world, advert)).toEqual({});
      expect((await productOf(service.world, advert)).masterData.current.categories).toEqual([]);
    },
  );
});

async function addAttribute(
  { commercetools }: World,
  attribute: Pick<AttributeDefinition, 'name' | 'type'>,
): Promise<void> {
  const { id, version } = await commercetools.get<ProductType>('/product-types/key=marketplacer-product');
  const label = { en: attribute.name };
  await commercetools.post(`/product-types/${id}`, {
    version,
    actions: [{ action: 'addAttributeDefinition', attribute: { ...attribute, label, isRequired: false } }],
  });
}

describe('C1, C2: the category of an advert', () => {
  const taxonIn = ({ world }: Service, displayName: string, above?: Planted) =>
    world.marketplacer.action<Planted>('taxon-create', {
      fields: { displayName, parentId: above?.legacyId ?? null },
    });
  const moveTo = ({ world }: Service, { id }: Advert, taxon: Planted | null) =>
    world.marketplacer.action('advert-set', { id, fields: { taxonId: taxon?.legacyId ?? null } });

  async function categoriesOf({ world }: Service, advert: Advert): Promise<(string | undefined)[]> {
    const { masterData } = await world.commercetools.get<Product>(
      `/products/key=marketplacer-advert-${advert.legacyId}`,
      { expand: 'masterData.current.categories[*]' },
    );
    return masterData.current.categories.map(({ obj }) => obj?.key);
  }
  const keyOf = ({ legacyId }: Planted) => `marketplacer-taxon-${legacyId}`;

  it('is made when the advert comes before its taxon, with those above it', async () => {
    const service = await aService();
    const shoes = await taxonIn(service, 'Shoes');
    const boots = await taxonIn(service, 'Boots', shoes);
    const advert = await anAdvert(service, { taxonId: boots.id });
    expectAnswer(await deliverAdvert(service, advert, 'create'), 200, 'applied');
    expect(await categoriesOf(service, advert)).toEqual([keyOf(boots)]);
    const category = await service.world.commercetools.get<Category>(`/categories/key=${keyOf(boots)}`);
    expect(category.ancestors).toHaveLength(1);
  });

  it('is the same when the taxon came first, and when both come at once on three instances', async () => {
    const service = await aConnectedService({ instances: 3 });
    const shoes = await taxonIn(service, 'Shoes');
    const adverts = await Promise.all(
      ['Boots', 'Clogs', 'Pumps'].map((title) => anAdvert(service, { title, taxonId: shoes.id })),
    );
    await settled(service);
    for (const advert of adverts) expect(await categoriesOf(service, advert)).toEqual([keyOf(shoes)]);
  });

  it('follows the advert to another taxon, and leaves the categories of the shop alone', async () => {
    const service = await aService();
    const [shoes, sale] = [await taxonIn(service, 'Shoes'), await taxonIn(service, 'Sale')];
    const advert = await anAdvert(service, { taxonId: shoes.id });
    await deliverAdvert(service, advert, 'create');
    const { commercetools } = service.world;
    const own = await commercetools.post<Category>('/categories', {
      key: 'own',
      name: { en: 'Own' },
      slug: { en: 'own' },
    });
    const { id, version } = await productOf(service.world, advert);
    await commercetools.post(`/products/${id}`, {
      version,
      actions: [
        { action: 'addToCategory', category: { typeId: 'category', id: own.id } },
        { action: 'publish' },
      ],
    });
    await moveTo(service, advert, sale);
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    expect((await categoriesOf(service, advert)).toSorted()).toEqual([keyOf(sale), 'own']);
    await moveTo(service, advert, null);
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    expect(await categoriesOf(service, advert)).toEqual(['own']);
  });

  it('that the shop has taken for itself is reported, and the product comes without it', async () => {
    const service = await aService();
    const shoes = await taxonIn(service, 'Shoes');
    await service.world.commercetools.post('/categories', {
      key: keyOf(shoes),
      name: { en: 'Own' },
      slug: { en: 'own' },
    });
    const advert = await anAdvert(service, { taxonId: shoes.id });
    expectAnswer(await deliverAdvert(service, advert, 'create'), 200, 'applied');
    expect(await categoriesOf(service, advert)).toEqual([]);
    expect(await failuresIn(service.world)).toMatchObject([{ code: 'foreign-category', times: 1 }]);
  });
});

describe('P1, P5, P6: what a variant is sold for and how many there are', () => {
  it('P6: a sale is a lower price, shows the one before, and ends', async () => {
    const service = await aService();
    const advert = await anAdvert(service, {
      variants: [{ sku: 'BOOTS', price: '99.95', salePrice: '79.95', countOnHand: 4 }],
    });
    const [boots] = advert.variants;
    await deliverAdvert(service, advert, 'create');
    const shown = async () => {
      const product = await productOf(service.world, advert);
      const original = attributesOf(variantIn(product, boots!))['marketplacer-original-price'];
      return { price: pricesIn(product)[variantKeyOf(boots!)], original };
    };
    expect(await shown()).toMatchObject({ price: 7995, original: { centAmount: 9995, currencyCode: 'AUD' } });
    await service.world.marketplacer.action('variant-set', { id: boots!.id, fields: { salePrice: null } });
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    expect(await shown()).toEqual({ price: 9995, original: undefined });
  });

  it('P5: stock without limit is plenty, and ends', async () => {
    const service = await aService();
    const advert = await anAdvert(service, {
      variants: [{ sku: 'BOOTS', price: '99.95', countOnHand: 0, infiniteQuantity: true }],
    });
    const [boots] = advert.variants;
    await deliverAdvert(service, advert, 'create');
    expect(Object.values(await stockIn(service.world))).toEqual([1_000_000]);
    await service.world.marketplacer.action('variant-set', {
      id: boots!.id,
      fields: { infiniteQuantity: false },
    });
    await deliver(service, eventOf('Variant', boots!), { entity: 'variant' });
    expect(Object.values(await stockIn(service.world))).toEqual([0]);
  });

  it("P5: of several stores, Marketplacer's own count for the variant is the stock", async () => {
    const service = await aService();
    const advert = await anAdvert(service);
    const [boots] = advert.variants;
    const { marketplacer } = service.world;
    const other = await marketplacer.createSeller({ businessName: 'Southside' });
    await marketplacer.seed({
      inventories: [{ variantId: boots!.legacyId, sellerId: other.legacyId, countOnHand: 6 }],
    } as Parameters<typeof marketplacer.seed>[0]);
    await deliverAdvert(service, advert, 'create');
    expect(Object.values(await stockIn(service.world))).toEqual([10]);
  });

  it('P5: a variant whose entry the shop has deleted gets one again', async () => {
    const service = await aService();
    const advert = await anAdvert(service);
    await deliverAdvert(service, advert, 'create');
    const { commercetools } = service.world;
    const { results } = await commercetools.get<{ results: { id: string; version: number }[] }>('/inventory');
    for (const { id, version } of results) await commercetools.delete(`/inventory/${id}`, { version });
    await deliver(service, eventOf('Variant', advert.variants[0]!), { entity: 'variant' });
    expect(Object.values(await stockIn(service.world))).toEqual([4]);
  });

  it('D-49: pictures of a variant stand on that variant, before those of the advert', async () => {
    const service = await aService();
    const advert = await anAdvert(service, {
      images: ['https://pictures.example/front.jpg'],
      variants: [
        { sku: 'RED', price: '1', images: ['https://pictures.example/red.jpg'] },
        { sku: 'BLUE', price: '1' },
      ],
    });
    await deliverAdvert(service, advert, 'create');
    const product = await productOf(service.world, advert);
    const pictures = advert.variants.map((variant) => variantIn(product, variant).images?.length);
    expect(pictures).toEqual([2, 1]);
    const [first] = variantIn(product, advert.variants[0]!).images ?? [];
    const [shared] = variantIn(product, advert.variants[1]!).images ?? [];
    expect(first?.url.split('?')[0]).not.toBe(shared?.url.split('?')[0]);
  });
});

it('a locale that is added later gets its slug too, and the slugs that there are stay', async () => {
  const service = await aService({ project: { languages: ['en', 'de-DE'] } });
  const { world } = service;
  const taxon = await world.marketplacer.action<{ id: string; legacyId: number }>('taxon-create', {
    fields: { displayName: 'Shirts', parentId: null },
  });
  const advert = await anAdvert(service, { title: 'Linen shirt', taxonId: taxon.id });
  await deliverAdvert(service, advert, 'create');
  await world.marketplacer.updateAdvert(advert.id, { title: 'Cotton shirt' });
  const later = connectorOf(service, { CATALOG_LOCALES: 'en;de-DE' });
  const sync = () => syncAdvert(later, { read: () => later.marketplacer.adverts.byId(advert.id) });
  expect(await sync()).toEqual({ outcome: 'applied' });
  const { current, hasStagedChanges } = (await productOf(world, advert)).masterData;
  expect([current.slug, hasStagedChanges]).toEqual([
    { en: `linen-shirt-${advert.legacyId}`, 'de-DE': `cotton-shirt-${advert.legacyId}` },
    false,
  ]);
  expect(await sync()).toEqual({ outcome: 'unchanged' });

  expect(await syncTaxonById(later, taxon.id)).toEqual({ outcome: 'applied' });
  const category = await world.commercetools.get<Category>(
    `/categories/key=marketplacer-taxon-${taxon.legacyId}`,
  );
  const slug = `shirts-${taxon.legacyId}`;
  expect(category).toMatchObject({
    slug: { en: slug, 'de-DE': slug },
    name: { en: 'Shirts', 'de-DE': 'Shirts' },
  });
  expect(await syncTaxonById(later, taxon.id)).toEqual({ outcome: 'unchanged' });
});

describe('limits', () => {
  it('a description of 11,000 characters comes whole', async () => {
    const service = await aService();
    const description = 'word '.repeat(2_200).trim();
    const advert = await anAdvert(service, { title: 'x'.repeat(300), description });
    expectAnswer(await deliverAdvert(service, advert, 'create'), 200, 'applied');
    const { current } = (await productOf(service.world, advert)).masterData;
    expect([current.name.en, current.description?.en]).toEqual(['x'.repeat(300), description]);
  });

  it('a description that commercetools refuses is left out and reported, and everything else comes', async () => {
    const service = await aService();
    await service.world.commercetools.settings({ longestText: 12_000 });
    const advert = await anAdvert(service, { description: 'word '.repeat(3_000) });
    expectAnswer(await deliverAdvert(service, advert, 'create'), 200, 'failed', 'text-too-long');
    const { masterData } = await productOf(service.world, advert);
    expect(masterData.published).toBe(true);
    expect(masterData.current.description).toBeUndefined();
    expect(await stockIn(service.world)).toEqual({ [variantKeyOf(advert.variants[0]!)]: expect.any(Number) });
    expect(await failuresIn(service.world)).toMatchObject([{ code: 'text-too-long', times: 1 }]);
    await service.world.marketplacer.updateAdvert(advert.id, { title: 'Renamed' });
    expectAnswer(await deliverAdvert(service, advert), 200, 'failed', 'text-too-long');
    expect((await productOf(service.world, advert)).masterData.current.name).toEqual({ en: 'Renamed' });
    await service.world.marketplacer.updateAdvert(advert.id, { description: 'Short.' });
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
  });

  it('a variant on which the shop keeps a hundred prices of its own is reported, and nothing of the shop is lost', async () => {
    const service = await aService();
    const advert = await anAdvert(service);
    await deliverAdvert(service, advert, 'create');
    const { commercetools } = service.world;
    const { id, version, masterData } = await productOf(service.world, advert);
    const ours = masterData.staged.masterVariant.prices?.[0];
    const own = Array.from({ length: 100 }, (_none, index) => ({
      action: 'addPrice',
      variantId: 1,
      price: {
        value: { currencyCode: 'AUD', centAmount: 1 },
        validFrom: new Date(Date.UTC(2030, 0, 1 + index)).toISOString(),
        validUntil: new Date(Date.UTC(2030, 0, 2 + index)).toISOString(),
      },
    }));
    await commercetools.post(`/products/${id}`, {
      version,
      actions: [{ action: 'removePrice', priceId: ours?.id }, ...own],
    });
    expectAnswer(await deliverAdvert(service, advert), 200, 'failed', 'refused-by-commercetools');
    expect((await productOf(service.world, advert)).masterData.staged.masterVariant.prices).toHaveLength(100);
    expect(await failuresIn(service.world)).toMatchObject([{ code: 'refused-by-commercetools' }]);
  });

  it('an instance without the fields whose names could only be inferred is served without them', async () => {
    const service = await aService();
    await service.world.marketplacer.hideFields([
      'Advert.taxonNullable',
      'Variant.images',
      'Variant.infiniteQuantity',
      'Variant.inventories',
      'Variant.lowestOriginalPrice',
      'Variant.published',
      'Variant.shippingParcelToUse',
      'Variant.variantOptionValues',
    ]);
    const advert = await anAdvert(service, { images: ['https://pictures.example/front.jpg'] });
    expectAnswer(await deliverAdvert(service, advert, 'create'), 200, 'applied');
    const product = await productOf(service.world, advert);
    expect(pricesIn(product)).toEqual({ [variantKeyOf(advert.variants[0]!)]: 9995 });
    expect(product.masterData.current.masterVariant.images).toHaveLength(1);
    await deliver(service, eventOf('Variant', advert.variants[0]!), { entity: 'variant' });
    expect(Object.values(await stockIn(service.world))).toEqual([4]);
    expect(await failuresIn(service.world)).toEqual([]);
  });
});
