import { chosenOptionsOf } from '../../src/catalog/map/options.ts';
import type { ChosenOption } from '../../src/marketplacer/index.ts';
import { anAdvert, aVariant, LAST_PAGE } from '../builders/advert.ts';

type FieldType = ChosenOption['optionType']['fieldType'];

function chosen(
  legacyId: number,
  fieldType: FieldType,
  value: number | string,
  appliedTo: 'ADVERT' | 'VARIANT' = 'VARIANT',
): ChosenOption {
  const isText = typeof value === 'string';
  return {
    optionType: {
      legacyId,
      name: `Option ${legacyId}`,
      displayName: `Option ${legacyId}`,
      fieldType,
      appliedTo,
    },
    optionValue: isText ? null : { legacyId: value, displayName: `Value ${value}` },
    textValue: isText ? value : null,
  };
}

const optionsOf = (ofVariant: ChosenOption[], ofAdvert: ChosenOption[] = []) =>
  chosenOptionsOf(
    anAdvert({ advertOptionValues: { nodes: ofAdvert, pageInfo: LAST_PAGE } }),
    aVariant({ variantOptionValues: { nodes: ofVariant, pageInfo: LAST_PAGE } }),
  );

describe('D-47: every option that a seller has chosen becomes the value of an attribute', () => {
  it.each<[FieldType, ChosenOption[], unknown]>([
    ['SINGLE_SELECT', [chosen(1, 'SINGLE_SELECT', 41)], '41'],
    ['MULTI_SELECT', [chosen(1, 'MULTI_SELECT', 52), chosen(1, 'MULTI_SELECT', 51)], ['51', '52']],
    ['FREE_TEXT', [chosen(1, 'FREE_TEXT', ' made by hand ')], 'made by hand'],
    ['INTEGER', [chosen(1, 'INTEGER', '12')], 12],
    ['DECIMAL', [chosen(1, 'DECIMAL', '12.50')], 12.5],
  ])('%s', (_fieldType, nodes, expected) => {
    const { values, wanted, unusable } = optionsOf(nodes);
    expect([...values]).toEqual([['marketplacer-option-1-option-1', expected]]);
    expect(wanted.map(({ name }) => name)).toEqual(['marketplacer-option-1-option-1']);
    expect(unusable).toEqual([]);
  });

  it('options of the whole advert count for each variant, and the variant has the last word', () => {
    const { values } = optionsOf(
      [chosen(2, 'FREE_TEXT', 'of the variant')],
      [chosen(1, 'FREE_TEXT', 'of the advert', 'ADVERT'), chosen(2, 'FREE_TEXT', 'of the advert', 'ADVERT')],
    );
    expect([...values.values()]).toEqual(['of the advert', 'of the variant']);
  });

  it.each(['twelve', '1,5', '0x10', '1e3', '9007199254740993', '1.2.3'])(
    'the number %j cannot be kept exactly: it is left out and reported',
    (text) => {
      const { values, unusable } = optionsOf([chosen(1, 'DECIMAL', text)]);
      expect(values.size).toBe(0);
      expect(unusable).toEqual([{ optionTypeId: 1, text }]);
    },
  );

  it('an INTEGER option takes no decimals', () => {
    expect(optionsOf([chosen(1, 'INTEGER', '1.5')]).unusable).toHaveLength(1);
  });

  it('an option without a value is not chosen', () => {
    const { values, wanted, unusable } = optionsOf([chosen(1, 'FREE_TEXT', '  '), chosen(2, 'INTEGER', '')]);
    expect([values.size, wanted, unusable]).toEqual([0, [], []]);
  });

  it('if the instance does not return options, nothing is known about them', () => {
    expect(chosenOptionsOf(anAdvert(), aVariant({ variantOptionValues: undefined })).known).toBe(false);
    expect(optionsOf([]).known).toBe(true);
  });

  it('if there are more options than were read, an unread one does not count as withdrawn', () => {
    const nodes = [chosen(1, 'FREE_TEXT', 'one of many')];
    const cut = aVariant({ variantOptionValues: { nodes, pageInfo: { hasNextPage: true } } });
    expect(chosenOptionsOf(anAdvert(), cut)).toMatchObject({ known: false, unusable: [] });
  });
});
