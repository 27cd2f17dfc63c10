import type { AttributeDefinition } from '@commercetools/platform-sdk';
import { isOptionAttribute, type WantedAttribute } from '../../taxonomy/index.ts';
import type {
  AttributeValue,
  AttributeValues,
  DesiredProduct,
  DesiredVariant,
} from '../map/desired-product.ts';

/** The attributes of a product type, as far as products may use them. */
export interface UsableAttributes {
  attributes: readonly AttributeDefinition[];
  /** The name in the product type, by the wanted name. Products do without an attribute that is missing here. */
  names: ReadonlyMap<string, string>;
}

/** A desired product with the attribute names of its product type. */
export interface FittedProduct extends DesiredProduct {
  /** Whether all variants have the same value of an attribute (constraint SameForAll). */
  isShared: (name: string) => boolean;
  /** Whether a present value that is not desired belongs to an option that was withdrawn. */
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
  const keys = new Map(attributes.map(({ name, type }) => [name, keysOf(type)]));
  const variants = product.variants.map((variant) => fitVariant(variant, names, keys));
  const [first] = variants;
  // If the product type cannot take a chosen option, the present value stays.
  const fitted = new Set(variants.flatMap((variant) => Object.keys(variant.attributes)));
  const kept = wanted.flatMap(({ name, prefix }) =>
    prefix && !fitted.has(names.get(name) ?? '') ? [prefix] : [],
  );
  return {
    ...product,
    variants: variants.map((variant) => ({
      ...variant,
      attributes: { ...variant.attributes, ...pick(first?.attributes ?? {}, sharedNames) },
    })),
    isShared: (name) => sharedNames.has(name),
    isTakenBack: (name) =>
      product.optionsKnown && isOptionAttribute(name) && !kept.some((prefix) => name.startsWith(prefix)),
  };
}

function fitVariant(
  variant: DesiredVariant,
  names: ReadonlyMap<string, string>,
  keys: ReadonlyMap<string, readonly string[] | undefined>,
): DesiredVariant {
  const named = Object.entries(variant.attributes).flatMap(([wanted, value]) => {
    const name = names.get(wanted);
    return name && areKnown(value, keys.get(name)) ? [[name, value] as const] : [];
  });
  return { ...variant, attributes: Object.fromEntries(named) };
}

/** A selection that the product type could not be given is left as it was. */
function areKnown(value: AttributeValue | null, keys: readonly string[] | undefined): boolean {
  const chosen = Array.isArray(value) ? value : [value];
  return value === null || !keys || chosen.every((key) => keys.includes(String(key)));
}

/** The keys of a selection; undefined for every other attribute. */
function keysOf(type: AttributeDefinition['type']): string[] | undefined {
  const selection = type.name === 'set' ? type.elementType : type;
  return selection.name === 'enum' ? selection.values.map(({ key }) => key) : undefined;
}

function pick(values: AttributeValues, names: ReadonlySet<string>): AttributeValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}
