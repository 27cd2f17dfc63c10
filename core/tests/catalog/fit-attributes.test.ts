import type { AttributeDefinition } from '@commercetools/platform-sdk';
import { fitAttributes } from '../../src/catalog/plan/fit-attributes.ts';
import { optionAttribute } from '../../src/taxonomy/index.ts';
import { aDesiredProduct } from '../builders/desired-product.ts';

const size = optionAttribute(
  { legacyId: 2, name: 'size', displayName: 'Size', fieldType: 'SINGLE_SELECT', appliedTo: 'VARIANT' },
  [{ legacyId: 41, displayName: '41' }],
);
const name = 'marketplacer-option-2-size';
const definition = (...keys: string[]): AttributeDefinition => ({
  name,
  label: { en: 'Size' },
  type: { name: 'enum', values: keys.map((key) => ({ key, label: key })) },
  attributeConstraint: 'None',
  isRequired: false,
  isSearchable: true,
  inputHint: 'SingleLine',
  level: 'Variant',
});
const desired = aDesiredProduct({ variants: [{ number: 1, own: { [name]: '41' } }] });
const fit = (attributes: AttributeDefinition[], names = new Map([[name, name]])) =>
  fitAttributes(desired, [size], { attributes, names });
const valueIn = (fitted: ReturnType<typeof fit>) => fitted.variants[0]?.attributes[name];

describe('the attributes that the product type of a product can take', () => {
  it('D-48: a value that the product type knows is written', () => {
    expect(valueIn(fit([definition('41')]))).toBe('41');
  });

  it.each([
    ['a value that the product type could not be given', fit([definition('40')])],
    ['an attribute that the product type could not be given', fit([], new Map())],
  ])('D-48: %s is left out, and the present value stays', (_situation, fitted) => {
    expect(valueIn(fitted)).toBeUndefined();
    expect(fitted.isTakenBack(name)).toBe(false);
  });

  it('an option that is no longer chosen counts as withdrawn', () => {
    const fitted = fitAttributes(aDesiredProduct(), [], { attributes: [definition('41')], names: new Map() });
    expect(fitted.isTakenBack(name)).toBe(true);
    expect(fitted.isTakenBack('shop-size')).toBe(false);
  });

  it('no option counts as withdrawn if the options are not known', () => {
    const unknown = aDesiredProduct({ optionsKnown: false });
    const fitted = fitAttributes(unknown, [], { attributes: [definition('41')], names: new Map() });
    expect(fitted.isTakenBack(name)).toBe(false);
  });
});
