import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { CUSTOM_FIELDS, NOT_MAPPED, SELLER_FIELDS } from '../../src/sellers/index.ts';

const schema = buildSchema(
  readFileSync(join(__dirname, '../../src/marketplacer/operator-api.graphql'), 'utf8'),
);

function fieldsOf(typeName: string, prefix: string): string[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object of the schema`);
  return Object.keys(type.getFields()).map((name) => `${prefix}.${name}`);
}

const FIELDS = [...fieldsOf('Seller', 'Seller'), ...fieldsOf('Address', 'Seller.address')];
const isMapped = (field: string) =>
  SELLER_FIELDS.some(({ source }) => source === field || source.startsWith(`${field}.`));
const isListed = (field: string) => field in NOT_MAPPED;

describe('the table of a seller', () => {
  it.each(FIELDS)('L3: %s is either mapped or listed with a reason', (field) => {
    expect([isMapped(field), isListed(field)].filter(Boolean)).toHaveLength(1);
  });

  it('names no field that Marketplacer does not have', () => {
    const known = (source: string) => source === 'Seller' || FIELDS.some((field) => source.startsWith(field));
    expect(
      [...SELLER_FIELDS.map(({ source }) => source), ...Object.keys(NOT_MAPPED)].filter(
        (source) => !known(source),
      ),
    ).toEqual([]);
  });

  it('gives every target one source, and every row a rule', () => {
    const targets = SELLER_FIELDS.map(({ target }) => target);
    expect(new Set(targets).size).toBe(targets.length);
    for (const { rule } of SELLER_FIELDS) expect(rule).not.toBe('');
  });

  it.each(['accountName', 'accountNumber', 'bsb', 'baseCommissionRate', 'primaryUser', 'users'])(
    'D-37: %s never reaches the shop',
    (field) => {
      expect(NOT_MAPPED[`Seller.${field}`]).toEqual(expect.any(String));
      expect(isMapped(`Seller.${field}`)).toBe(false);
    },
  );

  it('names custom fields as commercetools takes them, under our prefix', () => {
    for (const { name } of CUSTOM_FIELDS) expect(name).toMatch(/^marketplacer-[a-z-]{1,23}$/);
  });
});
