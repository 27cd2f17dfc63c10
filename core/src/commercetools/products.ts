import type { Product, ProductDraft, ProductUpdateAction } from '@commercetools/platform-sdk';
import type { Page } from '../runtime/index.ts';
import type { Project } from './client.ts';
import { query, read, write, type Write } from './requests.ts';
import { inBatches } from './in-batches.ts';
import { afterId, changeCursorOf, changedSince, pageOf } from './page.ts';

const PRODUCTS_PER_PAGE = 200;
/** commercetools' limit (https://docs.commercetools.com/api/limits). */
const ACTIONS_PER_REQUEST = 500;

/** Prices name their channel, and products their categories and their state, by id; expanded, they show its key. */
const EXPAND_KEYS = [
  'state',
  'masterData.staged.categories[*]',
  'masterData.staged.masterVariant.prices[*].channel',
  'masterData.staged.variants[*].prices[*].channel',
];

export function createProducts(project: Project) {
  return {
    /** With its product type, so that its attributes need no read of their own. */
    byKey: (key: string): Promise<Product | undefined> =>
      read(
        project
          .products()
          .withKey({ key })
          .get({ queryArgs: { expand: ['productType', ...EXPAND_KEYS] } }),
      ),

    /** As `byKey`. */
    byId: (id: string): Promise<Product | undefined> =>
      read(
        project
          .products()
          .withId({ ID: id })
          .get({ queryArgs: { expand: ['productType', ...EXPAND_KEYS] } }),
      ),

    /** The product that has a variant with an SKU, staged or current. */
    async bySku(sku: string): Promise<Product | undefined> {
      const has = 'masterVariant(sku = :sku) or variants(sku = :sku)';
      const where = `masterData(current(${has})) or masterData(staged(${has}))`;
      const queryArgs = { where, 'var.sku': sku, limit: 1, withTotal: false };
      return (await query(project.products().get({ queryArgs }))).results[0];
    },

    /** Products by their keys, as a map; keys without a product are absent. */
    async byKeys(keys: readonly string[]): Promise<Map<string, Product>> {
      const found = new Map<string, Product>();
      for (const some of inBatches(keys)) {
        const page = await query(
          project.products().get({
            queryArgs: {
              where: 'key in :keys',
              'var.keys': some,
              expand: EXPAND_KEYS,
              limit: some.length,
              withTotal: false,
            },
          }),
        );
        for (const product of page.results) if (product.key) found.set(product.key, product);
      }
      return found;
    },

    /** The products of a type, in the order of their ids. */
    async ofType(productTypeKey: string, after?: string): Promise<Page<Product>> {
      const type = await read(project.productTypes().withKey({ key: productTypeKey }).get());
      if (!type) return { items: [], next: undefined };
      const queryArgs = {
        ...afterId(after, 'productType(id = :type)'),
        'var.type': type.id,
        limit: PRODUCTS_PER_PAGE,
      };
      const page = await query(project.products().get({ queryArgs }));
      return pageOf(page.results, ({ id }) => id);
    },

    /** The products of a type that were changed since a moment (ISO 8601), oldest change first. */
    async changed(productTypeKey: string, since: string, after?: string): Promise<Page<Product>> {
      const type = await read(project.productTypes().withKey({ key: productTypeKey }).get());
      if (!type) return { items: [], next: undefined };
      const queryArgs = {
        ...changedSince(since, after, 'productType(id = :type)'),
        'var.type': type.id,
        limit: PRODUCTS_PER_PAGE,
      };
      const page = await query(project.products().get({ queryArgs }));
      return pageOf(page.results, changeCursorOf);
    },

    /** The products of a type that have an attribute in any variant, in the order of their ids. */
    async withAttribute(productTypeKey: string, name: string, after?: string): Promise<Page<Product>> {
      const type = await read(project.productTypes().withKey({ key: productTypeKey }).get());
      if (!type) return { items: [], next: undefined };
      const has = 'attributes(name = :name)';
      const queryArgs = {
        ...afterId(
          after,
          'productType(id = :type)',
          `masterData(staged(masterVariant(${has}) or variants(${has})))`,
        ),
        'var.type': type.id,
        'var.name': name,
        limit: PRODUCTS_PER_PAGE,
      };
      const page = await query(project.products().get({ queryArgs }));
      return pageOf(page.results, ({ id }) => id);
    },

    create: (draft: ProductDraft): Promise<Write<Product>> => write(project.products().post({ body: draft })),

    /**
     * Applies the actions in their order. More than fit one request go in several, each with the version
     * that the one before has left; where one of them fails, planning again finds what is missing. So the
     * last one never holds the publication alone, which nothing would be missing without.
     */
    async update(product: Product, actions: ProductUpdateAction[]): Promise<Write<Product>> {
      const share = Math.ceil(actions.length / Math.ceil(actions.length / ACTIONS_PER_REQUEST));
      let written: Write<Product> = { kind: 'written', resource: product };
      for (let start = 0; start < actions.length && written.kind === 'written'; start += share) {
        const { id, version }: Product = written.resource;
        const some = actions.slice(start, start + share);
        written = await write(
          project
            .products()
            .withId({ ID: id })
            .post({ body: { version, actions: some } }),
        );
      }
      return written;
    },

    delete: (product: Product): Promise<Write<Product>> =>
      write(
        project
          .products()
          .withId({ ID: product.id })
          .delete({ queryArgs: { version: product.version } }),
      ),
  };
}
