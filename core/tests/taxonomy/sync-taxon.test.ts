import type { AttributeDefinition, Category, ProductType } from '@commercetools/platform-sdk';
import type { OptionType, TaxonInTree } from '../../src/marketplacer/index.ts';
import { applied, ignored, unchanged } from '../../src/outcome/index.ts';
import { compareOptionType, compareTaxon, syncOptionType, syncTaxonById } from '../../src/taxonomy/index.ts';
import { marketplacerId } from '../builders/advert.ts';
import { aCatalog } from '../builders/catalog-config.ts';
import { aClock } from '../builders/clock.ts';
import { anOptionType } from '../builders/option-type.ts';
import { applyAttributeActions as after } from './apply-attribute-actions.ts';
import { aCategory, aTaxon } from './categories-in-memory.ts';

type Ports = Parameters<typeof syncTaxonById>[0];
const ID = marketplacerId('Taxon', 2);

/** The taxon 2 below the taxon 1, and the categories that there are; both note what is done to them. */
function aShop(categories: Category[], taxon: TaxonInTree | undefined) {
  const steps: string[] = [];
  let conflicts = 0;
  const note = async <Value>(step: string, value: Value) => (steps.push(step), value);
  const ports = {
    commercetools: {
      categories: {
        byKey: (key: string) =>
          note(
            `read ${key.split('-').at(-1)}`,
            categories.find((one) => one.key === key),
          ),
        create: (draft: Category) =>
          note('create', { kind: 'written', resource: aCategory({ key: draft.key! }) }),
        update: () =>
          conflicts-- > 0 ? note('conflict', { kind: 'conflict' }) : note('update', { kind: 'written' }),
      },
    },
    marketplacer: { taxons: { byId: () => note('read taxon', taxon) } },
    store: { failures: {} },
    config: { catalog: aCatalog(), flowsOff: new Set() },
    clock: aClock(),
  } as unknown as Ports;
  return { ports, steps, conflict: () => (conflicts += 1) };
}

const ABOVE = aCategory({ number: 1 });
const below = (change: Parameters<typeof aCategory>[0] = {}) =>
  aCategory({ number: 2, parent: { typeId: 'category', id: ABOVE.id, obj: ABOVE }, ...change });
const taxon = aTaxon({ number: 2, parent: 1 });

describe('the category of a taxon', () => {
  it('in step costs one read on each side', async () => {
    const { ports, steps } = aShop([ABOVE, below()], taxon);
    await expect(syncTaxonById(ports, ID)).resolves.toEqual(unchanged);
    expect(steps).toEqual(['read 2', 'read taxon']);
  });

  it('is read before the taxon, and both again after a conflict', async () => {
    const { ports, steps, conflict } = aShop([ABOVE, below({ name: { en: 'Old' } })], taxon);
    conflict();
    await expect(syncTaxonById(ports, ID)).resolves.toEqual(applied);
    expect(steps).toEqual([
      'read 2',
      'read taxon',
      'read 1',
      'conflict',
      'read 2',
      'read taxon',
      'read 1',
      'update',
    ]);
  });

  it('of a taxon that is gone stays', async () => {
    const { ports, steps } = aShop([ABOVE, below()], undefined);
    await expect(syncTaxonById(ports, ID)).resolves.toEqual(ignored('unknown-object'));
    expect(steps).toEqual(['read 2', 'read taxon']);
  });
});

describe('the comparison of a taxon with its category', () => {
  const compared = async (categories: Category[]) => {
    const { ports, steps } = aShop(categories, taxon);
    const comparison = await compareTaxon(ports, ID);
    expect(steps).toEqual(['read 2', 'read taxon']);
    return comparison;
  };

  it('is empty where nothing differs', async () => {
    await expect(compared([ABOVE, below()])).resolves.toEqual({ outcome: unchanged, differences: [] });
  });

  it.each<[string, Category[], object]>([
    [
      'the name',
      [ABOVE, below({ name: { en: 'Old' } })],
      { field: 'name', source: { en: 'Taxon 2' }, target: { en: 'Old' } },
    ],
    [
      'the parent',
      [ABOVE, aCategory({ number: 2 })],
      { field: 'parent', source: 'marketplacer-taxon-1', target: undefined },
    ],
    ['the whole', [ABOVE], { field: 'category', source: 'marketplacer-taxon-2', target: undefined }],
  ])('%s alone is one row', async (_what, categories, row) => {
    await expect(compared(categories)).resolves.toEqual({ outcome: applied, differences: [row] });
  });
});

/** A product type that keeps its attributes. */
function aProductType(attributes: readonly AttributeDefinition[]) {
  const steps: string[] = [];
  let type = { key: 'marketplacer-product', version: 1, attributes } as ProductType;
  let conflicts = 0;
  const ports = {
    commercetools: {
      productTypes: {
        byKey: async () => (steps.push('read type'), type),
        update: async (_type: ProductType, actions: Parameters<typeof after>[1]) => {
          steps.push('update');
          if (conflicts-- > 0) return { kind: 'conflict' };
          type = { ...type, attributes: [...after(type.attributes ?? [], actions)] };
          return { kind: 'written', resource: type };
        },
      },
    },
    store: { failures: {} },
    config: { catalog: aCatalog(), flowsOff: new Set() },
    clock: aClock(),
  } as unknown as Parameters<typeof syncOptionType>[0];
  const reading = (optionType: OptionType) => async () => (steps.push('read option type'), optionType);
  return { ports, steps, reading, conflict: () => (conflicts += 1) };
}

describe('the attribute of an option type', () => {
  const values = [{ legacyId: 1, displayName: 'Small' }];
  const size = anOptionType({ values });

  it('is added once, after the product type was read, and both are read again after a conflict', async () => {
    const { ports, steps, reading, conflict } = aProductType([]);
    conflict();
    await expect(syncOptionType(ports, reading(size))).resolves.toEqual(applied);
    await expect(syncOptionType(ports, reading(size))).resolves.toEqual(unchanged);
    const once = ['read type', 'read option type'];
    expect(steps).toEqual([...once, 'update', ...once, 'update', ...once]);
  });

  it.each<[string, Partial<OptionType>, object]>([
    ['a label', { displayName: 'Sizes' }, { field: 'attribute marketplacer-option-7-size label' }],
    [
      'a value',
      { values: [...values, { legacyId: 2, displayName: 'Large' }] },
      { field: 'attribute marketplacer-option-7-size value 2', source: 'Large', target: undefined },
    ],
    [
      'the name of a value',
      { values: [{ legacyId: 1, displayName: 'Tiny' }] },
      { field: 'attribute marketplacer-option-7-size value 1', source: 'Tiny', target: 'Small' },
    ],
  ])('%s alone is one row, and nothing is written', async (_what, change, row) => {
    const { ports, steps, reading } = aProductType([]);
    await syncOptionType(ports, reading(size));
    const before = steps.length;
    const compared = await compareOptionType(ports, reading(anOptionType({ values, ...change })));
    expect(compared).toEqual({ outcome: applied, differences: [expect.objectContaining(row)] });
    expect(steps.slice(before)).toEqual(['read type', 'read option type']);
    await expect(compareOptionType(ports, reading(size))).resolves.toEqual({
      outcome: unchanged,
      differences: [],
    });
  });
});
