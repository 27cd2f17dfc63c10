import type {
  CategoryReference,
  Image,
  Price,
  PriceDraft,
  Product,
  ProductDraft,
  ProductUpdateAction,
  ProductVariant,
  ProductVariantDraft,
} from '@commercetools/platform-sdk';

/**
 * An independent reading of commercetools' rules for products (API reference, Product update actions),
 * against which plans are run. It knows nothing of the planner; whatever commercetools would refuse, throws.
 */

const MOST_VARIANTS = 100;
const MOST_ACTIONS = 500;
/** Attributes that the product type of the connector constrains. */
const SAME_FOR_ALL = [
  'advert-id',
  'availability',
  'brand',
  'option-1-fabric',
  'seller-id',
  'seller-name',
  'sequence',
  'updated-at',
]
  .map((name) => `marketplacer-${name}`)
  .concat('shop-collection');
/** Selections: read back with their labels. */
const ENUMS = [
  'marketplacer-option-1-fabric',
  'marketplacer-option-2-size',
  'marketplacer-option-4-features',
];
const UNIQUE = ['marketplacer-variant-id'];

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type Variant = Writable<ProductVariant> & { prices: Price[]; images: Image[]; attributes: Attribute[] };
type Attribute = { name: string; value: unknown };

interface Projection {
  name: Product['masterData']['staged']['name'];
  description?: Product['masterData']['staged']['description'];
  slug: Product['masterData']['staged']['slug'];
  categories: CategoryReference[];
  attributes: [];
  masterVariant: Variant;
  variants: Variant[];
}

/** The product that commercetools makes of a draft. */
export function made(draft: ProductDraft): Product {
  const drafts = [draft.masterVariant ?? {}, ...(draft.variants ?? [])];
  const [masterVariant, ...variants] = drafts.map((variant, index) => variantOf(variant, index + 1));
  if (!masterVariant) throw new Error('a product has a master variant');
  const staged: Projection = {
    name: draft.name,
    ...(draft.description && { description: draft.description }),
    slug: draft.slug,
    categories: (draft.categories ?? []).map(({ key }) => categoryOf(key)),
    attributes: [],
    masterVariant,
    variants,
  };
  check(staged);
  const product = {
    id: 'product-1',
    version: 1,
    key: draft.key,
    createdAt: '2026-03-01T10:00:00.000Z',
    lastModifiedAt: '2026-03-01T10:00:00.000Z',
    productType: { typeId: 'product-type', id: 'type-1' },
    ...(draft.taxCategory && {
      taxCategory: { typeId: 'tax-category', id: `id-of-${draft.taxCategory.key}` },
    }),
    masterData: {
      published: draft.publish ?? false,
      hasStagedChanges: false,
      staged,
      current: copyOf(staged),
    },
  };
  return product as unknown as Product;
}

/** The product after one update request with these actions. */
export function apply(before: Product, actions: readonly ProductUpdateAction[]): Product {
  if (actions.length > MOST_ACTIONS) throw new Error(`an update has at most ${MOST_ACTIONS} actions`);
  const { published, hasStagedChanges, staged, current } = before.masterData;
  const masterData = { published, hasStagedChanges, staged: copyOf(staged), current: copyOf(current) };
  const product = { ...before, masterData } as unknown as Writable<Product>;
  for (const action of actions) {
    switch (action.action) {
      case 'publish':
        masterData.published = true;
        masterData.current = copyOf(masterData.staged);
        break;
      case 'unpublish':
        masterData.published = false;
        break;
      case 'setTaxCategory':
        product.taxCategory = action.taxCategory && {
          typeId: 'tax-category',
          id: `id-of-${action.taxCategory.key}`,
        };
        break;
      default:
        change(masterData.staged, action);
        check(masterData.staged);
        if ('staged' in action && action.staged === false) change(masterData.current, action);
    }
  }
  return product;
}

function change(data: Projection, action: ProductUpdateAction): void {
  switch (action.action) {
    case 'changeName':
      data.name = action.name;
      return;
    case 'setDescription':
      if (action.description) data.description = action.description;
      else delete data.description;
      return;
    case 'addToCategory':
      if (data.categories.some(({ obj }) => obj?.key === action.category.key))
        throw new Error('the product is in the category already');
      data.categories.push(categoryOf(action.category.key));
      return;
    case 'removeFromCategory':
      if (!data.categories.some(({ id }) => id === action.category.id))
        throw new Error('the product is not in the category');
      data.categories = data.categories.filter(({ id }) => id !== action.category.id);
      return;
    case 'addVariant': {
      const id = Math.max(...variantsOf(data).map((variant) => variant.id)) + 1;
      data.variants.push(variantOf(action, id));
      return;
    }
    case 'removeVariant': {
      const going = find(data, { id: action.id, sku: action.sku });
      if (going === data.masterVariant) throw new Error('the master variant cannot be removed');
      data.variants = data.variants.filter((variant) => variant !== going);
      return;
    }
    case 'changeMasterVariant': {
      const next = find(data, { id: action.variantId, sku: action.sku });
      if (next === data.masterVariant) return;
      data.variants = [data.masterVariant, ...data.variants.filter((variant) => variant !== next)];
      data.masterVariant = next;
      return;
    }
    case 'setAttributeInAllVariants':
      for (const variant of variantsOf(data)) setAttribute(variant, action.name, action.value);
      return;
    case 'setAttribute':
      setAttribute(find(data, { id: action.variantId, sku: action.sku }), action.name, action.value);
      return;
    case 'setProductVariantKey':
      find(data, { id: action.variantId, sku: action.sku }).key = action.key;
      return;
    case 'addPrice': {
      const variant = find(data, { id: action.variantId, sku: action.sku });
      variant.prices.push(priceOf(action.price, `added-${variant.id}-${variant.prices.length}`));
      return;
    }
    case 'changePrice': {
      const variant = variantsOf(data).find(({ prices }) => prices.some(({ id }) => id === action.priceId));
      if (!variant) throw new Error(`there is no price ${action.priceId}`);
      variant.prices = variant.prices.map((price) =>
        price.id === action.priceId ? priceOf(action.price, price.id) : price,
      );
      return;
    }
    default:
      changeGallery(data, action);
  }
}

function changeGallery(data: Projection, action: ProductUpdateAction): void {
  switch (action.action) {
    case 'addExternalImage': {
      const { images } = find(data, { id: action.variantId, sku: action.sku });
      if (images.some(({ url }) => url === action.image.url)) throw new Error('the image is there already');
      images.push(structuredClone(action.image));
      return;
    }
    case 'removeImage': {
      const { images } = find(data, { id: action.variantId, sku: action.sku });
      images.splice(positionOf(images, action.imageUrl), 1);
      return;
    }
    case 'setImageLabel': {
      const { images } = find(data, { id: action.variantId, sku: action.sku });
      const position = positionOf(images, action.imageUrl);
      const { label: _before, ...image } = images[position] as Image;
      images[position] = action.label === undefined ? image : { ...image, label: action.label };
      return;
    }
    case 'moveImageToPosition': {
      const { images } = find(data, { id: action.variantId, sku: action.sku });
      if (action.position < 0 || action.position >= images.length)
        throw new Error('there is no such position');
      images.splice(action.position, 0, ...images.splice(positionOf(images, action.imageUrl), 1));
      return;
    }
    default:
      throw new Error(`the model does not know the action ${action.action}`);
  }
}

/** A copy that actions may change; what they put in the place of something else is never changed itself. */
function copyOf(data: Product['masterData']['staged'] | Projection): Projection {
  const { masterVariant, variants, categories, ...others } = data as Projection;
  const copyOfVariant = (variant: Variant): Variant => ({
    ...variant,
    prices: [...variant.prices],
    images: [...variant.images],
    attributes: [...variant.attributes],
  });
  return {
    ...others,
    categories: [...categories],
    masterVariant: copyOfVariant(masterVariant),
    variants: variants.map(copyOfVariant),
  };
}

const variantsOf = (data: Projection): Variant[] => [data.masterVariant, ...data.variants];

function find(data: Projection, { id, sku }: { id?: number; sku?: string }): Variant {
  const found = variantsOf(data).find((variant) =>
    id === undefined ? variant.sku === sku : variant.id === id,
  );
  if (!found) throw new Error(`there is no variant ${id ?? sku}`);
  return found;
}

function positionOf(images: Image[], imageUrl: string): number {
  const position = images.findIndex(({ url }) => url === imageUrl);
  if (position < 0) throw new Error(`there is no image ${imageUrl}`);
  return position;
}

function setAttribute(variant: Variant, name: string, value: unknown): void {
  const others = variant.attributes.filter((attribute) => attribute.name !== name);
  variant.attributes =
    value === undefined || value === null ? others : [...others, { name, value: readBack(name, value) }];
}

/** commercetools answers with the labels of selections, the form of amounts, and sets in an order of its own. */
function readBack(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => readBack(name, element)).reverse();
  if (ENUMS.includes(name)) return { key: value, label: `Label of ${String(value)}` };
  if (typeof value !== 'object') return value;
  return { type: 'centPrecision', fractionDigits: 2, ...value };
}

const categoryOf = (key = ''): CategoryReference => ({
  typeId: 'category',
  id: `id-of-${key}`,
  obj: { key } as never,
});

/** What must hold after every single action. */
function check(data: Projection): void {
  const variants = variantsOf(data);
  if (variants.length > MOST_VARIANTS) throw new Error(`a product has at most ${MOST_VARIANTS} variants`);
  unique(
    'SKU',
    variants.map(({ sku }) => sku),
  );
  unique(
    'key',
    variants.map(({ key }) => key),
  );
  for (const { prices } of variants) {
    unique(
      'price key',
      prices.map(({ key }) => key),
    );
    unique('price scope', prices.map(scopeOf));
  }
  const [first, ...others] = variants.map(valuesOf);
  for (const name of SAME_FOR_ALL) {
    const value = first?.get(name);
    if (!others.every((values) => isSame(values.get(name), value)))
      throw new Error(`${name} is not the same for all`);
  }
  for (const name of UNIQUE)
    unique(
      name,
      [first, ...others].map((values) => values?.get(name)),
    );
}

function unique(what: string, values: unknown[]): void {
  const given = values.filter((value) => value !== undefined);
  if (new Set(given).size < given.length) throw new Error(`a ${what} is used twice`);
}

const valuesOf = ({ attributes }: Variant) => new Map(attributes.map(({ name, value }) => [name, value]));

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

const scopeOf = ({ value, country, channel, customerGroup, validFrom, validUntil }: Price): string =>
  JSON.stringify([value.currencyCode, country, channel?.id, customerGroup?.id, validFrom, validUntil]);

function variantOf(draft: ProductVariantDraft, id: number): Variant {
  return {
    id,
    key: draft.key,
    sku: draft.sku,
    prices: (draft.prices ?? []).map((price, index) => priceOf(price, `price-${id}-${index}`)),
    images: (draft.images ?? []).map((image) => ({ ...image })),
    attributes: (draft.attributes ?? []).map(({ name, value }) => ({ name, value: readBack(name, value) })),
  };
}

/** A stored price names its channel by id; expanded, as the connector reads it, it shows the key as well. */
function priceOf({ key, value, country, channel, custom, tiers }: PriceDraft, id: string): Price {
  return {
    id,
    key,
    ...(custom && { custom: structuredClone(custom) as unknown as Price['custom'] }),
    ...(tiers && { tiers: structuredClone(tiers) as unknown as Price['tiers'] }),
    value: {
      type: 'centPrecision',
      currencyCode: value.currencyCode,
      centAmount: value.centAmount ?? 0,
      fractionDigits: 2,
    },
    ...(country && { country }),
    ...(channel && {
      channel: { typeId: 'channel', id: `id-of-${channel.key}`, obj: { key: channel.key } as never },
    }),
  };
}
