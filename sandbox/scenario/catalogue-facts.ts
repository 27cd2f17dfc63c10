import type { ProductVariant } from '@commercetools/platform-sdk';
import type { AdvertRow, BothSides, VariantRow } from './both-sides.ts';
import { countFact, eachFact, moneyFact, sum, sumFact, type Section } from './facts.ts';

type Shop = BothSides['shop'];

export function catalogueFacts({ source, shop }: BothSides): Section {
  const onSale = source.adverts.filter((advert) => !advert.deleted && advert.state.displayable);
  const offSale = source.adverts.filter((advert) => advert.deleted || !advert.state.displayable);
  const pairsOf = (
    here: (variant: VariantRow, advert: AdvertRow) => number,
    there: (variant: VariantRow, advert: AdvertRow) => number | undefined,
  ) =>
    onSale.flatMap((advert) =>
      advert.variants.map((variant) => [here(variant, advert), there(variant, advert)] as const),
    );
  return {
    about: 'Catalogue',
    facts: [
      countFact('sellers', source.sellers.length, sellerChannels(shop).length),
      countFact('adverts on sale', onSale.length, ours(shop, true).length),
      countFact('adverts off sale or deleted', offSale.length, ours(shop, false).length),
      eachFact(
        'titles',
        onSale,
        (advert) => productOf(shop, advert)?.masterData.current.name['en'] === advert.title,
      ),
      eachFact('variants, by their ids', onSale, (advert) =>
        sameSet(
          advert.variants.map(keyOf),
          variantsOf(shop, advert).map(({ key }) => key ?? ''),
        ),
      ),
      moneyFact(
        'sum of all prices',
        pairsOf(
          ({ price }, advert) => price ?? advert.price ?? 0,
          (variant, advert) => shopVariant(shop, advert, variant)?.prices?.[0]?.value.centAmount,
        ),
      ),
      sumFact(
        'units that can be sold',
        pairsOf(
          ({ countOnHand }) => countOnHand,
          (variant) => shop.stock.get(keyOf(variant)),
        ),
      ),
      countFact(
        'units of what is off sale',
        0,
        sum(
          offSale.flatMap(({ variants }) => variants.map((variant) => shop.stock.get(keyOf(variant)) ?? 0)),
        ),
      ),
    ],
  };
}

const sameSet = (left: string[], right: string[]): boolean =>
  left.toSorted().join() === right.toSorted().join();
const keyOf = ({ legacyId }: { legacyId: number }): string => `Variant-${legacyId}`;

const sellerChannels = ({ channels }: Shop) =>
  channels.filter(({ key }) => key.startsWith('marketplacer-seller-'));

const ours = ({ products }: Shop, published: boolean) =>
  [...products.values()].filter(
    ({ key, masterData }) => key?.startsWith('marketplacer-advert-') && masterData.published === published,
  );

const productOf = ({ products }: Shop, advert: AdvertRow) =>
  products.get(`marketplacer-advert-${advert.legacyId}`);

function variantsOf(shop: Shop, advert: AdvertRow): ProductVariant[] {
  const product = productOf(shop, advert);
  return product ? [product.masterData.current.masterVariant, ...product.masterData.current.variants] : [];
}

const shopVariant = (shop: Shop, advert: AdvertRow, variant: VariantRow) =>
  variantsOf(shop, advert).find(({ key }) => key === keyOf(variant));
