import type { World } from '../client/index.ts';
import { seededRandom } from '../engine/faults.ts';
import type { Seed } from '../marketplacer/control/seed.ts';
import {
  DECIMAL_TEXTS,
  DESCRIPTIONS,
  ENDLESS_DESCRIPTION,
  INTEGER_TEXTS,
  NAMES,
  TEXTS,
  UNUSABLE_NUMBER,
} from './awkward-texts.ts';

type Marketplacer = World['marketplacer'];
type AdvertSeed = NonNullable<Seed['adverts']>[number];
type AdvertInput = AdvertSeed['attributes'];
type VariantInput = NonNullable<AdvertInput['variants']>[number];
type OptionInput = NonNullable<AdvertInput['advertOptionValues']>[number];

interface Row {
  id: string;
  legacyId: number;
}
interface OptionType extends Row {
  appliedTo: 'ADVERT' | 'VARIANT';
  fieldType: (typeof FIELD_TYPES)[number];
  optionValues: Row[];
}
interface Variant extends Row {
  deleted: boolean;
}
interface Advert extends Row {
  deleted: boolean;
  published: boolean;
  variants: Variant[];
}

export interface Catalogue {
  adverts: Advert[];
  marketplace: Marketplace;
}

interface Marketplace {
  optionTypes: OptionType[];
  taxons: Row[];
  brands: Row[];
  sellers: Row[];
}

export interface CatalogueOptions {
  seed: number;
  adverts: number;
  /** Decimals of the currency's minor unit. */
  digits: number;
  /** Variants of the largest advert; one with one more follows it. */
  mostVariants: number;
}

const FIELD_TYPES = ['SINGLE_SELECT', 'MULTI_SELECT', 'FREE_TEXT', 'INTEGER', 'DECIMAL'] as const;

/** In minor units: those that floats get wrong, the smallest, and the largest that JavaScript can count. */
const AWKWARD_AMOUNTS = [
  0, 1, 7, 29, 57, 115, 435, 845, 1005, 1999, 2675, 5794, 103_301, 9_007_199_254_740_991,
];
const PICTURES = ['front', 'back', 'side view', 'détail', '正面', 'box'];
const SKUS = ['A-1', 'A-1', 'SKU with spaces', 'ÄÖÜ/ß', '0001', '赤-L'];

/**
 * A marketplace that is made up from a number, and the same for the same number: sellers, brands, taxons,
 * options, adverts and changes, with everything in them that has ever broken an import.
 */
export function arbitraryCatalogue({ seed, digits, mostVariants, adverts: count }: CatalogueOptions) {
  const draw = drawing(seed);
  const { oneOf, chance, upTo, some } = draw;

  const inDecimals = (minorUnits: number): string => {
    const text = String(minorUnits).padStart(digits + 1, '0');
    return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  };
  const price = (): string =>
    inDecimals(chance(0.4) ? oneOf(AWKWARD_AMOUNTS) : upTo(10 ** oneOf([3, 4, 5, 6])));
  /** One decimal more than the currency has. */
  const tooPrecise = (): string => `${inDecimals(1999)}${digits === 0 ? '.' : ''}5`;
  const title = (): string => (chance(0.3) ? oneOf(NAMES) : `${oneOf(NAMES)} ${oneOf(NAMES)} ${upTo(99)}`);
  const images = (most: number) =>
    Array.from({ length: upTo(most) }, () => ({
      sourceUrl: `https://pictures.example/${upTo(20)}/${encodeURIComponent(oneOf(PICTURES))}.jpg`,
      ...(chance(0.5) && { alt: oneOf(NAMES) }),
    }));

  function chosen({ id: optionTypeId, fieldType, optionValues }: OptionType): OptionInput[] {
    switch (fieldType) {
      case 'SINGLE_SELECT':
        return [{ optionValueId: oneOf(optionValues).id }];
      case 'MULTI_SELECT':
        return some(optionValues, 0.5).map(({ id }) => ({ optionValueId: id }));
      case 'FREE_TEXT':
        return [{ optionTypeId, textValue: oneOf(TEXTS) }];
      case 'INTEGER':
        return [{ optionTypeId, textValue: chance(0.02) ? UNUSABLE_NUMBER : oneOf(INTEGER_TEXTS) }];
      case 'DECIMAL':
        return [{ optionTypeId, textValue: chance(0.02) ? UNUSABLE_NUMBER : oneOf(DECIMAL_TEXTS) }];
    }
  }
  const options = ({ optionTypes }: Marketplace, level: OptionType['appliedTo']): OptionInput[] =>
    some(
      optionTypes.filter(({ appliedTo }) => appliedTo === level),
      0.5,
    ).flatMap(chosen);

  const variant = (marketplace: Marketplace): VariantInput => ({
    ...(chance(0.6) && { sku: oneOf(SKUS) }),
    ...(chance(0.3) && { barcode: String(9_300_000_000_000 + upTo(999_999)) }),
    price: price(),
    ...(chance(0.3) && { salePrice: price() }),
    countOnHand: chance(0.2) ? 0 : upTo(500),
    ...(chance(0.05) && { infiniteQuantity: true }),
    ...(chance(0.05) && { published: false }),
    ...(chance(0.2) && { images: images(3) }),
    ...(chance(0.2) && {
      shippingParcel: { weight: upTo(100) / 10, length: upTo(100), width: 1, depth: 2.5 },
    }),
    variantOptionValues: options(marketplace, 'VARIANT'),
  });

  /** The first three are those at the limits of a product. */
  function howMany(index: number): number {
    if (index < 3) return [0, mostVariants, mostVariants + 1][index] ?? 0;
    return oneOf([0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 4, 5]);
  }

  function advert(marketplace: Marketplace, index: number): AdvertSeed {
    const { brands, sellers, taxons } = marketplace;
    const variants = Array.from({ length: howMany(index) }, () => variant(marketplace));
    const [first] = variants;
    if (first && chance(0.03)) first.price = tooPrecise();
    const withoutPrice = chance(0.03);
    for (const one of withoutPrice || chance(0.1) ? variants : []) one.price = null;
    return {
      sellerId: oneOf(sellers).id,
      attributes: {
        title: title(),
        description: chance(0.02) ? ENDLESS_DESCRIPTION : oneOf([null, ...DESCRIPTIONS]),
        ...(chance(0.7) && { brandId: oneOf(brands).id }),
        ...(chance(0.9) && { taxonId: oneOf(taxons).id }),
        ...(!withoutPrice && { price: price() }),
        ...(chance(0.1) && { salePrice: price() }),
        ...(chance(0.2) && { saleType: 'BUY_ONLINE_OR_CLICK_AND_COLLECT' }),
        ...(chance(0.2) && { code: `C-${upTo(999)}` }),
        images: images(4),
        advertOptionValues: options(marketplace, 'ADVERT'),
        variants,
        attemptAutoPublish: chance(0.92),
      },
    };
  }

  /** Prototypes with options of every form on both levels, a tree of taxons, brands and sellers. */
  async function open(marketplacer: Marketplacer): Promise<Marketplace> {
    const { prototypes = [] } = await marketplacer.seed<{ prototypes: Row[] }>({
      prototypes: [{ name: 'Clothing' }, { name: 'Möbel & more' }],
    });
    return marketplacer.seed<Record<string, unknown[]> & Marketplace>({
      optionTypes: (['ADVERT', 'VARIANT'] as const).flatMap((appliedTo) =>
        FIELD_TYPES.map((fieldType) => ({
          name: `${fieldType} of ${appliedTo}`,
          displayName: oneOf(NAMES),
          appliedTo,
          fieldType,
          prototypeIds: some(prototypes, 0.6).map(({ legacyId }) => legacyId),
          values: fieldType.endsWith('SELECT') ? NAMES.slice(0, 6) : [],
        })),
      ),
      taxons: Array.from({ length: 3 }, (_, number) => ({
        displayName: `${oneOf(NAMES)} ${number}`,
        children: Array.from({ length: 3 }, () => ({
          displayName: oneOf(NAMES),
          prototypeId: oneOf(prototypes).legacyId,
          children: chance(0.5) ? [{ displayName: oneOf(NAMES) }] : [],
        })),
      })),
      brands: NAMES.slice(0, 6).map((name) => ({ name })),
      sellers: Array.from({ length: 8 }, (_, number) => ({
        businessName: `${oneOf(NAMES)} ${number}`,
        storeDescription: oneOf([null, ...DESCRIPTIONS]),
        online: number !== 0,
        advertVettingRequired: number === 1,
        ...(number % 2 && {
          address: {
            address: '1 Market Street',
            city: 'Münster',
            postcode: '3000',
            country: { code: 'AU' },
            state: { name: 'Victoria' },
          },
        }),
      })),
    });
  }

  return {
    /** Opens the marketplace and puts all adverts in it, some of them approved or rejected in vetting, a few variants oversold. */
    async fill(marketplacer: Marketplacer): Promise<Catalogue> {
      const marketplace = await open(marketplacer);
      const seeds = Array.from({ length: count }, (_, index) => advert(marketplace, index));
      for (let from = 0; from < count; from += SEEDED_AT_ONCE) {
        await marketplacer.seed({ adverts: seeds.slice(from, from + SEEDED_AT_ONCE) });
      }
      const { adverts } = await marketplacer.state<{ adverts: Advert[] }>();
      const waiting = adverts.filter(
        (_advert, index) => seeds[index]?.sellerId === marketplace.sellers[1]?.id,
      );
      await vet(marketplacer, 'Approve', some(waiting, 0.5));
      await vet(marketplacer, 'Reject', some(waiting, 0.2));
      for (const { variants } of some(adverts, 0.02)) {
        const [first] = variants;
        if (first)
          await marketplacer.action('variant-set', { id: first.id, fields: { countOnHand: -upTo(9) } });
      }
      return { adverts, marketplace };
    },

    /**
     * Changes about a fifth of the adverts, some of them more than once, and takes one seller off-line and
     * another one on-line. An advert that can be sold stays one that can be mapped.
     */
    async change(marketplacer: Marketplacer, catalogue: Catalogue): Promise<void> {
      const { marketplace } = catalogue;
      const { sellers } = marketplace;
      await marketplacer.action('seller-online', { sellerId: sellers[0]?.id });
      await marketplacer.action('seller-offline', { sellerId: sellers[2]?.id });
      const changed = some(catalogue.adverts, 0.2);
      for (const [index, one] of [...changed, ...some(changed, 0.2)].entries()) {
        const name = CHANGES[index % CHANGES.length] ?? 'title';
        await changeOne(name, one, marketplacer, marketplace);
      }
    },
  };

  async function changeOne(
    name: (typeof CHANGES)[number],
    one: Advert,
    marketplacer: Marketplacer,
    marketplace: Marketplace,
  ): Promise<void> {
    const { id } = one;
    if (one.deleted) return;
    const live = one.variants.filter(({ deleted }) => !deleted);
    const [first] = live;
    switch (name) {
      case 'title':
        return void (await marketplacer.updateAdvert(id, { title: title() }));
      case 'description':
        return void (await marketplacer.updateAdvert(id, { description: `<p>${oneOf(NAMES)}</p>` }));
      case 'taxon':
        return void (await marketplacer.updateAdvert(id, { taxonId: oneOf(marketplace.taxons).id }));
      case 'images':
        return void (await marketplacer.action('advert-images', { id, images: images(4) }));
      case 'options':
        return void (await marketplacer.action('advert-options', {
          id,
          options: options(marketplace, 'ADVERT'),
        }));
      case 'delete':
        one.deleted = true;
        return marketplacer.deleteAdvert(id);
      case 'off-line':
        return marketplacer.publishAdvert(id, false);
      case 'on-line':
        return first && marketplacer.publishAdvert(id, true).catch(withoutPrice);
      case 'variant-added':
        if (live.length >= mostVariants) return;
        return void (await marketplacer.updateAdvert(id, {
          variants: [{ price: price(), countOnHand: upTo(50) }],
        }));
      case 'variant-removed':
        if (!first || live.length < 2) return;
        first.deleted = true;
        return void (await marketplacer.action('variant-delete', { id: first.id }));
      case 'price':
        return void (first && (await marketplacer.updateVariant(first.id, { price: price() })));
      case 'sale':
        return void (
          first && (await marketplacer.updateVariant(first.id, { price: price(), salePrice: price() }))
        );
      case 'stock':
        return void (first && (await marketplacer.updateVariant(first.id, { countOnHand: upTo(50) })));
      case 'infinite':
        return void (
          first && (await marketplacer.updateVariant(first.id, { infiniteQuantity: chance(0.5) }))
        );
      case 'variant-images':
        return void (
          first && (await marketplacer.action('variant-images', { id: first.id, images: images(3) }))
        );
      case 'variant-options':
        return void (
          first &&
          (await marketplacer.action('variant-options', {
            id: first.id,
            options: options(marketplace, 'VARIANT'),
          }))
        );
    }
  }
}

const SEEDED_AT_ONCE = 50;

const CHANGES = [
  'title',
  'price',
  'stock',
  'options',
  'taxon',
  'images',
  'variant-added',
  'variant-removed',
  'off-line',
  'on-line',
  'delete',
  'sale',
  'variant-images',
  'variant-options',
  'infinite',
  'description',
] as const;

/** An advert without any price cannot be published. */
function withoutPrice(error: Error): void {
  if (!/price|variant/.test(error.message)) throw error;
}

async function vet({ graphql }: Marketplacer, verdict: 'Approve' | 'Reject', adverts: Row[]): Promise<void> {
  if (adverts.length === 0) return;
  const reason = verdict === 'Reject' ? { vettingRejectedReason: 'Not what it says' } : {};
  await graphql(
    `mutation Vet($input: AdvertVetting${verdict}MutationInput!) {
      advertVetting${verdict}(input: $input) { errors { field messages } }
    }`,
    { input: { attributes: { advertIds: adverts.map(({ id }) => id), ...reason } } },
  );
}

function drawing(seed: number) {
  const random = seededRandom(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const chance = (probability: number) => random() < probability;
  function oneOf<Item>(items: readonly Item[]): Item {
    const item = items[upTo(items.length - 1)];
    if (item === undefined) throw new Error('There is nothing to draw from.');
    return item;
  }
  const some = <Item>(items: readonly Item[], share: number): Item[] => items.filter(() => chance(share));
  return { upTo, chance, oneOf, some };
}
