import { isDeepStrictEqual } from 'node:util';
import type {
  Address,
  BaseAddress,
  Channel,
  ChannelDraft,
  ChannelUpdateAction,
  LocalizedString,
  Type,
} from '@commercetools/platform-sdk';
import type { DesiredChannel } from './map-seller.ts';
import {
  CUSTOM_FIELDS,
  OFFERS_SYNCED_FIELD,
  ONLINE_FIELD,
  SELLER_TYPE_KEY,
  type CustomField,
  type CustomValue,
} from './seller-fields.ts';

/**
 * The smallest list of changes; empty where nothing differs.
 *
 * @param type the custom type that the channel has; where it has none, ours, if that exists. A type of the
 *   shop is never replaced: of our fields only those are set that it defines.
 */
export function planChannel(
  channel: Channel,
  desired: DesiredChannel,
  type: Type | undefined,
): ChannelUpdateAction[] {
  return [
    ...planRoles(channel, desired),
    ...planTexts(channel, desired),
    ...planAddress(channel.address, desired.address),
    ...planCustom(channel, desired, type),
  ];
}

export function channelDraftOf(desired: DesiredChannel, type: Type | undefined): ChannelDraft {
  const { key, roles, name, description, address } = desired;
  return {
    key,
    roles,
    ...(name && { name }),
    ...(description && { description }),
    ...(address && { address }),
    ...(type && { custom: ownCustom(customOf(undefined, desired), type) }),
  };
}

/**
 * Whether the offers of the seller must be compared because its `online` has changed.
 *
 * @returns undefined where the channel has no field to remember it by
 */
export function offersAreDue(
  channel: Channel | undefined,
  desired: DesiredChannel,
  type: Type | undefined,
): boolean | undefined {
  const remembered = CUSTOM_FIELDS.filter(
    ({ name }) => name === ONLINE_FIELD || name === OFFERS_SYNCED_FIELD,
  );
  if (!remembered.every((field) => isDefined(field, type))) return undefined;
  return { ...channel?.custom?.fields, ...customOf(channel, desired) }[OFFERS_SYNCED_FIELD] === false;
}

function planRoles(channel: Channel, { roles }: DesiredChannel): ChannelUpdateAction[] {
  const missing = roles.filter((role) => !channel.roles.includes(role));
  return missing.length > 0 ? [{ action: 'addRoles', roles: missing }] : [];
}

function planTexts(channel: Channel, { name, description }: DesiredChannel): ChannelUpdateAction[] {
  const actions: ChannelUpdateAction[] = [];
  const named = name && besideOthers(channel.name, name, name);
  if (named && !isDeepStrictEqual({ ...channel.name }, named)) {
    actions.push({ action: 'changeName', name: named });
  }
  const described = description === undefined ? undefined : withdrawn(channel, description, name ?? {});
  if (described && !isDeepStrictEqual({ ...channel.description }, described)) {
    actions.push({ action: 'changeDescription', description: described });
  }
  return actions;
}

/** A description cannot be emptied (API reference, Change Description): where only ours was there, the name takes its place. */
function withdrawn(
  channel: Channel,
  description: LocalizedString | null,
  name: LocalizedString,
): LocalizedString | undefined {
  if (description) return besideOthers(channel.description, description, description);
  if (!channel.description) return undefined;
  if (isDeepStrictEqual({ ...channel.description }, name)) return undefined;
  const others = besideOthers(channel.description, {}, name);
  return Object.keys(others).length > 0 ? others : name;
}

/** A text in our locales, beside what the shop has written in others. */
function besideOthers(
  existing: LocalizedString | undefined,
  ours: LocalizedString,
  locales: LocalizedString,
): LocalizedString {
  const others = Object.entries(existing ?? {}).filter(([locale]) => !(locale in locales));
  return { ...Object.fromEntries(others), ...ours };
}

function planAddress(
  existing: Address | undefined,
  desired: BaseAddress | null | undefined,
): ChannelUpdateAction[] {
  if (desired === undefined) return [];
  if (desired === null) return existing ? [{ action: 'setAddress' }] : [];
  // commercetools adds an id; custom fields of an address are the shop's.
  const { id: _id, custom, ...parts } = existing ?? { country: '' };
  const present = Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined && value !== null),
  );
  if (isDeepStrictEqual(present, { ...desired })) return [];
  return [{ action: 'setAddress', address: { ...desired, ...(custom && { custom }) } }];
}

type CustomValues = DesiredChannel['custom'];

/** The seller's values, with a mark for the reconcile job if they take its offers off sale or back on sale. */
function customOf(channel: Channel | undefined, { custom }: DesiredChannel): CustomValues {
  const known: unknown = channel?.custom?.fields[ONLINE_FIELD];
  const changed = ONLINE_FIELD in custom && (known ?? true) !== (custom[ONLINE_FIELD] ?? true);
  return changed ? { ...custom, [OFFERS_SYNCED_FIELD]: false } : custom;
}

function planCustom(
  channel: Channel,
  desired: DesiredChannel,
  type: Type | undefined,
): ChannelUpdateAction[] {
  const values = customOf(channel, desired);
  if (!type || Object.keys(values).length === 0) return [];
  if (!channel.custom) return [{ action: 'setCustomType', ...ownCustom(values, type) }];
  const { fields } = channel.custom;
  return CUSTOM_FIELDS.filter((field) => field.name in values && isDefined(field, type)).flatMap((field) => {
    const value = values[field.name] ?? null;
    const current: unknown = fields[field.name];
    return isSame(field, current, value) ? [] : [setField(field.name, value)];
  });
}

/** The only way that a field can be set to a value, or be removed. */
export const setField = (name: string, value: CustomValue): ChannelUpdateAction => ({
  action: 'setCustomField',
  name,
  ...(value !== null && { value }),
});

function isSame({ same }: CustomField, current: unknown, value: CustomValue): boolean {
  if (same && typeof current === 'string' && typeof value === 'string') return same(current, value);
  return (current ?? null) === value;
}

function ownCustom(values: CustomValues, type: Type) {
  const defined = CUSTOM_FIELDS.filter((field) => isDefined(field, type)).map(({ name }) => name);
  const fields = Object.fromEntries(
    defined.flatMap((name) => ((values[name] ?? null) === null ? [] : [[name, values[name]]])),
  );
  return { type: { typeId: 'type' as const, key: SELLER_TYPE_KEY }, fields };
}

/** Under our name and with our kind of value; post-deploy may be older than the connector. */
function isDefined({ name, type: kind }: CustomField, type: Type | undefined): boolean {
  return type?.fieldDefinitions.some((field) => field.name === name && field.type.name === kind) ?? false;
}
