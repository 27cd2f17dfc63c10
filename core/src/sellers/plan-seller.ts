import { isDeepStrictEqual } from 'node:util';
import type {
  Channel,
  ChannelDraft,
  ChannelRoleEnum,
  ChannelUpdateAction,
} from '@commercetools/platform-sdk';

/** The smallest list of changes; empty where nothing differs. Roles that the shop has added stay. */
export function planSeller(
  channel: Channel,
  desired: Pick<ChannelDraft, 'name' | 'roles'>,
): ChannelUpdateAction[] {
  const actions: ChannelUpdateAction[] = [];
  const missing: ChannelRoleEnum[] = (desired.roles ?? []).filter((role) => !channel.roles.includes(role));
  if (missing.length > 0) actions.push({ action: 'addRoles', roles: missing });
  if (desired.name && !isDeepStrictEqual({ ...channel.name }, desired.name)) {
    actions.push({ action: 'changeName', name: desired.name });
  }
  return actions;
}
