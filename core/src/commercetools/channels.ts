import type { Channel, ChannelDraft, ChannelUpdateAction } from '@commercetools/platform-sdk';
import type { Project } from './client.ts';
import { read, write, type Write } from './requests.ts';

export function createChannels(project: Project) {
  return {
    byKey: (key: string): Promise<Channel | undefined> => read(project.channels().withKey({ key }).get()),

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
