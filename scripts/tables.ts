// The tables in the documents that are made from rows of the code.
import {
  ATTRIBUTE_FIELDS,
  NOT_MAPPED,
  OFF_SALE,
  PRODUCT_FIELDS,
  VARIANT_FIELDS,
} from '../core/src/catalog/index.ts';
import { SCOPES } from '../core/src/deployment/scopes.ts';
import { ownersBy, type OwnershipSettings } from '../core/src/ownership/index.ts';
import { ENRICHABLE, FLOWS, OPTIONAL_FLOWS } from '../core/src/runtime/index.ts';
import type { FieldRow } from '../core/src/connector/index.ts';
import { ONBOARDED_FIELDS } from '../core/src/onboarding/index.ts';
import { NOT_MAPPED as SELLER_NOT_MAPPED, SELLER_FIELDS } from '../core/src/sellers/index.ts';
import { CATEGORY_FIELDS, OPTION_FIELDS, TAXON_NOT_MAPPED } from '../core/src/taxonomy/index.ts';
import { anAdvert, aVariant, marketplacerId } from '../core/tests/builders/advert.ts';
import { aCatalog } from '../core/tests/builders/catalog-config.ts';

const catalog = aCatalog();
const variant = aVariant({
  label: 'Red / L',
  lowestPrice: '19.99',
  lowestOriginalPrice: '25.0',
  comparableSize: 0.75,
  comparableUnit: 'l',
  directions: 'Wash cold',
  allergenContains: 'Nuts',
  allergenMayContain: 'Soy',
  administrativeBodyWarning: 'Keep away from fire',
  shippingParcelToUse: { weightInKg: 0.4, lengthInCm: 30, widthInCm: 20, depthInCm: 5 },
});
const advert = anAdvert({
  code: 'LINEN-12',
  taxonNullable: {
    id: marketplacerId('Taxon', 280),
    legacyId: 280,
    externalIds: [{ key: 'commercetools-category-id', value: 'c2f93298-c967-44af-8c2a-d2220bf39eb2' }],
  },
  variants: [variant],
});

const HEAD = ['Marketplacer', 'commercetools', 'rule', 'example', 'who owns it'];

/** The tables by the names under which docs/mapping.md asks for them. */
const TABLES: Record<string, () => string> = {
  product: () =>
    rowsOf(Object.values(PRODUCT_FIELDS).map((row) => [row, exampleOf(row.map(advert, catalog))])),
  variant: () =>
    rowsOf(Object.values(VARIANT_FIELDS).map((row) => [row, exampleOf(row.map(advert, variant, catalog))])),
  attributes: () =>
    rowsOf(ATTRIBUTE_FIELDS.map((row) => [row, exampleOf(row.map(advert, variant, catalog))])),
  options: () => rowsOf(OPTION_FIELDS.map((row) => [row, ''])),
  categories: () => rowsOf(CATEGORY_FIELDS.map((row) => [row, ''])),
  sellers: () => rowsOf(SELLER_FIELDS.map((row) => [row, ''])),
  onboarding: () => rowsOf(ONBOARDED_FIELDS.map((row) => [row, ''])),
  'off-sale': () =>
    table(
      ['an advert is off sale because it is', 'when'],
      OFF_SALE.map(({ reason, when }) => [reason, when]),
    ),
  scopes: () =>
    table(
      ['scope', 'what for', 'needed while'],
      SCOPES.map(({ scope, use, when }) => [`\`${scope}\``, use, when ?? 'always']),
    ),
  ownership: () => {
    const [byDefault = [], ...moved] = OWNERSHIP_EXAMPLES.map(([, settings]) => ownersBy(settings));
    return table(
      ['of', 'field', ...OWNERSHIP_EXAMPLES.map(([name]) => name)],
      byDefault.map(({ domain, field, owner }, index) => [
        domain,
        field,
        OWNERS[owner],
        ...moved.map((rows) => (rows[index]?.owner === owner ? '' : OWNERS[rows[index]?.owner ?? 'nobody'])),
      ]),
    );
  },
  'not-mapped': () =>
    table(
      ['field', 'why it is not mapped'],
      Object.entries(ALL_NOT_MAPPED).map(([field, reason]) => [`\`${field}\``, reason]),
    ),
};

const OWNERS = { marketplacer: 'Marketplacer', commercetools: 'commercetools', nobody: 'nobody' } as const;

/** The settings under which docs/ownership.md shows the owners. */
const OWNERSHIP_EXAMPLES: readonly [name: string, settings: OwnershipSettings][] = [
  ['by default', { catalog, flowsOff: new Set() }],
  [
    '`TAXONOMY_SOURCE=commercetools`',
    { catalog: { ...catalog, taxonomySource: 'commercetools' }, flowsOff: new Set() },
  ],
  [
    'everything in `FLOWS_ON` and `ENRICHED_FIELDS`',
    {
      catalog: {
        ...catalog,
        vettedInShop: true,
        enrichedFields: new Set([...ENRICHABLE, 'attribute:material']),
      },
      flowsOff: new Set(),
      flowsOn: new Set(OPTIONAL_FLOWS),
    },
  ],
  ['everything in `FLOWS_OFF`', { catalog, flowsOff: new Set(FLOWS) }],
];

export const ALL_NOT_MAPPED = { ...NOT_MAPPED, ...TAXON_NOT_MAPPED, ...SELLER_NOT_MAPPED };

const BLOCK = /(<!-- table: ([a-z-]+) -->\n)[^]*?(<!-- end -->)/g;

/** The document with its tables made anew. */
export function withTables(document: string): string {
  return document.replace(BLOCK, (_block, start: string, name: string, end: string) => {
    const make = TABLES[name];
    if (!make) throw new Error(`There is no table ${name}; there are ${Object.keys(TABLES).join(', ')}.`);
    return `${start}\n${make()}\n${end}`;
  });
}

/** All rows, for the check that no field is forgotten. */
export const MAPPED_SOURCES: readonly string[] = [
  ...Object.values(PRODUCT_FIELDS),
  ...Object.values(VARIANT_FIELDS),
  ...ATTRIBUTE_FIELDS,
  ...OPTION_FIELDS,
  ...CATEGORY_FIELDS,
  ...SELLER_FIELDS,
].map(({ source }) => source);

function rowsOf(rows: [FieldRow, string][]): string {
  return table(
    HEAD,
    rows.map(([{ source, target, rule, owner }, example]) => [codes(source), target, rule, example, owner]),
  );
}

/** Each name of a field in the form of code. */
const codes = (source: string): string => source.replace(/\b[A-Z]\w+(?:\.\w+)+/g, '`$&`');

function exampleOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${text}\``;
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
