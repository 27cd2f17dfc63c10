import { parse, print } from 'graphql';
import { createAbsentFields, markedFieldsOf, withoutAbsent } from '../../src/marketplacer/absent-fields.ts';

const document = parse(`
  fragment OfVariant on Variant { id label @mayBeAbsent images(first: 5) @mayBeAbsent { nodes { url } } }
  query Any($id: ID!) { node(id: $id) { ... on Variant { published @mayBeAbsent ...OfVariant } } }
`);
const error = (typeName: string, fieldName: string) => ({
  message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
  extensions: { code: 'undefinedField', typeName, fieldName },
});

describe('fields that an instance may not have', () => {
  it('are known by their type and name', () => {
    expect(markedFieldsOf(document)).toEqual(
      new Set(['Variant.label', 'Variant.images', 'Variant.published']),
    );
  });

  it('are asked for without their mark until the instance refuses them', () => {
    const text = print(createAbsentFields().request(document).document);
    expect(text).toContain('label');
    expect(text).not.toContain('@mayBeAbsent');
  });

  it('are left out, with what is below them, once the instance has refused them', () => {
    const fields = createAbsentFields();
    expect(fields.request(document).learn([error('Variant', 'images')])).toBe(true);
    const text = print(fields.request(document).document);
    expect(text).not.toContain('images');
    expect(text).not.toContain('url');
    expect(text).toContain('label');
  });

  it('a refusal that names no new field is not asked again', () => {
    const fields = createAbsentFields();
    fields.request(document).learn([error('Variant', 'images')]);
    expect(fields.request(document).learn([error('Variant', 'images')])).toBe(false);
  });

  it('are left out of the next round of every request that was under way when they became known', () => {
    const fields = createAbsentFields();
    const [first, second] = [fields.request(document), fields.request(document)];
    expect(first.learn([error('Variant', 'images')])).toBe(true);
    expect(second.learn([error('Variant', 'images')])).toBe(true);
  });

  it.each([
    ['a field that is needed', error('Variant', 'id')],
    ['the same name on another type', error('Advert', 'images')],
    ['another code', { ...error('Variant', 'images'), extensions: { code: 'MISSING_SCOPE' } }],
    ['no extensions', { message: 'no' }],
  ])('nothing is learnt from %s', (_situation, refusal) => {
    expect(createAbsentFields().request(document).learn([refusal])).toBe(false);
  });

  it('a mark that does not stand directly in a fragment is a mistake in the query', () => {
    const wrong = parse(
      'query Any($id: ID!) { node(id: $id) { ... on Advert { brand { name @mayBeAbsent } } } }',
    );
    expect(() => withoutAbsent(wrong, () => true)).toThrow('must stand directly in a fragment');
  });
});
