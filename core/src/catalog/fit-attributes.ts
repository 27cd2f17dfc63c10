import type { AttributeDefinition } from '@commercetools/platform-sdk';
import { isOptionAttribute, type WantedAttribute } from '../taxonomy/index.ts';
import type { AttributeValues, DesiredProduct, DesiredVariant } from './desired-product.ts';

/** The attributes of a product type, as far as products may use them. */
export interface UsableAttributes {
  attributes: readonly AttributeDefinition[];
  /** By the wanted name: its name in the product type. What is not in here, products do without. */
  names: ReadonlyMap<string, string>;
}

/** A desired product in the words of its product type. */
export interface FittedProduct extends DesiredProduct {
  /** Whether all variants have the same value of an attribute (constraint SameForAll). */
  isShared: (name: string) => boolean;
  /** Whether a value that is there, and is not desired, belongs to an option that was taken back. */
  isTakenBack: (name: string) => boolean;
}

/** Names the attributes as the product type does, and leaves out those that it does not have. */
export function fitAttributes(
  product: DesiredProduct,
  wanted: readonly WantedAttribute[],
  { attributes, names }: UsableAttributes,
): FittedProduct {
  const sharedNames = new Set(
    attributes
      .filter(({ attributeConstraint }) => attributeConstraint === 'SameForAll')
      .map(({ name }) => name),
  );
  const without = wanted.flatMap(({ name, prefix }) => (prefix && !names.has(name) ? [prefix] : []));
  const variants = product.variants.map((variant) => fitVariant(variant, names));
  const [first] = variants;
  return {
    ...product,
    variants: variants.map((variant) => ({
      ...variant,
      attributes: { ...variant.attributes, ...pick(first?.attributes ?? {}, sharedNames) },
    })),
    isShared: (name) => sharedNames.has(name),
    isTakenBack: (name) =>
      product.optionsKnown && isOptionAttribute(name) && !without.some((prefix) => name.startsWith(prefix)),
  };
}

function fitVariant(variant: DesiredVariant, names: ReadonlyMap<string, string>): DesiredVariant {
  const named = Object.entries(variant.attributes).flatMap(([wanted, value]) => {
    const name = names.get(wanted);
    return name ? [[name, value] as const] : [];
  });
  return { ...variant, attributes: Object.fromEntries(named) };
}

function pick(values: AttributeValues, names: ReadonlySet<string>): AttributeValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}
