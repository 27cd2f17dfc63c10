import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { ALL_NOT_MAPPED, MAPPED_SOURCES, withTables } from '../scripts/tables.ts';

const root = join(__dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const schema = buildSchema(read('core/src/marketplacer/operator-api.graphql'));

describe('docs/mapping.md', () => {
  const document = read('docs/mapping.md');

  it('shows the rows by which the connector maps (npm run generate writes them)', () => {
    expect(withTables(document)).toBe(document);
  });

  it('and docs/configuration.md the scopes that post-deploy checks', () => {
    const configuration = read('docs/configuration.md');
    expect(withTables(configuration)).toBe(configuration);
  });

  it('would be noticed when a row changed', () => {
    const changed = document.replace('`marketplacer-brand`', '`marketplacer-label`');
    expect(changed).not.toBe(document);
    expect(withTables(changed)).not.toBe(changed);
  });

  it('asks only for tables that there are', () => {
    expect(() => withTables('<!-- table: nothing -->\n<!-- end -->')).toThrow('There is no table nothing');
  });
});

/** `Advert.seller.legacyId` says something of `Advert.seller`; a field of another type is named with its type. */
const named = new Set(
  [...MAPPED_SOURCES, ...Object.keys(ALL_NOT_MAPPED)].flatMap((source) =>
    [...source.matchAll(/\b([A-Z]\w+)\.(\w+)/g)].map(([, type, field]) => `${type}.${field}`),
  ),
);

it.each([
  'Advert',
  'Variant',
  'Inventory',
  'Brand',
  'Image',
  'ShippingParcel',
  'AdvertOptionValue',
  'VariantOptionValue',
  'OptionType',
  'OptionValue',
  'Prototype',
  'Taxon',
  'Seller',
])('every field of %s is mapped, or listed with the reason why not', (name) => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no type of the schema`);
  const fields = Object.keys(type.getFields()).map((field) => `${name}.${field}`);
  expect(fields.filter((field) => !named.has(field))).toEqual([]);
});

it('no field is both mapped and listed as not mapped', () => {
  const mapped = new Set(
    MAPPED_SOURCES.flatMap((source) => [...source.matchAll(/\b[A-Z]\w+(?:\.\w+)+/g)].map(([path]) => path)),
  );
  expect(Object.keys(ALL_NOT_MAPPED).filter((field) => mapped.has(field))).toEqual([]);
});
