import type { World } from '../client/index.ts';

export type Sellers = Awaited<ReturnType<World['marketplacer']['createSeller']>>[];
export type Adverts = Awaited<ReturnType<World['marketplacer']['createAdvert']>>[];

const SELLER_NAMES = ['Northside Cycles', 'Crème & Sugar', 'Grand Bazaar 大市場'];
const GOODS = ['Kettle', 'Café chair', 'Lamp “Ära”', 'Rug / 2 m', 'Mug <blue>', 'Desk', 'Vase', 'Clock'];
const SIZES = ['Small', 'Medium', 'Large'];

export async function openShops({ marketplacer }: World): Promise<Sellers> {
  const sellers: Sellers = [];
  for (const businessName of SELLER_NAMES) sellers.push(await marketplacer.createSeller({ businessName }));
  return sellers;
}

/** Adverts with one to three variants, prices that floats get wrong, pictures, and titles in several scripts. */
export async function publishAdverts(
  { marketplacer }: World,
  sellers: Sellers,
  { from, count }: { from: number; count: number },
): Promise<Adverts> {
  const adverts: Adverts = [];
  for (let number = from; number < from + count; number += 1) {
    const seller = sellers[number % sellers.length];
    if (!seller) throw new Error('there is no seller');
    const title = `${GOODS[number % GOODS.length]} ${number}`;
    adverts.push(
      await marketplacer.createAdvert({
        seller,
        title,
        description: `<p>${title}, from ${seller.businessName}.</p>`,
        images: [
          `https://pictures.example/${number}-front.jpg`,
          `https://pictures.example/${number}-back.jpg`,
        ],
        variants: SIZES.slice(0, 1 + (number % 3)).map((size, index) => ({
          sku: index === 0 ? undefined : `${number}-${size}`,
          price: `${number + 4 * index}.${number % 2 ? '99' : '29'}`,
          countOnHand: 10 + number,
        })),
      }),
    );
  }
  return adverts;
}

/** Changes a price, a title and a stock level, takes two adverts off-line, and deletes two. */
export async function changeAdverts({ marketplacer }: World, adverts: Adverts): Promise<void> {
  const [dearer, renamed, soldMost, offline, offlineToo, deleted, deletedToo] = adverts;
  await marketplacer.updateVariant(variantOf(dearer), { price: '8.29' });
  await marketplacer.updateAdvert(idOf(renamed), { title: 'Renamed, and cheaper', price: '1.10' });
  await marketplacer.updateVariant(variantOf(soldMost), { countOnHand: 3 });
  await marketplacer.publishAdvert(idOf(offline), false);
  await marketplacer.publishAdvert(idOf(offlineToo), false);
  await marketplacer.deleteAdvert(idOf(deleted));
  await marketplacer.deleteAdvert(idOf(deletedToo));
}

function idOf(advert: Adverts[number] | undefined): string {
  if (!advert) throw new Error('the scenario has too few adverts');
  return advert.id;
}

function variantOf(advert: Adverts[number] | undefined): string {
  const [variant] = advert?.variants ?? [];
  if (!variant) throw new Error('the advert has no variant');
  return variant.id;
}
