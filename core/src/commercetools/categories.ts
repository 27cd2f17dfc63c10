import type { Category, CategoryDraft, CategoryUpdateAction } from '@commercetools/platform-sdk';
import type { Page } from '../runtime/index.ts';
import type { Project } from './client.ts';
import { afterId, pageOf } from './page.ts';
import { query, read, write, type Write } from './requests.ts';

const CATEGORIES_PER_PAGE = 500;

export function createCategories(project: Project) {
  return {
    /** The category with the one above it, which stands in `parent.obj`. */
    byKey: (key: string): Promise<Category | undefined> =>
      read(
        project
          .categories()
          .withKey({ key })
          .get({ queryArgs: { expand: 'parent' } }),
      ),

    byId: (id: string): Promise<Category | undefined> => read(project.categories().withId({ ID: id }).get()),

    /** Those with one of these ids, and all that stand directly below one of them, or at the top where none is named. */
    async around(ids: readonly string[]): Promise<Category[]> {
      const found: Category[] = [];
      const where = ids.length > 0 ? 'id in :ids or parent(id in :ids)' : 'parent is not defined';
      for (let after: string | undefined; ;) {
        const queryArgs = {
          ...afterId(after, where),
          ...(ids.length > 0 && { 'var.ids': [...ids] }),
          limit: CATEGORIES_PER_PAGE,
        };
        const { items, next } = pageOf(
          (await query(project.categories().get({ queryArgs }))).results,
          ({ id }) => id,
        );
        found.push(...items);
        if (items.length < CATEGORIES_PER_PAGE) return found;
        after = next;
      }
    },

    /** All categories, the shop's own ones too, in the order of their ids. */
    async page(after?: string): Promise<Page<Category>> {
      const queryArgs = { ...afterId(after), limit: CATEGORIES_PER_PAGE };
      const page = await query(project.categories().get({ queryArgs }));
      return pageOf(page.results, ({ id }) => id);
    },

    create: (draft: CategoryDraft): Promise<Write<Category>> =>
      write(project.categories().post({ body: draft })),

    update: (category: Category, actions: CategoryUpdateAction[]): Promise<Write<Category>> =>
      write(
        project
          .categories()
          .withId({ ID: category.id })
          .post({ body: { version: category.version, actions } }),
      ),
  };
}
