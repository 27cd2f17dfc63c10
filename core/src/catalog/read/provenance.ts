import type { Product } from '@commercetools/platform-sdk';
import { ADVERT_ID_ATTRIBUTE } from '../../commercetools/index.ts';
import { SELLER_ID_ATTRIBUTE, SEQUENCE_ATTRIBUTE, UPDATED_AT_ATTRIBUTE } from '../map/attributes.ts';

/** What a product remembers of the advert that it was built from. A product of the shop itself remembers nothing. */
export interface Provenance {
  advertId: unknown;
  sellerId: unknown;
  /** ISO 8601, by Marketplacer's clock. */
  updatedAt: unknown;
  /** The number of the event that it was built from; undefined where it was built from a reading. */
  sequence: unknown;
}

export function provenanceOf(product: Product): Provenance {
  const { attributes = [] } = product.masterData.staged.masterVariant;
  const value = (name: string): unknown => attributes.find((attribute) => attribute.name === name)?.value;
  return {
    advertId: value(ADVERT_ID_ATTRIBUTE),
    sellerId: value(SELLER_ID_ATTRIBUTE),
    updatedAt: value(UPDATED_AT_ATTRIBUTE),
    sequence: value(SEQUENCE_ATTRIBUTE),
  };
}

/** A product that the connector did not make is never touched, even when its key looks like ours. */
export function isBuiltFrom(product: Product, advertLegacyId: number): boolean {
  return provenanceOf(product).advertId === String(advertLegacyId);
}

/** The SKUs of all variants as they are staged. */
export function skusOf(product: Product): string[] {
  const { masterVariant, variants } = product.masterData.staged;
  return [masterVariant, ...variants].flatMap(({ sku }) => sku ?? []);
}

export function variantKeysOf(product: Product): string[] {
  const { masterVariant, variants } = product.masterData.staged;
  return [masterVariant, ...variants].flatMap(({ key }) => key ?? []);
}
