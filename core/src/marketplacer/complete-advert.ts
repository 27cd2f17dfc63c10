import type { Advert, Variant } from './adverts.ts';
import type { GraphqlClient } from './client.ts';
import {
  AdvertImagesPageDocument,
  AdvertOptionsPageDocument,
  AdvertVariantsPageDocument,
  VariantImagesPageDocument,
  VariantInventoriesPageDocument,
  VariantOptionsPageDocument,
} from './generated/operations.ts';
import { hasMore, wholeList } from './page.ts';

/** commercetools' limit for a product of a Classic catalog; one more tells that there are too many. */
const ENOUGH_VARIANTS = 101;

/** Whether some list of an advert is longer than its first page. */
export function isCut(advert: Advert): boolean {
  const lists = [advert.images, advert.advertOptionValues, ...variantsOf(advert).flatMap(listsOf)];
  return lists.some(hasMore) || lacksVariants(advert);
}

/** The advert with all of its lists, each read to its end. */
export async function completeAdvert(client: GraphqlClient, advert: Advert): Promise<Advert> {
  if (!isCut(advert)) return advert;
  const { id } = advert;
  const variants = await wholeList<Variant, Advert['variants']>(
    `variants of ${id}`,
    advert.variants,
    async (after) => {
      const { node } = await client.query(AdvertVariantsPageDocument, { id, after });
      return node?.__typename === 'Advert' ? node.variants : undefined;
    },
    ENOUGH_VARIANTS,
  );
  const images = await wholeList(`images of ${id}`, advert.images, async (after) => {
    const { node } = await client.query(AdvertImagesPageDocument, { id, after });
    return node?.__typename === 'Advert' ? node.images : undefined;
  });
  const advertOptionValues = await wholeList(`options of ${id}`, advert.advertOptionValues, async (after) => {
    const { node } = await client.query(AdvertOptionsPageDocument, { id, after });
    return node?.__typename === 'Advert' ? node.advertOptionValues : undefined;
  });
  const nodes: (Variant | null)[] = [];
  for (const variant of variants?.nodes ?? [])
    nodes.push(variant && (await completeVariant(client, variant)));
  return { ...advert, images, advertOptionValues, variants: variants && { ...variants, nodes } };
}

async function completeVariant(client: GraphqlClient, variant: Variant): Promise<Variant> {
  if (!listsOf(variant).some(hasMore)) return variant;
  const { id } = variant;
  const images = await wholeList(`images of ${id}`, variant.images, async (after) => {
    const { node } = await client.query(VariantImagesPageDocument, { id, after });
    return node?.__typename === 'Variant' ? node.images : undefined;
  });
  const variantOptionValues = await wholeList(
    `options of ${id}`,
    variant.variantOptionValues,
    async (after) => {
      const { node } = await client.query(VariantOptionsPageDocument, { id, after });
      return node?.__typename === 'Variant' ? node.variantOptionValues : undefined;
    },
  );
  const inventories = await wholeInventories(client, id, variant.inventories);
  return { ...variant, images, variantOptionValues, inventories };
}

export const wholeInventories = (
  client: GraphqlClient,
  id: string,
  inventories: Variant['inventories'],
): Promise<Variant['inventories']> =>
  wholeList(`inventories of ${id}`, inventories, async (after) => {
    const { node } = await client.query(VariantInventoriesPageDocument, { id, after });
    return node?.__typename === 'Variant' ? node.inventories : undefined;
  });

const variantsOf = ({ variants }: Advert): Variant[] =>
  (variants?.nodes ?? []).filter((variant) => variant !== null);

const listsOf = ({ images, variantOptionValues, inventories }: Variant) => [
  images,
  variantOptionValues,
  inventories,
];

const lacksVariants = ({ variants }: Advert): boolean =>
  hasMore(variants) && (variants?.nodes?.length ?? 0) < ENOUGH_VARIANTS;
