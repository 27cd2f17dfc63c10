import type { Category, Product } from '@commercetools/platform-sdk';
import type { Advert, World } from '../../sandbox/client/index.ts';
import { deliverAdvert, expectAnswer } from './support/deliveries.ts';
import { aConnectedService, aService, settled, type Service } from './support/service.ts';
import { failuresIn, productOf, variantsOf } from './support/shop.ts';

const CONFIGURATION = { TAXONOMY_SOURCE: 'commercetools' };

interface Taxon {
  id: string;
  legacyId: number;
}

let made = 0;
const aCategory = ({ commercetools }: World, name: string) =>
  commercetools.post<Category>('/categories', { name: { en: name }, slug: { en: `slug-${(made += 1)}` } });

/** A taxon, as the connector makes it of a category. */
async function aTaxon({ marketplacer }: World, displayName: string, ...categoryIds: string[]) {
  const taxon = await marketplacer.action<Taxon>('taxon-create', { fields: { displayName } });
  for (const value of categoryIds) await link({ marketplacer }, taxon, value);
  return taxon;
}

const link = ({ marketplacer }: Pick<World, 'marketplacer'>, { id }: Taxon, value: string) =>
  marketplacer.graphql(
    `mutation { taxonCreateOrUpdate(input: { id: "${id}", externalIds: [{ key: "commercetools-category-id", value: "${value}" }] }) { status } }`,
  );

const anAdvert = async ({ marketplacer }: World, taxon: Taxon): Promise<Advert> =>
  marketplacer.createAdvert({
    seller: await marketplacer.createSeller({ businessName: 'Shirts' }),
    title: 'Shirt',
    variants: [{ price: '10.00', countOnHand: 3 }],
    taxonId: taxon.id,
  });

const moveTo = ({ marketplacer }: World, { id }: Advert, taxon: Taxon | null) =>
  marketplacer.action('advert-set', { id, fields: { taxonId: taxon?.legacyId ?? null } });

const categoriesOf = ({ masterData }: Product) => masterData.current.categories.map(({ id }) => id);

const noteOf = (product: Product) =>
  variantsOf(product)[0]?.attributes?.find(({ name }) => name === 'marketplacer-category-id')
    ?.value as unknown;

async function change({ commercetools }: World, advert: Advert, action: string, { id }: Category) {
  const product = await productOf({ commercetools } as World, advert);
  const actions = [{ action, category: { typeId: 'category', id } }, { action: 'publish' }];
  await commercetools.post(`/products/${product.id}`, { version: product.version, actions });
}

async function opened(configuration: Record<string, string> = CONFIGURATION) {
  const service = await aService({ configuration });
  const { world } = service;
  const [men, women, sale] = [
    await aCategory(world, 'Men'),
    await aCategory(world, 'Women'),
    await aCategory(world, 'Sale'),
  ];
  const forMen = await aTaxon(world, 'Men', men.id);
  const forWomen = await aTaxon(world, 'Women', women.id);
  return { service, world, men, women, sale, forMen, forWomen, other: await aTaxon(world, 'Other') };
}

/** @param outcome absent where it depends on whether a second has passed since */
async function delivered(service: Service, advert: Advert, outcome?: string): Promise<Product> {
  const answer = await deliverAdvert(service, advert);
  expectAnswer(answer, 200, outcome ?? (answer.body as { outcome: string }).outcome);
  return productOf(service.world, advert);
}

describe('with TAXONOMY_SOURCE=commercetools a product', () => {
  it('is made in the category of its taxon, moves with its advert, and stays in those of the shop', async () => {
    const { service, world, men, women, sale, forMen, forWomen, other } = await opened();
    const advert = await anAdvert(world, forMen);
    const product = await delivered(service, advert);
    expect([categoriesOf(product), noteOf(product)]).toEqual([[men.id], men.id]);
    await delivered(service, advert, 'unchanged');
    await change(world, advert, 'addToCategory', sale);
    await delivered(service, advert, 'unchanged');
    await moveTo(world, advert, forWomen);
    expect(categoriesOf(await delivered(service, advert)).toSorted()).toEqual([sale.id, women.id].toSorted());
    await moveTo(world, advert, other);
    const left = await delivered(service, advert);
    expect([categoriesOf(left), noteOf(left)]).toEqual([[sale.id], undefined]);
    await moveTo(world, advert, null);
    await delivered(service, advert);
    await moveTo(world, advert, forMen);
    expect(categoriesOf(await delivered(service, advert)).toSorted()).toEqual([men.id, sale.id].toSorted());
    expect(await failuresIn(world)).toEqual([]);
  });

  it('stays in a category of a taxon that people have put it in before', async () => {
    const { service, world, men, women, forMen, forWomen, other } = await opened();
    const advert = await anAdvert(world, forMen);
    await delivered(service, advert);
    await change(world, advert, 'addToCategory', women);
    await moveTo(world, advert, forWomen);
    expect(categoriesOf(await delivered(service, advert))).toEqual([women.id]);
    await delivered(service, advert, 'unchanged');
    await moveTo(world, advert, other);
    expect(categoriesOf(await delivered(service, advert))).toEqual([women.id]);
    await moveTo(world, advert, forMen);
    expect(categoriesOf(await delivered(service, advert)).toSorted()).toEqual([men.id, women.id].toSorted());
  });

  it('gets back the category that was taken from it', async () => {
    const { service, world, men, forMen } = await opened();
    const advert = await anAdvert(world, forMen);
    await delivered(service, advert);
    await change(world, advert, 'removeFromCategory', men);
    expect(categoriesOf(await delivered(service, advert))).toEqual([men.id]);
  });

  it('does without one where its taxon is of none, of one that is gone, or not of one for certain', async () => {
    const { service, world, men, women, other } = await opened();
    const gone = await aTaxon(world, 'Gone', '8b4e3c1c-0000-4000-8000-000000000000');
    const odd = await aTaxon(world, 'Odd', 'key=men');
    for (const taxon of [other, gone, odd]) {
      const advert = await anAdvert(world, taxon);
      expect(categoriesOf(await delivered(service, advert))).toEqual([]);
    }
    expect(await failuresIn(world)).toEqual([]);
    await link(world, gone, women.id);
    const advert = await anAdvert(world, gone);
    expect(categoriesOf(await delivered(service, advert))).not.toContain(men.id);
  });

  it('keeps its category where the instance does not tell external ids, or taxons', async () => {
    const { service, world, men, forMen, forWomen } = await opened();
    const advert = await anAdvert(world, forMen);
    await delivered(service, advert);
    await moveTo(world, advert, forWomen);
    await world.marketplacer.hideFields(['Taxon.externalIds']);
    await deliverAdvert(service, advert);
    expect(categoriesOf(await productOf(world, advert))).toEqual([men.id]);
    await world.marketplacer.hideFields(['Taxon.externalIds', 'Advert.taxonNullable']);
    await deliverAdvert(service, advert);
    expect(categoriesOf(await productOf(world, advert))).toEqual([men.id]);
  });

  it('costs one read of its category when it is put there, and none afterwards', async () => {
    const { service, world, forMen } = await opened();
    const advert = await anAdvert(world, forMen);
    const readsOfCategories = async () =>
      (await world.commercetools.requests()).filter((one) => JSON.stringify(one).includes('/categories/'))
        .length;
    await world.commercetools.resetRequests();
    await delivered(service, advert);
    expect(await readsOfCategories()).toBe(1);
    await delivered(service, advert, 'unchanged');
    expect(await readsOfCategories()).toBe(1);
  });

  it('lands there with WEBHOOK_MODE=payload too', async () => {
    const service = await aConnectedService({ configuration: { ...CONFIGURATION, WEBHOOK_MODE: 'payload' } });
    const { world } = service;
    const men = await aCategory(world, 'Men');
    const advert = await anAdvert(world, await aTaxon(world, 'Men', men.id));
    await settled(service);
    expect(categoriesOf(await productOf(world, advert))).toEqual([men.id]);
  });
});

it.each([{ TAXONOMY_SOURCE: 'none' }, { ...CONFIGURATION, FLOWS_OFF: 'taxonomy' }])(
  'with %j a product has no category of the taxon, and no note of one',
  async (configuration) => {
    const { service, world, forMen } = await opened(configuration);
    const product = await delivered(service, await anAdvert(world, forMen));
    expect([categoriesOf(product), noteOf(product)]).toEqual([[], undefined]);
  },
);
