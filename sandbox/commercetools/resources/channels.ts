import {
  ChannelRoleEnumValues,
  type ChannelDraft,
  type ChannelUpdateAction,
} from '@commercetools/platform-sdk';
import { invalidInput, invalidOperation, referenceExists } from '../model/errors.ts';
import type { Project } from '../project/project.ts';
import type { Json, Resource } from '../model/resource.ts';
import { customFields } from '../rules/custom-fields.ts';
import { requireKey, requireOneOf } from '../rules/patterns.ts';
import { requireLocales } from '../rules/references.ts';
import {
  action,
  changeKey,
  customActions,
  localizedSetter,
  setter,
  type ResourceKind,
} from '../writes/kind.ts';

export const channels: ResourceKind<ChannelDraft, ChannelUpdateAction> = {
  typeId: 'channel',
  path: 'channels',
  draft: {
    key: 'string',
    roles: 'array?',
    name: 'localized?',
    description: 'localized?',
    address: 'object?',
    geoLocation: 'object?',
    custom: 'object?',
  },
  create({ project }, draft) {
    requireKey(draft.key);
    requireLocales(project, draft.name, 'name');
    return { roles: ['InventorySupply'], ...draft, custom: customFields(project, 'channel', draft.custom) };
  },
  actions: {
    changeKey,
    changeName: localizedSetter('name', 'localized'),
    changeDescription: localizedSetter('description', 'localized'),
    setAddress: setter('address', 'object?'),
    setRoles: action({ roles: 'array' }, (_context, channel, { roles }) => {
      channel.roles = roles;
    }),
    addRoles: action({ roles: 'array' }, (_context, channel, { roles }) => {
      channel.roles = [...new Set([...channel.roles, ...roles])];
    }),
    removeRoles: action({ roles: 'array' }, (_context, channel, { roles }) => {
      channel.roles = channel.roles.filter((role: string) => !roles.includes(role));
    }),
    ...customActions('channel'),
  },
  finish(_context, channel) {
    if (channel.roles.length === 0) throw invalidOperation('A channel needs at least one role.');
    for (const role of channel.roles) requireOneOf('roles', role, ChannelRoleEnumValues);
    if (new Set(channel.roles).size < channel.roles.length) throw invalidInput('A role is named twice.');
  },
  beforeDelete({ project }, channel) {
    const typeId = referrerOf(project, channel);
    if (typeId) throw referenceExists(typeId);
  },
};

/** The kind of resource that still names a channel. */
function referrerOf(project: Project, { id }: Resource): string | undefined {
  if (project.collection('inventory-entry').first('supplyChannel', id)) return 'inventory-entry';
  const names = (reference: Json | undefined) => reference?.id === id;
  const inLine = (line: Json) => names(line.supplyChannel) || names(line.distributionChannel);
  const inPrices = (variant: Json) => variant.prices.some((price: Json) => names(price.channel));
  const referrers: Record<string, (resource: Resource) => boolean> = {
    product: ({ masterData: { current, staged } }) =>
      [current, staged].some((data) => [data.masterVariant, ...data.variants].some(inPrices)),
    order: ({ syncInfo, lineItems }) =>
      lineItems.some(inLine) || syncInfo.some(({ channel }: Json) => names(channel)),
    cart: ({ lineItems }) => lineItems.some(inLine),
  };
  return Object.keys(referrers).find((typeId) => project.collection(typeId).all().some(referrers[typeId]!));
}
