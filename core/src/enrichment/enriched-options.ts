import type { Product } from '@commercetools/platform-sdk';
import { asWritten, chosenOptionsOf, ownedByShop } from '../catalog/index.ts';
import { keyOfId } from '../commercetools/index.ts';
import type { Advert } from '../marketplacer/index.ts';
import type { OwnershipSettings } from '../ownership/index.ts';
import { optionTypeNumberOf } from '../taxonomy/index.ts';

/** An option of which the shop shows something else than Marketplacer. */
export interface WantedOption {
  /** `attribute:<name>` */
  name: string;
  legacyId: number;
  /** The attribute as it is read, by the ids of variants in Marketplacer. */
  ofShop: ReadonlyMap<string, unknown>;
  /** The same in the form in which it is compared. */
  wanted: readonly unknown[];
}

/** The options among the attributes that the shop owns; no other attribute has a counterpart that can be written. */
export const ownedOptions = ({
  catalog,
}: Pick<OwnershipSettings, 'catalog'>): { name: string; legacyId: number }[] =>
  [...ownedByShop(catalog)].flatMap((name) => {
    const legacyId = optionTypeNumberOf(name.replace('attribute:', ''));
    return name.startsWith('attribute:') && legacyId !== undefined ? [{ name, legacyId }] : [];
  });

/** What buyers see of an option; a value that the shop has taken away is left alone. */
export function wantedOption(
  product: Product,
  advert: Advert,
  { name, legacyId }: { name: string; legacyId: number },
): WantedOption {
  const { masterVariant, variants } = product.masterData.current;
  const ofShop = new Map<string, unknown>();
  for (const { id } of variantsOf(advert)) {
    const variant = [masterVariant, ...variants].find(({ key }) => key === keyOfId(id));
    const found = variant?.attributes?.find((attribute) => `attribute:${attribute.name}` === name);
    const value: unknown = typeof found?.value === 'string' ? found.value.trim() : found?.value;
    if (value !== undefined && value !== null && value !== '') ofShop.set(id, value);
  }
  return { name, legacyId, ofShop, wanted: [...ofShop.values()].map(asWritten) };
}

/** As Marketplacer shows it, in the same order. */
export const shownOption = (advert: Advert, { legacyId, ofShop }: WantedOption): unknown[] =>
  variantsOf(advert)
    .filter(({ id }) => ofShop.has(id))
    .map((variant) => {
      const { wanted, values } = chosenOptionsOf(advert, variant);
      const own = wanted.find(({ name }) => optionTypeNumberOf(name) === legacyId);
      return (own && values.get(own.name)) ?? null;
    });

const variantsOf = ({ variants }: Advert) => (variants?.nodes ?? []).filter((variant) => variant !== null);
