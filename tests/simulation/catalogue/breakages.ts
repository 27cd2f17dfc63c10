import type { Connector } from '../../../core/src/connector/index.ts';
import type { Advert, AdvertReading, ListedAdvert } from '../../../core/src/marketplacer/index.ts';
import type { Page } from '../../../core/src/runtime/index.ts';
import type { Breakage } from '../simulate.ts';

type Commercetools = Connector['commercetools'];

const withCommercetools = (connector: Connector, change: Partial<Commercetools>): Connector => ({
  ...connector,
  commercetools: { ...connector.commercetools, ...change },
});

/** E-01: whatever goes wrong is acknowledged. */
export const allAcknowledged: Breakage = { acknowledges: () => true };

/** E-13: read, then write whatever the version is: an older reading replaces a newer one. */
export const unversionedProduct: Breakage = {
  connector(connector) {
    const { products } = connector.commercetools;
    return withCommercetools(connector, {
      products: {
        ...products,
        update: async (product, actions) =>
          products.update((await products.byKey(product.key ?? '')) ?? product, actions),
      },
    });
  },
};

const SLOW_MS = 3_000;

/** And the worker is slow, which by itself does no harm. */
export const unversionedStock: Breakage = {
  connector(connector) {
    const { inventory } = connector.commercetools;
    return withCommercetools(connector, {
      inventory: {
        ...inventory,
        async changeQuantity(entry, quantity) {
          await connector.clock.sleep(Math.random() * SLOW_MS);
          const sku = 'sku' in entry ? String(entry.sku) : '';
          const now = (await inventory.bySkus([sku])).find(({ id }) => id === entry.id);
          return inventory.changeQuantity(now ?? entry, quantity);
        },
      },
    });
  },
};

const REMEMBERED_MS = 60_000;

/** Adverts are remembered for a while: what is read may be older than what the shop was built from. */
export function rememberedAdverts(): Breakage {
  const known = new Map<string, { at: number; reading: Promise<unknown> }>();
  return {
    connector(connector) {
      const { adverts } = connector.marketplacer;
      const byId: typeof adverts.byId = async (id) => {
        const now = connector.clock.now();
        const remembered = known.get(id);
        if (remembered && now - remembered.at < REMEMBERED_MS) return remembered.reading as never;
        const reading = adverts.byId(id);
        known.set(id, { at: now, reading });
        reading.catch(() => known.delete(id));
        return reading;
      };
      return { ...connector, marketplacer: { ...connector.marketplacer, adverts: { ...adverts, byId } } };
    },
  };
}

/**
 * What was put on sale is not looked at again: an advert that is read after a write is as it was before it. Nor does a
 * webhook ask which adverts were deleted.
 */
export function neverLookedAgain(): Breakage {
  const known = new Map<string, AdvertReading>();
  return {
    connector(connector, { name }) {
      const { adverts } = connector.marketplacer;
      const { products } = connector.commercetools;
      const removals: typeof adverts.removals = async (...asked) =>
        name.startsWith('service') ? { items: [], next: undefined } : adverts.removals(...asked);
      let hasWritten = false;
      const byId: typeof adverts.byId = async (id) => {
        const before = hasWritten ? known.get(id) : undefined;
        hasWritten = false;
        const reading = before ?? (await adverts.byId(id));
        known.set(id, reading);
        return reading;
      };
      const create: typeof products.create = async (draft) => {
        const written = await products.create(draft);
        hasWritten = written.kind === 'written';
        return written;
      };
      const marketplacer = { ...connector.marketplacer, adverts: { ...adverts, byId, removals } };
      return withCommercetools({ ...connector, marketplacer }, { products: { ...products, create } });
    },
  };
}

/** D-27: who is withdrawn or deleted stays visible. */
export const neverUnpublished: Breakage = {
  connector(connector) {
    const { products } = connector.commercetools;
    return withCommercetools(connector, {
      products: {
        ...products,
        update: (product, actions) =>
          products.update(
            product,
            actions.filter(({ action }) => action !== 'unpublish'),
          ),
      },
    });
  },
};

/** Whoever is off sale keeps its stock, so that carts which hold it can still be ordered. */
export const stockKept: Breakage = {
  connector(connector) {
    const { inventory } = connector.commercetools;
    return withCommercetools(connector, {
      inventory: {
        ...inventory,
        changeQuantity: async (entry, quantity) =>
          quantity === 0
            ? { kind: 'written', resource: entry as never }
            : inventory.changeQuantity(entry, quantity),
      },
    });
  },
};

/** The parent of a category that exists is not looked at again. */
export const categoriesNamedOnce: Breakage = {
  connector(connector) {
    const { categories } = connector.commercetools;
    return withCommercetools(connector, {
      categories: {
        ...categories,
        update: async (category) => ({ kind: 'written', resource: category }),
      },
    });
  },
};

export const sellersNeverFollowed: Breakage = {
  connector(connector) {
    const { channels } = connector.commercetools;
    return withCommercetools(connector, {
      channels: { ...channels, update: async (channel) => ({ kind: 'written', resource: channel }) },
    });
  },
};

/** The whole product is written anew, and what the shop has put on it goes. */
export const shopsTextsOverwritten: Breakage = {
  connector(connector) {
    const { products } = connector.commercetools;
    return withCommercetools(connector, {
      products: {
        ...products,
        update: (product, actions) =>
          products.update(product, [{ action: 'setMetaTitle', metaTitle: { en: 'Offer' } }, ...actions]),
      },
    });
  },
};

/** What Marketplacer says of adverts, as somebody understands it who has read less. */
const understood = (change: (advert: Advert) => Advert): Breakage => ({
  connector(connector) {
    const { adverts } = connector.marketplacer;
    const changed = (reading: AdvertReading): AdvertReading =>
      reading.state === 'present' ? { ...reading, advert: change(reading.advert) } : reading;
    const listed = (page: Page<ListedAdvert>): Page<ListedAdvert> => ({
      ...page,
      items: page.items.map((one) => ('isUnread' in one ? one : change(one))),
    });
    return {
      ...connector,
      marketplacer: {
        ...connector.marketplacer,
        adverts: {
          ...adverts,
          byId: async (id) => changed(await adverts.byId(id)),
          ofVariant: async (id) => changed(await adverts.ofVariant(id)),
          newestFirst: async (after) => listed(await adverts.newestFirst(after)),
        },
      },
    };
  },
});

/** A variant without a price has that of the advert, which is its cheapest sibling's. */
export const siblingsPrice: Breakage = understood((advert) => ({
  ...advert,
  variants: {
    nodes: (advert.variants?.nodes ?? []).map(
      (variant) =>
        variant && { ...variant, lowestPrice: variant.lowestPrice ?? advert.lowestPrice, buyable: true },
    ),
  },
}));

/** Everything that is shown can be bought online. */
export const soldAnyway: Breakage = understood((advert) => ({
  ...advert,
  availability: ['BUY_ONLINE'],
  variants: {
    nodes: (advert.variants?.nodes ?? []).map((variant) => variant && { ...variant, buyable: true }),
  },
}));

/** The price of the moment is written without the dates of the sale. */
export const datesForgotten: Breakage = understood((advert) => ({
  ...advert,
  variants: {
    nodes: (advert.variants?.nodes ?? []).map(
      (variant) => variant && { ...variant, salePriceStartAt: null, salePriceEndAt: null },
    ),
  },
}));
