import type { ProductType, ProductTypeDraft, ProductTypeUpdateAction } from '@commercetools/platform-sdk';
import type { Page } from '../runtime/index.ts';
import type { Project } from './client.ts';
import { afterId, pageOf } from './page.ts';
import { query, read, write, type Write } from './requests.ts';

/** commercetools' limit (https://docs.commercetools.com/api/limits). */
const ACTIONS_PER_REQUEST = 500;

/** Each may have hundreds of attributes with thousands of values. */
const TYPES_PER_PAGE = 20;

export function createProductTypes(project: Project) {
  return {
    byKey: (key: string): Promise<ProductType | undefined> =>
      read(project.productTypes().withKey({ key }).get()),

    byId: (id: string): Promise<ProductType | undefined> =>
      read(project.productTypes().withId({ ID: id }).get()),

    /** All product types, in the order of their ids. */
    async page(after?: string): Promise<Page<ProductType>> {
      const queryArgs = { ...afterId(after), limit: TYPES_PER_PAGE };
      const page = await query(project.productTypes().get({ queryArgs }));
      return pageOf(page.results, ({ id }) => id);
    },

    create: (draft: ProductTypeDraft): Promise<Write<ProductType>> =>
      write(project.productTypes().post({ body: draft })),

    /** Applies the actions in their order. More than fit one request go in several, each with the version that the one before has left. */
    async update(
      type: ProductType,
      actions: readonly ProductTypeUpdateAction[],
    ): Promise<Write<ProductType>> {
      let written: Write<ProductType> = { kind: 'written', resource: type };
      for (
        let start = 0;
        start < actions.length && written.kind === 'written';
        start += ACTIONS_PER_REQUEST
      ) {
        const { id, version }: ProductType = written.resource;
        const some = actions.slice(start, start + ACTIONS_PER_REQUEST);
        written = await write(
          project
            .productTypes()
            .withId({ ID: id })
            .post({ body: { version, actions: some } }),
        );
      }
      return written;
    },
  };
}
