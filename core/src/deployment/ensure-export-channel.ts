import type { Channel } from '@commercetools/platform-sdk';
import { EXPORT_CHANNEL_KEY, inEvery, type Write } from '../commercetools/index.ts';
import { projectLanguages } from './project-languages.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

/**
 * The channel whose entry in `syncInfo` marks an exported order. One whose key was changed by hand is found by its id:
 * a new one would make all orders look as if they had not been exported.
 */
export async function ensureExportChannel(deployment: Deployment): Promise<StepResult> {
  const { channels, exportChannel } = deployment.commercetools;
  const find = async () => (await exportChannel.kept()) ?? channels.byKey(EXPORT_CHANNEL_KEY);
  const keep = async ({ id, key }: Channel) => {
    await exportChannel.keep(id);
    const isRenamed = key !== EXPORT_CHANNEL_KEY;
    return done(
      isRenamed
        ? `channel ${key}, which was ${EXPORT_CHANNEL_KEY} before its key was changed`
        : `channel ${key}`,
    );
  };
  const existing = await find();
  if (existing?.roles.includes('OrderExport')) return keep(existing);
  const write = await (existing
    ? channels.update(existing, [{ action: 'addRoles', roles: ['OrderExport'] }])
    : createChannel(deployment));
  // Another script that was first has made it as well as this one.
  const channel = await find();
  if (channel?.roles.includes('OrderExport')) return keep(channel);
  const reasons = write.kind === 'rejected' ? write.reasons : [`it could not be written: ${write.kind}`];
  return problems(...reasons.map((reason) => `channel ${EXPORT_CHANNEL_KEY}: ${reason}`));
}

async function createChannel(deployment: Deployment): Promise<Write<Channel>> {
  return deployment.commercetools.channels.create({
    key: EXPORT_CHANNEL_KEY,
    roles: ['OrderExport'],
    name: inEvery(await projectLanguages(deployment), 'Orders exported to Marketplacer'),
  });
}
