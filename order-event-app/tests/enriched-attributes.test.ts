import type { Attribute, ProductType } from '@commercetools/platform-sdk';
import { syncOptionType } from '@marketplacer-connector/core/taxonomy';
import { connectorIn } from './support/connector.ts';
import { CONTAINERS, type HistoryEntry } from '@marketplacer-connector/core/store';
import {
  asPerson,
  openDesk,
  productOf,
  publish,
  setAttribute,
  sync,
  tell,
  type Desk,
} from './support/vetting.ts';

interface Planted {
  id: string;
  legacyId: number;
}
interface PlantedOption extends Planted {
  optionValues: Planted[];
}

let desk: Desk;
let material: PlantedOption;
let colour: PlantedOption;
let style: PlantedOption;
let watts: PlantedOption;

const attributeOf = ({ legacyId }: Planted, name: string) => `marketplacer-option-${legacyId}-${name}`;

const chosen = (optionType: PlantedOption, index: number) => ({
  optionTypeId: optionType.id,
  optionValueId: optionType.optionValues[index]!.id,
});

const text = (optionType: PlantedOption, textValue: string) => ({ optionTypeId: optionType.id, textValue });

/** A lamp of brass in red, of which the shop owns the material and one attribute of the connector's own. */
beforeEach(async () => {
  desk = await openDesk({}, { vetted: true });
  const { marketplacer } = desk.world;
  const { prototypes } = await marketplacer.seed<{ prototypes: Planted[] }>({
    prototypes: [{ name: 'Lamps' }],
  });
  const prototypeIds = prototypes.map(({ legacyId }) => legacyId);
  const { optionTypes } = await marketplacer.seed<{ optionTypes: PlantedOption[] }>({
    optionTypes: [
      { name: 'material', appliedTo: 'ADVERT', values: ['Brass', 'Glass'], prototypeIds },
      { name: 'colour', appliedTo: 'VARIANT', values: ['Red', 'Blue'], prototypeIds },
      { name: 'style', appliedTo: 'ADVERT', fieldType: 'FREE_TEXT', prototypeIds },
      { name: 'watts', appliedTo: 'VARIANT', fieldType: 'INTEGER', prototypeIds },
    ],
  });
  [material, colour, style, watts] = optionTypes as [
    PlantedOption,
    PlantedOption,
    PlantedOption,
    PlantedOption,
  ];
  await desk.world.marketplacer.updateAdvert(desk.advert.id, {
    variants: [{ price: '12.0', countOnHand: 1, variantOptionValues: [text(watts, '40')] }],
  });
  await desk.time.pass(60_000);
  await choose(0);
  await sync(desk);
  const { optionTypes: readers } = desk.connector.marketplacer;
  for (const { id } of optionTypes) await syncOptionType(desk.connector, () => readers.byId(id));
  await desk.world.marketplacer.resetRequests();
});

/** What the seller chooses. */
async function choose(index: number): Promise<void> {
  await desk.world.marketplacer.updateAdvert(desk.advert.id, {
    advertOptionValues: [chosen(material, index), text(style, 'plain')],
    variants: [
      {
        id: desk.advert.variants[0]!.id,
        variantOptionValues: [chosen(colour, index), text(watts, '60')],
      },
    ],
  });
}

const owning = (...names: string[]): Desk => ({
  ...desk,
  connector: connectorIn(desk.world, desk.time, {
    FLOWS_ON: 'enrichment',
    ENRICHED_FIELDS: names.map((name) => `attribute:${name}`).join(';'),
  }),
});

async function attributesIn(): Promise<Record<string, unknown>> {
  const { attributes = [] } = (await productOf(desk)).masterData.staged.masterVariant;
  return Object.fromEntries(
    attributes.map(({ name, value }: Attribute) => [name, (value as { key?: string }).key ?? value]),
  );
}

const keyOf = (optionType: PlantedOption, index: number) => String(optionType.optionValues[index]!.legacyId);

describe('P9 an attribute that the shop owns', () => {
  test('is never overwritten from Marketplacer, while the other attributes keep flowing', async () => {
    const owned = owning(attributeOf(material, 'material'), 'marketplacer-seller-name');
    await asPerson(owned, setAttribute('marketplacer-seller-name', 'The shop'));
    await desk.time.pass(60_000);
    await choose(1);
    await sync(owned);
    expect(await attributesIn()).toMatchObject({
      [attributeOf(material, 'material')]: keyOf(material, 0),
      [attributeOf(colour, 'colour')]: keyOf(colour, 1),
      'marketplacer-seller-name': 'The shop',
    });
  });

  test('goes to Marketplacer with all other option values of the advert, once', async () => {
    const owned = owning(attributeOf(material, 'material'));
    await asPerson(owned, setAttribute(attributeOf(material, 'material'), keyOf(material, 1)), publish);
    expect((await tell(owned)).body.outcome).toBe('applied');
    expect(await optionsIn()).toEqual({
      advert: ['material: Glass', 'style: plain'],
      variants: [['colour: Red', 'watts: 60'], ['watts: 40']],
    });
    expect((await tell(owned)).body.outcome).toBe('unchanged');
    expect(await upserts()).toBe(1);
  });

  test('goes to the variants that have another value, where it is an option of variants', async () => {
    const owned = owning(attributeOf(colour, 'colour'), attributeOf(watts, 'watts'));
    const [first, second] = [1, 2].map((variantId) => ({ action: 'setAttribute' as const, variantId }));
    await asPerson(
      owned,
      { ...first!, name: attributeOf(watts, 'watts'), value: 75 },
      { ...second!, name: attributeOf(colour, 'colour'), value: keyOf(colour, 1) },
      publish,
    );
    expect((await tell(owned)).body.outcome).toBe('applied');
    expect(await optionsIn()).toEqual({
      advert: ['material: Brass', 'style: plain'],
      variants: [
        ['colour: Red', 'watts: 75'],
        ['colour: Blue', 'watts: 40'],
      ],
    });
    expect(await upserts()).toBe(1);
  });

  test('goes along by an option type that the advert has not used yet', async () => {
    await desk.world.marketplacer.updateAdvert(desk.advert.id, { advertOptionValues: [] });
    const owned = owning(attributeOf(style, 'style'));
    await asPerson(owned, setAttribute(attributeOf(style, 'style'), 'ornate'), publish);
    expect((await tell(owned)).body.outcome).toBe('applied');
    expect((await optionsIn()).advert).toEqual(['style: ornate']);
  });

  test('is the option value of the same name, where the shop has added a value of its own', async () => {
    const name = attributeOf(material, 'material');
    const owned = owning(name);
    await addEnumValue(name, { key: 'of-shop', label: 'glass' });
    await asPerson(owned, setAttribute(name, 'of-shop'), publish);
    expect((await tell(owned)).body.outcome).toBe('applied');
    expect((await optionsIn()).advert).toEqual(['material: Glass', 'style: plain']);
    await desk.time.pass(60_000);
    await sync(owned);
    expect((await tell(owned)).body.outcome).toBe('unchanged');
    expect(await attributesIn()).toMatchObject({ [name]: 'of-shop' });
    expect(await upserts()).toBe(1);
  });

  test('is recorded where Marketplacer has no such option value, and everything else is sent', async () => {
    const name = attributeOf(material, 'material');
    const owned = owning(name, attributeOf(style, 'style'));
    await addEnumValue(name, { key: 'bamboo', label: 'Bamboo' });
    const ornate = setAttribute(attributeOf(style, 'style'), 'ornate');
    await asPerson(owned, setAttribute(name, 'bamboo'), ornate, publish);
    expect((await tell(owned)).body.code).toBe('enrichment-left-out');
    expect((await optionsIn()).advert).toEqual(['material: Brass', 'style: ornate']);
    expect((await tell(owned)).body.code).toBe('enrichment-left-out');
    expect(await upserts()).toBe(1);
    await asPerson(owned, setAttribute(name, keyOf(material, 1)), publish);
    expect((await tell(owned)).body.outcome).toBe('applied');
    expect((await optionsIn()).advert).toEqual(['material: Glass', 'style: ornate']);
  });

  test('wins where both sides have changed it, and the change of the other side stands in the history', async () => {
    const owned = owning(attributeOf(material, 'material'));
    await asPerson(owned, setAttribute(attributeOf(material, 'material'), keyOf(material, 1)), publish);
    await tell(owned);
    await choose(0);
    expect((await tell(owned)).body.outcome).toBe('applied');
    expect((await optionsIn()).advert).toEqual(['material: Glass', 'style: plain']);
    const { value } = await desk.world.commercetools.get<{ value: { entries: HistoryEntry[] } }>(
      `/custom-objects/${CONTAINERS.history}/advert-${desk.advert.legacyId}`,
    );
    expect(value.entries).toMatchObject([
      { event: 'overwritten', fields: [`attribute:${attributeOf(material, 'material')}`] },
    ]);
  });

  test('makes no echo, and is not sent where it is no option of Marketplacer', async () => {
    const owned = owning(attributeOf(material, 'material'), 'marketplacer-seller-name', 'no-such-attribute');
    await asPerson(owned, setAttribute('marketplacer-seller-name', 'The shop'), publish);
    expect((await tell(owned)).body.outcome).toBe('unchanged');
    await asPerson(owned, setAttribute(attributeOf(material, 'material'), keyOf(material, 1)), publish);
    await desk.time.pass(60_000);
    await tell(owned);
    await desk.world.commercetools.resetRequests();
    for (let round = 0; round < 3; round += 1) {
      await sync(owned);
      await tell(owned);
    }
    const writes = (await desk.world.commercetools.requests()).filter(
      ({ method, path }) => method === 'POST' && path.includes('/products'),
    );
    expect(writes.length).toBeLessThanOrEqual(1);
    expect(await upserts()).toBe(1);
  });
});

async function addEnumValue(attributeName: string, value: { key: string; label: string }): Promise<void> {
  const { commercetools } = desk.world;
  const { id, version } = await commercetools.get<ProductType>('/product-types/key=marketplacer-product');
  const actions = [{ action: 'addPlainEnumValue', attributeName, value }];
  await commercetools.post(`/product-types/${id}`, { version, actions });
}

async function upserts(): Promise<number> {
  const operations = await desk.world.marketplacer.requests();
  return operations.flatMap(({ rootFields }) => rootFields).filter((field) => field === 'advertUpsert')
    .length;
}

interface OptionList {
  nodes: { optionType: { name: string }; optionValue: { name: string } | null; textValue: string | null }[];
}

/** What Marketplacer shows. */
async function optionsIn(): Promise<{ advert: string[]; variants: string[][] }> {
  const list = 'nodes { optionType { name } optionValue { name } textValue }';
  const { node } = await desk.world.marketplacer.graphql<{
    node: { advertOptionValues: OptionList; variants: { nodes: { variantOptionValues: OptionList }[] } };
  }>(
    `query ($id: ID!) { node(id: $id) { ... on Advert {
      advertOptionValues { ${list} } variants { nodes { variantOptionValues { ${list} } } } } } }`,
    { id: desk.advert.id },
  );
  const textsOf = ({ nodes }: OptionList) =>
    nodes.map((one) => `${one.optionType.name}: ${one.optionValue?.name ?? one.textValue}`).sort();
  return {
    advert: textsOf(node.advertOptionValues),
    variants: node.variants.nodes.map(({ variantOptionValues }) => textsOf(variantOptionValues)),
  };
}
