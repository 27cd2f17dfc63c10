import type { FaultRule } from '../../sandbox/engine/faults.ts';
import { arbitraryCatalogue, type CatalogueOptions } from '../../sandbox/testing/arbitrary-catalogue.ts';
import {
  contentOf,
  differences,
  contentWrites,
  type ShopContent,
} from '../../sandbox/testing/shop-content.ts';
import { twoShops, type TwoShops } from './two-shops.ts';

const ADVERTS = Number(process.env.WHOLE_CATALOGUE_ADVERTS ?? 200);
const CURRENCIES = [
  { currency: 'AUD', digits: 2, mostVariants: 100 },
  { currency: 'JPY', digits: 0, mostVariants: 10 },
  { currency: 'KWD', digits: 3, mostVariants: 20 },
  { currency: 'EUR', digits: 2, mostVariants: 10 },
  { currency: 'USD', digits: 2, mostVariants: 10 },
];
const TIMEOUT_MS = 240_000;
const LOST_SHARE = 0.1;
const CERTAINLY_LOST = 10;

const IN_COMMERCETOOLS: FaultRule[] = [
  { fault: '500-before', probability: 0.01 },
  { fault: '500-after', method: 'POST', probability: 0.02 },
  { fault: '503', probability: 0.01 },
  { fault: '429', probability: 0.01 },
  { fault: '409', method: 'POST', probability: 0.01 },
  { fault: 'drop-answer', method: 'POST', probability: 0.01 },
  { fault: 'reset', probability: 0.005 },
  { fault: 'delay', probability: 0.01, delayMs: 60 },
];
/** Only for the connector, whose queries have names; those by which the marketplace is changed have none. */
const IN_MARKETPLACER: FaultRule[] = (
  [
    { fault: '502', probability: 0.01 },
    { fault: '429', probability: 0.01 },
    { fault: 'reset', probability: 0.005 },
    { fault: 'drop-answer', probability: 0.01 },
    { fault: 'delay', probability: 0.02, delayMs: 60 },
  ] as const
).map((rule) => ({ ...rule, body: '"operationName"' }));

interface MarketplaceState {
  webhooks: { enabled: boolean }[];
  webhookEvents: { sequence: number; subjectKind: string; subjectLegacyId: number; state: string }[];
  adverts: { legacyId: number; deleted: boolean; variants: { legacyId: number }[] }[];
}

const stateOf = ({ told }: TwoShops) => told.world.marketplacer.state<MarketplaceState>();
const productKeyOf = (legacyId: number) => `marketplacer-advert-${legacyId}`;

async function everythingDelivered({ told }: TwoShops): Promise<void> {
  expect(await told.world.marketplacer.waitIdle(60_000)).toBe(true);
}

/** Both platforms fail at random, and webhooks get lost or come twice and in any order, while this happens. */
async function inTrouble<Result>(
  shops: TwoShops,
  deliveries: { seed: number; duplicate: number },
  happen: () => Promise<Result>,
): Promise<Result> {
  const { commercetools, marketplacer } = shops.told.world;
  await commercetools.faults(IN_COMMERCETOOLS, deliveries.seed);
  await marketplacer.faults(IN_MARKETPLACER, deliveries.seed);
  await marketplacer.deliveries({ reorder: true, ...deliveries });
  shops.lose(LOST_SHARE);
  const result = await happen();
  await everythingDelivered(shops);
  await marketplacer.clearFaults();
  await commercetools.clearFaults();
  await marketplacer.deliveries({});
  shops.lose(0);
  return result;
}

/** A catalogue in which everything has been made and changed in trouble, and the shop that was told of it. */
async function aTroubledCatalogue(shops: TwoShops, options: CatalogueOptions): Promise<ShopContent> {
  const { world } = shops.told;
  const { seed } = options;
  const arbitrary = arbitraryCatalogue(options);
  const catalogue = await inTrouble(shops, { seed, duplicate: 0 }, () => arbitrary.fill(world.marketplacer));
  const created = await contentOf(world);
  await inTrouble(shops, { seed: seed + 1, duplicate: 1 }, () =>
    arbitrary.change(world.marketplacer, catalogue),
  );
  shops.lose(1);
  for (const { id } of catalogue.adverts.filter(({ deleted }) => !deleted).slice(-CERTAINLY_LOST)) {
    await world.marketplacer.updateAdvert(id, { description: 'Of this the shop was not told' });
  }
  await everythingDelivered(shops);
  return created;
}

/** Every event has arrived or was lost on the way, and no answer has switched a webhook off. */
function expectAllDelivered({ webhooks, webhookEvents }: MarketplaceState): void {
  expect(webhooks.filter(({ enabled }) => !enabled)).toEqual([]);
  expect(webhookEvents.filter(({ state }) => state !== 'Sent')).toEqual([]);
}

/** The products of which a webhook was lost: the advert's own, or one of its variants. */
function productsOfLost({ lost }: TwoShops, { adverts, webhookEvents }: MarketplaceState): Set<string> {
  const advertOf = new Map(
    adverts.flatMap(({ legacyId, variants }) => variants.map((variant) => [variant.legacyId, legacyId])),
  );
  const advertsOf = ({ subjectKind, subjectLegacyId }: MarketplaceState['webhookEvents'][number]) => {
    if (subjectKind === 'Advert') return [subjectLegacyId];
    return subjectKind === 'Variant' ? (advertOf.get(subjectLegacyId) ?? []) : [];
  };
  return new Set(
    webhookEvents
      .filter(({ sequence }) => lost.has(sequence))
      .flatMap(advertsOf)
      .map(productKeyOf),
  );
}

type ProductContent = ShopContent['products'][string];
interface Staged {
  name: unknown;
  slug: unknown;
  variants: Record<string, { stock: { quantityOnStock: number }[] }>;
}

const stagedOf = (product: ProductContent): Staged => product['staged'] as Staged;
const stockOf = (product: ProductContent): number[] =>
  Object.values(stagedOf(product).variants).flatMap(({ stock }) =>
    stock.map(({ quantityOnStock }) => quantityOnStock),
  );

/** A deleted advert may be a product that cannot be bought, and a removed variant a SKU without stock. */
function withoutGone(
  { products, otherStock, ...content }: ShopContent,
  state: MarketplaceState,
): ShopContent {
  const deleted = new Set(
    state.adverts.filter((advert) => advert.deleted).map(({ legacyId }) => productKeyOf(legacyId)),
  );
  const isGone = ([key, product]: [string, ProductContent]) =>
    deleted.has(key) &&
    product['published'] === false &&
    stockOf(product).every((quantity) => quantity === 0);
  const isEmpty = ([, stock]: [string, unknown]) => differences(stock, [{ quantityOnStock: 0 }]).length === 0;
  return {
    ...content,
    products: Object.fromEntries(Object.entries(products).filter((entry) => !isGone(entry))),
    otherStock: Object.fromEntries(Object.entries(otherStock).filter((entry) => !isEmpty(entry))),
  };
}

/** The address of a product in the shop is given once; of a renamed one it is that of its first name. */
function withNewAddresses(content: ShopContent, created: ShopContent, loaded: ShopContent): ShopContent {
  const withNewAddress = ([key, product]: [string, ProductContent]): [string, ProductContent] => {
    const first = created.products[key];
    const other = loaded.products[key];
    if (!first || !other) return [key, product];
    const { name, slug } = stagedOf(first);
    if (differences(name, stagedOf(product).name).length === 0) return [key, product];
    expect(stagedOf(product).slug).toEqual(slug);
    const renewed = (side: string) =>
      side in product && { [side]: { ...(product[side] as object), slug: stagedOf(other).slug } };
    return [key, { ...product, ...renewed('current'), ...renewed('staged') }];
  };
  return { ...content, products: Object.fromEntries(Object.entries(content.products).map(withNewAddress)) };
}

describe(`a generated catalogue of ${ADVERTS} adverts, delivered by unreliable webhooks, equals the same one loaded at once`, () => {
  it.each(CURRENCIES)(
    'in $currency, field by field, after one incremental run for what was lost',
    async ({ currency, digits, mostVariants }) => {
      const seed = currency.charCodeAt(0) * 256 + currency.charCodeAt(1);
      const shops = await twoShops({ currency, digits, seed });
      const { told, loaded } = shops;
      const adverts = Math.ceil(ADVERTS / CURRENCIES.length);
      const created = await aTroubledCatalogue(shops, { seed, digits, mostVariants, adverts });
      const state = await stateOf(shops);
      expectAllDelivered(state);
      expect(state.adverts).toHaveLength(adverts);

      await loaded.reconcile('full');
      const expected = withoutGone(await contentOf(loaded.world), state);
      const asTold = async () =>
        withNewAddresses(withoutGone(await contentOf(told.world), state), created, expected);

      const { products } = await asTold();
      const wrong = Object.keys({ ...products, ...expected.products }).filter(
        (key) => differences(products[key], expected.products[key]).length > 0,
      );
      expect(wrong).not.toEqual([]);
      const lost = productsOfLost(shops, state);
      expect(wrong.filter((key) => !lost.has(key))).toEqual([]);

      await told.reconcile('incremental');
      expect(differences(await asTold(), expected)).toEqual([]);

      for (const { reconcile, world } of [told, loaded]) {
        await world.commercetools.resetRequests();
        await reconcile('full');
        expect(await contentWrites(world)).toEqual([]);
      }
    },
    TIMEOUT_MS,
  );
});

interface PricedProduct {
  version: number;
  masterData: {
    staged: { masterVariant: { prices: { id: string; key: string; value: { centAmount: number } }[] } };
  };
}

describe('the comparison', () => {
  it('notices a wrong price, and a webhook that was lost', async () => {
    const shops = await twoShops({ currency: 'AUD', digits: 2, seed: 1 });
    const { told, loaded } = shops;
    const { marketplacer } = told.world;
    const arbitrary = arbitraryCatalogue({ seed: 1, digits: 2, mostVariants: 3, adverts: 12 });
    const { adverts } = await arbitrary.fill(marketplacer);
    await everythingDelivered(shops);
    await loaded.reconcile('full');
    await told.reconcile('full');
    const compared = async () => differences(await contentOf(told.world), await contentOf(loaded.world));
    expect(await compared()).toEqual([]);

    const [, advert] = adverts;
    const key = productKeyOf(advert!.legacyId);
    const path = `/products/key=${key}`;
    const { version, masterData } = await loaded.world.commercetools.get<PricedProduct>(path);
    const [price] = masterData.staged.masterVariant.prices;
    const wrongPrice = { ...price?.value, centAmount: (price?.value.centAmount ?? 0) + 1 };
    await loaded.world.commercetools.post(path, {
      version,
      actions: [
        {
          action: 'changePrice',
          priceId: price?.id,
          price: { key: price?.key, value: wrongPrice },
          staged: false,
        },
      ],
    });
    const found = await compared();
    expect(found.filter((line) => !line.includes('centAmount'))).toEqual([]);
    expect(found).toContainEqual(expect.stringContaining(`${key} ▸ staged`));
    await loaded.reconcile('full');
    expect(await compared()).toEqual([]);

    shops.lose(1);
    await marketplacer.updateAdvert(advert!.id, { description: 'Nobody has heard of it' });
    await everythingDelivered(shops);
    await loaded.reconcile('full');
    expect(await compared()).toContainEqual(expect.stringContaining(`${key} ▸ staged ▸ description`));
  });
});
