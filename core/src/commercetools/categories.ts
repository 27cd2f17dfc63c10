import type { Category, CategoryDraft, CategoryUpdateAction } from '@commercetools/platform-sdk';
import type { Project } from './client.ts';
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

    /** One page of all categories, the shop's own ones too, in the order of their ids, after the one with the id `lastId`. */
    async page(lastId?: string): Promise<Category[]> {
      const page = await query(
        project.categories().get({
          queryArgs: {
            ...(lastId && { where: 'id > :last', 'var.last': lastId }),
            sort: 'id asc',
            limit: CATEGORIES_PER_PAGE,
            withTotal: false,
          },
        }),
      );
      return page.results;
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
