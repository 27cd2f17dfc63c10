import type { Channel, Order, SyncInfo } from '@commercetools/platform-sdk';
import type { Project } from './client.ts';
import type { createCustomObjects } from './custom-objects.ts';
import { EXPORT_CHANNEL_KEY, EXPORT_CHANNEL_RECORD } from './keys.ts';
import { read } from './requests.ts';

type CustomObjects = Pick<ReturnType<typeof createCustomObjects>, 'byKey' | 'put'>;

/**
 * The channel of our marks by its id, which nobody can change. Its key can be changed by hand, and then every mark
 * would look like somebody else's.
 */
export function createExportChannel(project: Project, customObjects: CustomObjects) {
  const { container, key } = EXPORT_CHANNEL_RECORD;
  let known: string | undefined;

  /** Undefined where post-deploy has not kept it yet. */
  async function id(): Promise<string | undefined> {
    const record = known === undefined ? await customObjects.byKey(container, key) : undefined;
    known ??= (record?.value as { id?: string } | undefined)?.id;
    return known;
  }

  return {
    id,

    /** Whatever its key is now; undefined where its id is not known. */
    async kept(): Promise<Channel | undefined> {
      const known = await id();
      return known === undefined ? undefined : read(project.channels().withId({ ID: known }).get());
    },

    async keep(channelId: string): Promise<void> {
      if ((await id()) === channelId) return;
      await customObjects.put(container, key, { id: channelId });
      known = channelId;
    },

    /** The orders, with our channel under our key: also where its key was changed, or the answer does not expand it. */
    async recognised<Some extends Pick<Order, 'syncInfo'>>(orders: readonly Some[]): Promise<Some[]> {
      const isOurs = (entry: SyncInfo) => entry.channel.obj?.key === EXPORT_CHANNEL_KEY;
      // Where one shows our key, it was not changed.
      const isClear = ({ syncInfo = [] }: Some) => syncInfo.length === 0 || syncInfo.some(isOurs);
      if (orders.every(isClear)) return [...orders];
      const ours = await id();
      return orders.map((order) => ({
        ...order,
        syncInfo: (order.syncInfo ?? []).map((entry) =>
          entry.channel.id === ours
            ? {
                ...entry,
                channel: { ...entry.channel, obj: { ...entry.channel.obj, key: EXPORT_CHANNEL_KEY } },
              }
            : entry,
        ),
      })) as Some[];
    },
  };
}

export type ExportChannel = ReturnType<typeof createExportChannel>;
