import type { Attribute } from '@commercetools/platform-sdk';
import { connectorIn } from './support/connector.ts';
import { asPerson, openDesk, productOf, setAttribute, sync, type Desk } from './support/vetting.ts';

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

const attributeOf = ({ legacyId }: Planted, name: string) => `marketplacer-option-${legacyId}-${name}`;

const chosen = (optionType: PlantedOption, index: number) => ({
  optionTypeId: optionType.id,
  optionValueId: optionType.optionValues[index]!.id,
});

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
    ],
  });
  [material, colour] = optionTypes as [PlantedOption, PlantedOption];
  await desk.time.pass(60_000);
  await choose(0);
  await sync(desk);
});

/** What the seller chooses. */
async function choose(index: number): Promise<void> {
  await desk.world.marketplacer.updateAdvert(desk.advert.id, {
    advertOptionValues: [chosen(material, index)],
    variants: [{ id: desk.advert.variants[0]!.id, variantOptionValues: [chosen(colour, index)] }],
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
});
