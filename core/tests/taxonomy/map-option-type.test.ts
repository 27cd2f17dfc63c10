import * as fc from 'fast-check';
import { optionAttribute } from '../../src/taxonomy/index.ts';
import { anOptionType } from '../builders/option-type.ts';

const ATTRIBUTE_NAME = /^[A-Za-z0-9_-]{2,256}$/;
const nameOf = (name: string, legacyId = 7) => optionAttribute(anOptionType({ name, legacyId }), []).name;

describe('the attribute of an option type', () => {
  it.each([
    ['Size', 'marketplacer-option-7-size'],
    ['Shoe Size (EU)', 'marketplacer-option-7-shoe-size-eu'],
    ['Größe', 'marketplacer-option-7-grosse'],
    ['  spaced  out  ', 'marketplacer-option-7-spaced-out'],
    ['尺寸', 'marketplacer-option-7-option'],
    ['👕', 'marketplacer-option-7-option'],
    ['', 'marketplacer-option-7-option'],
  ])('is called after its number and its name: %j becomes %s', (name, attribute) => {
    expect(nameOf(name)).toBe(attribute);
  });

  it('keeps a name of 300 characters apart from another one, within what commercetools takes', () => {
    const long = 'Colour '.repeat(43);
    expect(nameOf(long)).toMatch(ATTRIBUTE_NAME);
    expect(nameOf(long)).toHaveLength(256);
    expect(nameOf(long, 7)).not.toBe(nameOf(long, 8));
  });

  it('has a name that commercetools takes, whatever the option is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.nat(), (name, legacyId) => {
        const attribute = optionAttribute(anOptionType({ name, legacyId }), []);
        expect(attribute.name).toMatch(ATTRIBUTE_NAME);
        expect(attribute.name.startsWith(attribute.prefix ?? '?')).toBe(true);
        expect(attribute.label).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('differs between two option types of the same name', () => {
    expect(nameOf('Size', 7)).not.toBe(nameOf('Size', 8));
  });

  it('is not found for an option type whose number only begins the same', () => {
    const [one, eleven] = [1, 11].map((legacyId) => optionAttribute(anOptionType({ legacyId }), []));
    expect(eleven?.name.startsWith(one?.prefix ?? '')).toBe(false);
  });

  it.each([
    ['SINGLE_SELECT', 'enum'],
    ['MULTI_SELECT', 'set-of-enum'],
    ['FREE_TEXT', 'text'],
    ['INTEGER', 'number'],
    ['DECIMAL', 'number'],
  ] as const)(
    'D-47: an option type of the kind %s is mapped, whatever its name: to %s',
    (fieldType, type) => {
      expect(optionAttribute(anOptionType({ name: 'Material', fieldType }), [])).toMatchObject({ type });
    },
  );

  it('has the values of a selection under their numbers, which renaming does not change', () => {
    const values = [
      { legacyId: 31, displayName: 'Small' },
      { legacyId: 32, displayName: '  ' },
    ];
    const expected = [
      { key: '31', label: 'Small' },
      { key: '32', label: '32' },
    ];
    expect(optionAttribute(anOptionType(), values).values).toEqual(expected);
    expect(optionAttribute(anOptionType({ fieldType: 'MULTI_SELECT' }), values).values).toEqual(expected);
    expect(optionAttribute(anOptionType({ fieldType: 'FREE_TEXT' }), values)).not.toHaveProperty('values');
  });

  it('C5: is the same for all variants only where the option is one of the advert', () => {
    expect(optionAttribute(anOptionType({ appliedTo: 'ADVERT' }), []).constraint).toBe('SameForAll');
    expect(optionAttribute(anOptionType({ appliedTo: 'VARIANT' }), []).constraint).toBe('None');
  });
});
