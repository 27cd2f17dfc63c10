import type { ProductUpdateAction } from '@commercetools/platform-sdk';
import { copy } from '../../../engine/json.ts';
import { invalidField, invalidInput, invalidOperation } from '../../model/errors.ts';
import type { Project } from '../../project/project.ts';
import { setOrRemove, type Json, type Resource } from '../../model/resource.ts';
import { requireKey } from '../../rules/patterns.ts';
import type { AnyShape, Shape } from '../../rules/shape.ts';
import { action, type Actions, type UpdateAction, type WriteContext } from '../../writes/kind.ts';
import { setAttribute } from './attributes.ts';
import { storedPrice } from './prices.ts';
import {
  allVariants,
  changing,
  nextVariantId,
  storedImage,
  storedVariant,
  typeOf,
  VARIANT,
  variantOf,
} from './variants.ts';

/** How an action names a variant, and whether it leaves the current data alone. */
interface Which {
  variantId?: number;
  sku?: string;
  staged?: boolean;
}

const WHICH: Shape<Which> = { variantId: 'integer?', sku: 'string?', staged: 'boolean?' };

/** An action on one variant, in the staged data or in both. */
function onVariant<Action extends Which>(
  shape: NoInfer<Shape<Omit<Action, keyof Which>>>,
  change: (context: WriteContext, variant: Json, change: Action, product: Resource) => void,
): UpdateAction<Action> {
  return {
    shape: { ...WHICH, ...(shape as AnyShape) },
    apply(context, product, requested) {
      for (const data of changing(product, requested))
        change(context, variantOf(data, requested), requested, product);
    },
  };
}

interface PriceChoice {
  priceId: string;
  staged?: boolean;
}

/** An action on one embedded price, found by its id. */
function onPrice<Action extends PriceChoice>(
  shape: NoInfer<Shape<Omit<Action, keyof PriceChoice>>>,
  change: (context: WriteContext, prices: Json[], at: number, change: Action) => void,
): UpdateAction<Action> {
  return {
    shape: { priceId: 'string', staged: 'boolean?', ...(shape as AnyShape) },
    apply(context, product, requested) {
      for (const data of changing(product, requested)) {
        const holder = allVariants(data).find(({ prices }) => prices.some(hasId(requested.priceId)));
        if (!holder) throw invalidInput(`The price '${requested.priceId}' does not exist.`);
        change(context, holder.prices, holder.prices.findIndex(hasId(requested.priceId)), requested);
      }
    },
  };
}

const hasId = (id: string) => (candidate: Json) => candidate.id === id;

export const variantActions: Actions<ProductUpdateAction> = {
  addVariant: action({ ...VARIANT, staged: 'boolean?' }, ({ project, emit }, product, draft) => {
    const variant = storedVariant(project, typeOf(project, product), nextVariantId(project, product), draft);
    for (const data of changing(product, draft)) data.variants.push(copy(variant));
    emit('ProductVariantAdded', { variant, staged: draft.staged ?? true });
  }),
  removeVariant: action(
    { id: 'integer?', sku: 'string?', staged: 'boolean?' },
    ({ emit }, product, { id, sku, staged }) => {
      for (const data of changing(product, { staged })) {
        const variant = variantOf(data, { variantId: id, sku });
        const { id: found } = variant;
        if (data.masterVariant.id === found) throw invalidOperation('The master variant can not be removed.');
        data.variants = data.variants.filter((other: Json) => other.id !== found);
        emit('ProductVariantDeleted', { variant, removedImageUrls: [], staged: staged ?? true });
      }
    },
  ),
  changeMasterVariant: action(WHICH, (_context, product, change) => {
    for (const data of changing(product, change)) {
      const next = variantOf(data, change);
      if (next === data.masterVariant) continue;
      data.variants = [data.masterVariant, ...data.variants.filter((variant: Json) => variant !== next)];
      data.masterVariant = next;
    }
  }),
  setSku: action(
    { variantId: 'integer', sku: 'string?', staged: 'boolean?' },
    ({ project }, product, change) => {
      for (const data of changing(product, change)) {
        const variant = variantOf(data, { variantId: change.variantId });
        requireNoStock(project, variant, change.sku);
        setOrRemove(variant, 'sku', change.sku);
      }
    },
  ),
  setProductVariantKey: onVariant({ key: 'string?' }, (_context, variant, { key }) =>
    setOrRemove(variant, 'key', key),
  ),

  setPrices: onVariant({ prices: 'array' }, ({ project, emit }, variant, { prices, staged = true }) => {
    variant.prices = prices.map((price: unknown) => storedPrice(project, price));
    emit('ProductPricesSet', { variantId: variant.id, prices: variant.prices, staged });
  }),
  addPrice: action({ ...WHICH, price: 'object' }, ({ project, emit }, product, change) => {
    const price = storedPrice(project, change.price);
    for (const data of changing(product, change)) {
      const variant = variantOf(data, change);
      variant.prices.push(copy(price));
      emit('ProductPriceAdded', { variantId: variant.id, price, staged: change.staged ?? true });
    }
  }),
  changePrice: onPrice({ price: 'object' }, ({ project, emit }, prices, at, change) => {
    const oldPrice = prices[at]!;
    const key = change.price.key ?? oldPrice.key;
    prices[at] = storedPrice(project, { ...change.price, key }, oldPrice.id);
    emit('ProductPriceChanged', { oldPrice, newPrice: prices[at], staged: change.staged ?? true });
  }),
  removePrice: onPrice({}, (_context, prices, at) => void prices.splice(at, 1)),
  setPriceKey: onPrice({ key: 'string?' }, (_context, prices, at, { key }) => {
    requireKey(key, 'price.key');
    setOrRemove(prices[at]!, 'key', key);
  }),

  setAttribute: onVariant(
    { name: 'string', value: 'any?' },
    ({ project }, variant, { name, value }, product) =>
      setAttribute(project, typeOf(project, product), 'Variant', variant.attributes, name, value),
  ),
  setAttributeInAllVariants: action(
    { name: 'string', value: 'any?', staged: 'boolean?' },
    ({ project }, product, change) => {
      const { name, value } = change;
      for (const variant of changing(product, change).flatMap(allVariants)) {
        setAttribute(project, typeOf(project, product), 'Variant', variant.attributes, name, value);
      }
    },
  ),

  addExternalImage: onVariant({ image: 'object' }, ({ emit }, variant, { image, staged = true }) => {
    const stored = storedImage(image);
    variant.images.push(stored);
    emit('ProductImageAdded', { variantId: variant.id, image: stored, staged });
  }),
  removeImage: onVariant({ imageUrl: 'string' }, (_context, variant, { imageUrl }) => {
    variant.images.splice(imageAt(variant, imageUrl), 1);
  }),
  moveImageToPosition: onVariant({ imageUrl: 'string', position: 'integer' }, (_context, variant, change) => {
    const { imageUrl, position } = change;
    if (position < 0 || position >= variant.images.length) throw invalidField('position', position);
    const [image] = variant.images.splice(imageAt(variant, imageUrl), 1);
    variant.images.splice(position, 0, image);
  }),
  setImageLabel: onVariant(
    { imageUrl: 'string', label: 'string?' },
    (_context, variant, { imageUrl, label }) =>
      setOrRemove(variant.images[imageAt(variant, imageUrl)], 'label', label),
  ),
};

function imageAt(variant: Json, url: string): number {
  const at = variant.images.findIndex((image: Json) => image.url === url);
  if (at < 0) throw invalidInput(`The variant ${variant.id} has no image '${url}'.`);
  return at;
}

/** A SKU stays as long as an inventory entry uses it. */
function requireNoStock(project: Project, variant: Json, sku: string | undefined): void {
  if (variant.sku === undefined || variant.sku === sku) return;
  if (project.collection('inventory-entry').first('sku', variant.sku)) {
    throw invalidOperation(`The SKU '${variant.sku}' is used by an inventory entry.`);
  }
}
