import type { ProductType, ProductTypeDraft, ProductTypeUpdateAction } from '@commercetools/platform-sdk';
import type { Project } from './client.ts';
import { read, write, type Write } from './requests.ts';

/** commercetools' limit (https://docs.commercetools.com/api/limits). */
const ACTIONS_PER_REQUEST = 500;

export function createProductTypes(project: Project) {
  return {
    byKey: (key: string): Promise<ProductType | undefined> =>
      read(project.productTypes().withKey({ key }).get()),

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
