import type { Channel, ChannelDraft, ChannelUpdateAction, Type } from '@commercetools/platform-sdk';
import type { Project } from './client.ts';
import { query, read, write, type Write } from './requests.ts';
import { inBatches } from './in-batches.ts';
import { changeCursorOf, changedSince, pageOf } from './page.ts';
import type { Page } from '../runtime/index.ts';

/** The fields that a channel can carry are known by its custom type. */
const EXPAND = ['custom.type'];
const CHANNELS_PER_PAGE = 100;

export function createChannels(project: Project) {
  return {
    byKey: (key: string): Promise<Channel | undefined> =>
      read(
        project
          .channels()
          .withKey({ key })
          .get({ queryArgs: { expand: EXPAND } }),
      ),

    byId: (id: string): Promise<Channel | undefined> =>
      read(
        project
          .channels()
          .withId({ ID: id })
          .get({ queryArgs: { expand: EXPAND } }),
      ),

    /**
     * Channels with a custom field that is true and that were changed since a moment (ISO 8601), oldest change first.
     *
     * @param after the cursor of the last one seen (`changeCursorOf`)
     */
    async having(field: string, since: string, after?: string): Promise<Page<Channel>> {
      const queryArgs = {
        ...changedSince(since, after, `custom(fields(\`${field}\` = true))`),
        expand: EXPAND,
        limit: CHANNELS_PER_PAGE,
      };
      const page = await query(project.channels().get({ queryArgs }));
      return pageOf(page.results, changeCursorOf);
    },

    /** Channels by their keys, as a map; keys without a channel are absent. */
    async byKeys(keys: readonly string[]): Promise<Map<string, Channel>> {
      const found = new Map<string, Channel>();
      for (const some of inBatches(keys)) {
        const queryArgs = {
          where: 'key in :keys',
          'var.keys': some,
          expand: EXPAND,
          limit: some.length,
          withTotal: false,
        };
        const page = await query(project.channels().get({ queryArgs }));
        for (const channel of page.results) found.set(channel.key, channel);
      }
      return found;
    },

    /** A custom type for channels, if it exists. */
    type: (key: string): Promise<Type | undefined> => read(project.types().withKey({ key }).get()),

    create: (draft: ChannelDraft): Promise<Write<Channel>> => write(project.channels().post({ body: draft })),

    update: (channel: Channel, actions: ChannelUpdateAction[]): Promise<Write<Channel>> =>
      write(
        project
          .channels()
          .withId({ ID: channel.id })
          .post({ body: { version: channel.version, actions } }),
      ),
  };
}
