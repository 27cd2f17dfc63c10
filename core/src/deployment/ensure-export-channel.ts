import { EXPORT_CHANNEL_KEY } from '../commercetools/index.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

/** The channel whose entry in `syncInfo` marks an exported order. */
export async function ensureExportChannel({ commercetools }: Deployment): Promise<StepResult> {
  const { channels } = commercetools;
  const existing = await channels.byKey(EXPORT_CHANNEL_KEY);
  if (!existing) {
    await channels.create({
      key: EXPORT_CHANNEL_KEY,
      roles: ['OrderExport'],
      name: { en: 'Orders exported to Marketplacer' },
    });
  } else if (!existing.roles.includes('OrderExport')) {
    await channels.update(existing, [{ action: 'addRoles', roles: ['OrderExport'] }]);
  }
  const channel = await channels.byKey(EXPORT_CHANNEL_KEY);
  return channel?.roles.includes('OrderExport')
    ? done(`channel ${EXPORT_CHANNEL_KEY}`)
    : problems(`channel ${EXPORT_CHANNEL_KEY} could not be given the role OrderExport`);
}
