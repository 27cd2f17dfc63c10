import type { Connector } from '../../../core/src/connector/index.ts';
import { MarketplacerUnavailable } from '../../../core/src/marketplacer/index.ts';
import type { Breakage } from '../simulate.ts';

type Vetting = Connector['marketplacer']['vetting'];
type Adverts = Connector['marketplacer']['adverts'];
type Products = Connector['commercetools']['products'];

const withMarketplacer = (
  change: (marketplacer: Connector['marketplacer']) => {
    vetting?: Partial<Vetting>;
    adverts?: Partial<Adverts>;
  },
): Breakage => ({
  connector(connector) {
    const { marketplacer } = connector;
    const changed = change(marketplacer);
    const vetting = { ...marketplacer.vetting, ...changed.vetting };
    const adverts = { ...marketplacer.adverts, ...changed.adverts };
    return { ...connector, marketplacer: { ...marketplacer, vetting, adverts } };
  },
});

const withProducts = (change: (products: Products) => Partial<Products>): Breakage => ({
  connector(connector) {
    const { commercetools } = connector;
    const products = { ...commercetools.products, ...change(commercetools.products) };
    return { ...connector, commercetools: { ...commercetools, products } };
  },
});

/** Nobody sees that somebody else is at it. */
export const claimsUnseen: Breakage = {
  connector(connector) {
    const { verdicts } = connector.store;
    const byKey: typeof verdicts.byKey = async (key) => {
      const record = await verdicts.byKey(key);
      if (!record) return undefined;
      const { claim: _claim, ...value } = record.value;
      return { ...record, value };
    };
    return { ...connector, store: { ...connector.store, verdicts: { ...verdicts, byKey } } };
  },
};

const isUnanswered = (error: unknown): boolean => error instanceof MarketplacerUnavailable;

/** A verdict that was not answered is sent once more at once. */
export const toldAgain: Breakage = withMarketplacer(({ vetting: { approve, reject } }) => {
  const twice = <Answer>(send: () => Promise<Answer>): Promise<Answer> =>
    send().catch((error: unknown) => {
      if (isUnanswered(error)) return send();
      throw error;
    });
  return {
    vetting: {
      approve: (id) => twice(() => approve(id)),
      reject: (id, reason) => twice(() => reject(id, reason)),
    },
  };
});

/** A verdict that was not answered counts as heard. */
export const unheard: Breakage = withMarketplacer(({ vetting: { approve, reject } }) => {
  const heard = (error: unknown) => {
    if (isUnanswered(error)) return { kind: 'done' as const };
    throw error;
  };
  return {
    vetting: {
      approve: (id) => approve(id).catch(heard),
      reject: (id, reason) => reject(id, reason).catch(heard),
    },
  };
});

/** What waits is made as a published product. */
export const publishedByItself: Breakage = withProducts(({ create }) => ({
  create: (draft) => create({ ...draft, publish: true }),
}));

/** What is approved is never shown. */
export const neverShown: Breakage = withProducts(({ update }) => ({
  update: (product, actions) =>
    update(
      product,
      actions.filter(({ action }) => action !== 'publish'),
    ),
}));

/** What the shop has named is not sent. */
export const untold: Breakage = withMarketplacer(() => ({
  adverts: { enrich: async () => ({ kind: 'done', texts: {} }) },
}));

/** The name that Marketplacer has is written onto the product. */
export const ownedByNobody: Breakage = {
  connector(connector) {
    const { config } = connector;
    return { ...connector, config: { ...config, catalog: { ...config.catalog, enrichedFields: new Set() } } };
  },
};

/** What is written about an advert is published each time, and sent each time that something is published. */
export const echoed: Breakage = {
  connector(connector) {
    const { commercetools, marketplacer, store } = connector;
    const update: Products['update'] = (product, actions) =>
      commercetools.products.update(
        product,
        product.masterData.published && !actions.some(({ action }) => action === 'unpublish')
          ? [...actions, { action: 'publish' }]
          : actions,
      );
    const enrich: Adverts['enrich'] = (id, attributes) =>
      marketplacer.adverts.enrich(id, { ...attributes, title: `${attributes.title} again` });
    return {
      ...connector,
      commercetools: { ...commercetools, products: { ...commercetools.products, update } },
      marketplacer: { ...marketplacer, adverts: { ...marketplacer.adverts, enrich } },
      store: { ...store, toldAdverts: { ...store.toldAdverts, of: async () => ({}) } },
    };
  },
};
