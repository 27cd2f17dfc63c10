import type { Channel } from '@commercetools/platform-sdk';
import { EXPORT_CHANNEL_KEY, inEvery, type Write } from '../commercetools/index.ts';
import { projectLanguages } from './project-languages.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

/** The channel whose entry in `syncInfo` marks an exported order. */
export async function ensureExportChannel(deployment: Deployment): Promise<StepResult> {
  const { channels } = deployment.commercetools;
  const existing = await channels.byKey(EXPORT_CHANNEL_KEY);
  if (existing?.roles.includes('OrderExport')) return done(`channel ${EXPORT_CHANNEL_KEY}`);
  const write = await (existing
    ? channels.update(existing, [{ action: 'addRoles', roles: ['OrderExport'] }])
    : createChannel(deployment));
  // Another script that was first has made it as well as this one.
  const channel = await channels.byKey(EXPORT_CHANNEL_KEY);
  if (channel?.roles.includes('OrderExport')) return done(`channel ${EXPORT_CHANNEL_KEY}`);
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
