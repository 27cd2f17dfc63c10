import type { CustomObject } from '@commercetools/platform-sdk';
import type { Page } from '../runtime/index.ts';
import type { Project } from './client.ts';
import { pageOf } from './page.ts';
import { query, read, write, type Write } from './requests.ts';

const OBJECTS_PER_PAGE = 100;

interface ListOptions {
  /** Only those whose value has this text in this member. */
  having?: { member: string; text: string } | undefined;
  /** The most on a page. */
  limit?: number | undefined;
}

export function createCustomObjects(project: Project) {
  const objects = project.customObjects();
  return {
    byKey: (container: string, key: string): Promise<CustomObject | undefined> =>
      read(objects.withContainerAndKey({ container, key }).get()),

    /** Those of a container that have one of these keys, of which there may be as many as a page holds. */
    async byKeys(container: string, keys: readonly string[]): Promise<CustomObject[]> {
      if (keys.length === 0) return [];
      const queryArgs = {
        where: 'key in :keys',
        'var.keys': [...keys],
        limit: keys.length,
        withTotal: false,
      };
      return (await query(objects.withContainer({ container }).get({ queryArgs }))).results;
    },

    /**
     * Writes the value. With `version`, only if that is the version which is there now; version 0
     * asks for a new object.
     */
    put: (container: string, key: string, value: object, version?: number): Promise<Write<CustomObject>> =>
      write(objects.post({ body: { container, key, value, version } })),

    delete: (object: Pick<CustomObject, 'container' | 'key' | 'version'>): Promise<Write<CustomObject>> =>
      write(
        objects
          .withContainerAndKey({ container: object.container, key: object.key })
          .delete({ queryArgs: { version: object.version } }),
      ),

    /**
     * The first object of a container whose value has a text.
     *
     * @param where a predicate over the value, with `:text` for the text
     */
    async withText(container: string, where: string, text: string): Promise<CustomObject | undefined> {
      const page = await query(
        objects.withContainer({ container }).get({
          queryArgs: { where: `value(${where})`, 'var.text': text, limit: 1, withTotal: false },
        }),
      );
      return page.results[0];
    },

    /**
     * A container in the order of keys. Custom objects cannot be sorted by id; their keys have no character that
     * would need escaping.
     */
    async list(
      container: string,
      after?: string,
      { having, limit = OBJECTS_PER_PAGE }: ListOptions = {},
    ): Promise<Page<CustomObject>> {
      const page = await query(
        objects.withContainer({ container }).get({
          queryArgs: {
            where: [
              ...(after ? [`key > "${after}"`] : []),
              ...(having ? [`value(${having.member} = :text)`] : []),
            ],
            ...(having && { 'var.text': having.text }),
            sort: 'key asc',
            limit,
            withTotal: false,
          },
        }),
      );
      return pageOf(page.results, ({ key }) => key);
    },
  };
}
