import { lineFieldsOf } from '../../src/orders/map-line-fields.ts';

const told = (value: unknown, locale?: string) =>
  lineFieldsOf(
    { custom: { type: { typeId: 'type', id: 'type' }, fields: { text: value, other: 'not named' } } },
    { locale },
    ['text', 'absent'],
  );

describe('custom fields of a line for its seller', () => {
  it.each([
    ['For Ada', 'For Ada'],
    [' For Ada ', 'For Ada'],
    [7, '7'],
    [false, 'false'],
    [['red', 'blue'], 'red, blue'],
    [{ en: 'Hello', de: 'Hallo' }, 'Hello'],
    [{ typeId: 'product', id: '8' }, '{"typeId":"product","id":"8"}'],
    [{ currencyCode: 'AUD', centAmount: 100 }, '{"currencyCode":"AUD","centAmount":100}'],
  ])('%j travels as %j', (value, text) => {
    expect(told(value)).toEqual([{ key: 'text', value: text }]);
  });

  it('a text in several languages travels in that of the order', () => {
    expect(told({ en: 'Hello', de: 'Hallo' }, 'de')).toEqual([{ key: 'text', value: 'Hallo' }]);
  });

  it.each([undefined, null, '', ' ', [], ['']])('an empty value (%j) does not', (value) => {
    expect(told(value)).toEqual([]);
  });

  it('and a line without custom fields has none', () => {
    expect(lineFieldsOf({}, {}, ['text'])).toEqual([]);
  });
});
