import type { AttributeDefinition, AttributeType, LocalizedString } from '@commercetools/platform-sdk';
import * as fc from 'fast-check';
import { optionAttribute, planAttributes, type WantedAttribute } from '../../src/taxonomy/index.ts';
import { anOptionType } from '../builders/option-type.ts';
import { applyAttributeActions, valuesIn } from './apply-attribute-actions.ts';

const LOCALES = ['en', 'de'];
const SMALL = { legacyId: 31, displayName: 'Small' };
const LARGE = { legacyId: 32, displayName: 'Large' };

const plan = (existing: readonly AttributeDefinition[], ...wanted: WantedAttribute[]) =>
  planAttributes(existing, wanted, LOCALES);

function aDefinition(definition: Partial<AttributeDefinition> = {}): AttributeDefinition {
  return {
    name: 'marketplacer-option-7-size',
    label: { en: 'Size', de: 'Size' },
    type: { name: 'text' },
    isRequired: false,
    level: 'Variant',
    attributeConstraint: 'None',
    inputHint: 'SingleLine',
    isSearchable: true,
    ...definition,
  };
}

const anEnum = (...values: { legacyId: number; displayName: string }[]): AttributeType => ({
  name: 'enum',
  values: values.map(({ legacyId, displayName }) => ({ key: `${legacyId}`, label: displayName })),
});

const relabelling = (wanted: WantedAttribute): WantedAttribute => ({ ...wanted, relabels: true });

const sizes = aDefinition({ type: anEnum(SMALL) });

describe('a plan for the attributes of a product type', () => {
  it('C5, D-48: adds the attribute of a new option, of the type that the option has', () => {
    const several = optionAttribute(anOptionType({ fieldType: 'MULTI_SELECT', appliedTo: 'ADVERT' }), [
      SMALL,
      LARGE,
    ]);
    expect(plan([], several)).toEqual({
      actions: [
        {
          action: 'addAttributeDefinition',
          attribute: {
            name: 'marketplacer-option-7-size',
            label: { en: 'Size', de: 'Size' },
            type: {
              name: 'set',
              elementType: {
                name: 'enum',
                values: [
                  { key: '31', label: 'Small' },
                  { key: '32', label: 'Large' },
                ],
              },
            },
            isRequired: false,
            attributeConstraint: 'SameForAll',
            inputHint: 'SingleLine',
            isSearchable: true,
          },
        },
      ],
      names: new Map([[several.name, several.name]]),
      conflicts: [],
    });
  });

  it('D-48: needs no attribute called size, and asks for nothing that is there', () => {
    const { actions, names } = plan([sizes], optionAttribute(anOptionType(), [SMALL]));
    expect(actions).toEqual([]);
    expect([...names.values()]).toEqual(['marketplacer-option-7-size']);
  });

  it('C7: adds a new value and corrects the label of a known one, and removes none', () => {
    const renamed = { ...SMALL, displayName: 'S' };
    const { actions } = plan(
      [aDefinition({ type: anEnum(SMALL, { legacyId: 1, displayName: 'Gone' }) })],
      relabelling(optionAttribute(anOptionType(), [LARGE, renamed])),
    );
    const attributeName = 'marketplacer-option-7-size';
    expect(actions).toEqual([
      { action: 'addPlainEnumValue', attributeName, value: { key: '32', label: 'Large' } },
      { action: 'changePlainEnumValueLabel', attributeName, newValue: { key: '31', label: 'S' } },
    ]);
  });

  it('finds the attribute of a renamed option again, and changes its label in our locales only', () => {
    const before = aDefinition({ label: { en: 'Size', de: 'Size', fr: 'Taille' }, type: anEnum(SMALL) });
    const wanted = relabelling(optionAttribute(anOptionType({ name: 'Clothing size' }), [SMALL]));
    const { actions, names } = plan([before], wanted);
    expect(names.get('marketplacer-option-7-clothing-size')).toBe('marketplacer-option-7-size');
    expect(actions).toEqual([
      {
        action: 'changeLabel',
        attributeName: 'marketplacer-option-7-size',
        label: { en: 'Clothing size', de: 'Clothing size', fr: 'Taille' },
      },
    ]);
  });

  it('adds values but keeps every label that is there, where it is not certain that the wanted ones are newer', () => {
    const older = { ...SMALL, displayName: 'S' };
    const { actions, names } = plan(
      [sizes],
      optionAttribute(anOptionType({ name: 'Clothing size' }), [older, LARGE]),
    );
    expect([...names.values()]).toEqual([sizes.name]);
    expect(actions).toEqual([
      { action: 'addPlainEnumValue', attributeName: sizes.name, value: { key: '32', label: 'Large' } },
    ]);
  });

  it('leaves the label of an attribute that is not one of an option to the shop', () => {
    const brand: WantedAttribute = {
      name: 'marketplacer-brand',
      label: 'Brand',
      type: 'text',
      constraint: 'SameForAll',
      isSearchable: false,
    };
    const theirs = aDefinition({ name: 'marketplacer-brand', label: { en: 'Maker' } });
    expect(plan([theirs], brand).actions).toEqual([]);
  });

  it('relaxes an option of the advert that becomes one of variants, and never tightens one', () => {
    const ofAdvert = optionAttribute(anOptionType({ appliedTo: 'ADVERT' }), [SMALL]);
    const ofVariant = optionAttribute(anOptionType(), [SMALL]);
    expect(plan([{ ...sizes, attributeConstraint: 'SameForAll' }], ofVariant).actions).toEqual([
      {
        action: 'changeAttributeConstraint',
        attributeName: 'marketplacer-option-7-size',
        newValue: 'None',
      },
    ]);
    expect(plan([sizes], ofAdvert).actions).toEqual([]);
  });

  it.each<[string, AttributeDefinition]>([
    ['text', aDefinition()],
    ['set-of-enum', aDefinition({ type: { name: 'set', elementType: anEnum(SMALL) } })],
    ['lenum', aDefinition({ type: { name: 'lenum', values: [] } })],
    ['enum on product level', { ...sizes, level: 'Product' }],
  ])('C5: an attribute that is %s already is a conflict, and left as it is', (found, existing) => {
    const wanted = optionAttribute(anOptionType(), [SMALL]);
    const other = optionAttribute(anOptionType({ legacyId: 8, fieldType: 'INTEGER' }), []);
    const { actions, names, conflicts } = plan([existing], wanted, other);
    expect(conflicts).toEqual([{ wanted, name: existing.name, found }]);
    expect(actions).toMatchObject([{ action: 'addAttributeDefinition', attribute: { name: other.name } }]);
    expect([...names.keys()]).toEqual([other.name]);
  });

  it('takes the attribute that fits where an old one of another type still has the prefix', () => {
    const old = aDefinition({ name: 'marketplacer-option-7-old' });
    const { actions, names, conflicts } = plan(
      [old, { ...sizes, name: 'marketplacer-option-7-new' }],
      optionAttribute(anOptionType(), [SMALL]),
    );
    expect({ actions, conflicts }).toEqual({ actions: [], conflicts: [] });
    expect([...names.values()]).toEqual(['marketplacer-option-7-new']);
  });

  it('takes the attribute that fits, also where the one of that very name is of another type', () => {
    const wanted = optionAttribute(anOptionType(), [SMALL]);
    const { actions, names, conflicts } = plan(
      [aDefinition({ name: wanted.name }), { ...sizes, name: 'marketplacer-option-7-fits' }],
      wanted,
    );
    expect({ actions, conflicts }).toEqual({ actions: [], conflicts: [] });
    expect([...names.values()]).toEqual(['marketplacer-option-7-fits']);
  });

  it('takes the one of that very name where several fit', () => {
    const { names } = plan(
      [{ ...sizes, name: 'marketplacer-option-7-other' }, sizes],
      optionAttribute(anOptionType(), [SMALL]),
    );
    expect([...names.values()]).toEqual([sizes.name]);
  });

  it('makes one attribute of what several adverts want of the same option, under its old and its new name', () => {
    const before = optionAttribute(anOptionType({ name: 'Size' }), [SMALL]);
    const after = optionAttribute(anOptionType({ name: 'Fit' }), [LARGE]);
    const { actions, names } = plan([], before, after);
    expect(actions).toHaveLength(1);
    expect(actions).toMatchObject([{ attribute: { name: before.name, type: anEnum(SMALL, LARGE) } }]);
    expect([...names]).toEqual([
      [before.name, before.name],
      [after.name, before.name],
    ]);
  });

  it('waits with a selection until it has a value', () => {
    const empty = optionAttribute(anOptionType(), []);
    expect(plan([], empty)).toEqual({ actions: [], names: new Map(), conflicts: [] });
    expect(plan([sizes], empty).names.get(empty.name)).toBe(sizes.name);
  });

  it('gives a product type with everything that is wanted except conflicts, and plans nothing afterwards', () => {
    fc.assert(
      fc.property(arbitraryExisting, arbitraryWanted, (existing, wanted) => {
        const { actions, names, conflicts } = planAttributes(existing, wanted, LOCALES);
        const after = applyAttributeActions(existing, actions);

        const inConflict = new Set(
          conflicts.map((conflict) => conflict.wanted.prefix ?? conflict.wanted.name),
        );
        for (const one of wanted.filter(({ prefix, name }) => !inConflict.has(prefix ?? name))) {
          const found = after.find(({ name }) => name === names.get(one.name));
          const isWaiting = one.values?.length === 0 && !found;
          if (!isWaiting) expectToCarry(found, one);
        }
        for (const before of existing) {
          const same = after.find(({ name }) => name === before.name);
          expect(valuesIn(same?.type ?? before.type)?.map(({ key }) => key) ?? []).toEqual(
            expect.arrayContaining(valuesIn(before.type)?.map(({ key }) => key) ?? []),
          );
          expect(same?.label['fr']).toBe(before.label['fr']);
        }

        const again = planAttributes(after, wanted, LOCALES);
        expect(again.actions).toEqual([]);
        expect(again.names).toEqual(names);
      }),
      { numRuns: 1_000 },
    );
  });
});

function expectToCarry(found: AttributeDefinition | undefined, wanted: WantedAttribute): void {
  expect(found).toBeDefined();
  const label = (key: string) =>
    valuesIn(found?.type ?? { name: 'text' })?.find((one) => one.key === key)?.label;
  for (const value of wanted.values ?? []) {
    if (wanted.relabels) expect(label(value.key)).toBe(value.label);
    else expect(label(value.key)).toBeDefined();
  }
  expect([wanted.constraint, 'None', 'CombinationUnique']).toContain(found?.attributeConstraint);
}

const arbitraryValues = fc.uniqueArray(
  fc.record({ legacyId: fc.integer({ min: 1, max: 5 }), displayName: fc.constantFrom('a', 'b', ' ') }),
  { selector: ({ legacyId }) => legacyId },
);

const arbitraryOption: fc.Arbitrary<WantedAttribute> = fc
  .tuple(
    fc.record({
      legacyId: fc.constantFrom(1, 2, 11),
      name: fc.constantFrom('Size', 'Colour', '尺寸', 'x'.repeat(300)),
      fieldType: fc.constantFrom('SINGLE_SELECT', 'MULTI_SELECT', 'FREE_TEXT', 'INTEGER', 'DECIMAL'),
      appliedTo: fc.constantFrom('ADVERT', 'VARIANT'),
    }),
    arbitraryValues,
    fc.boolean(),
  )
  .map(([facts, values, relabels]) => ({ ...optionAttribute(anOptionType(facts), values), relabels }));

const arbitraryOwn: fc.Arbitrary<WantedAttribute> = fc.record({
  name: fc.constantFrom('marketplacer-brand', 'marketplacer-seller-id'),
  label: fc.constantFrom('One', 'Another'),
  type: fc.constantFrom('text', 'number', 'boolean', 'money', 'datetime', 'set-of-text'),
  constraint: fc.constantFrom('None', 'Unique', 'SameForAll'),
  isSearchable: fc.boolean(),
});

const identity = ({ prefix, name }: WantedAttribute) => prefix ?? name;
const arbitraryWanted = fc.uniqueArray(fc.oneof(arbitraryOption, arbitraryOwn), {
  selector: identity,
  maxLength: 5,
});

const arbitraryEnum = fc.oneof(
  arbitraryValues.map((values) => anEnum(...values)),
  fc.constantFrom<AttributeType>({ name: 'text' }, { name: 'number' }, { name: 'lenum', values: [] }),
);

const arbitraryExisting = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(
      'colour',
      'marketplacer-brand',
      'marketplacer-option-1-size',
      'marketplacer-option-1-colour',
      'marketplacer-option-1-old',
      'marketplacer-option-2-option',
      'marketplacer-option-11-size',
    ),
    label: fc.constantFrom<LocalizedString>(
      { en: 'Size', de: 'Size', fr: 'Taille' },
      { en: 'Size' },
      { fr: 'Taille' },
    ),
    type: fc.oneof(
      arbitraryEnum,
      arbitraryEnum.map((elementType): AttributeType => ({ name: 'set', elementType })),
    ),
    isRequired: fc.constant(false),
    level: fc.constantFrom('Variant', 'Variant', 'Product'),
    attributeConstraint: fc.constantFrom('None', 'Unique', 'SameForAll', 'CombinationUnique'),
    inputHint: fc.constant('SingleLine'),
    isSearchable: fc.boolean(),
  }),
  { selector: ({ name }) => name },
);
