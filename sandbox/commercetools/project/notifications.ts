import { pruned } from '../../engine/json.ts';
import type { Project } from './project.ts';
import { referenceTo, type Json, type Resource } from '../model/resource.ts';
import type { Destination } from './deliveries.ts';

/** Something a Subscription can ask to be told, in the Platform format. */
interface Notification {
  typeId: string;
  /** The message type, or for a change the notification type. */
  type: string;
  isMessage: boolean;
  platform: Json;
}

/** Records a message about a resource and tells the subscriptions that ask for it. */
export function announceMessage(
  project: Project,
  typeId: string,
  resource: Resource,
  type: string,
  own: Json,
): void {
  const sequenceNumber = (project.sequenceNumbers.get(resource.id) ?? 0) + 1;
  project.sequenceNumbers.set(resource.id, sequenceNumber);
  const now = project.now();
  const envelope = {
    id: project.uuid(),
    version: 1,
    sequenceNumber,
    resource: referenceTo(typeId, resource.id),
    resourceVersion: resource.version,
    resourceUserProvidedIdentifiers: userProvidedIdentifiers(resource),
    type,
    createdAt: now,
    lastModifiedAt: now,
  };
  const message = { ...envelope, ...own };
  project.messages.push(message);
  const content = project.deliveries.settings.payloadNotIncluded
    ? { ...envelope, payloadNotIncluded: { reason: 'Payload too large', payloadType: type } }
    : message;
  notify(project, {
    typeId,
    type,
    isMessage: true,
    platform: { notificationType: 'Message', projectKey: project.key, ...content },
  });
}

/** Tells the subscriptions that a resource was created, changed or deleted. */
export function announceChange(
  project: Project,
  typeId: string,
  type: 'ResourceCreated' | 'ResourceUpdated' | 'ResourceDeleted',
  resource: Resource,
  oldVersion?: number,
): void {
  notify(project, {
    typeId,
    type,
    isMessage: false,
    platform: changeBody(project.key, typeId, type, resource, oldVersion),
  });
}

/** The notification that a new or changed subscription has to be able to deliver. */
export function testNotification(project: Project, subscription: Resource): Json {
  const body = changeBody(project.key, 'subscription', 'ResourceCreated', subscription);
  return inFormat(project, subscription, {
    typeId: 'subscription',
    type: 'ResourceCreated',
    isMessage: false,
    platform: body,
  });
}

function changeBody(
  projectKey: string,
  typeId: string,
  type: string,
  resource: Resource,
  oldVersion?: number,
): Json {
  return pruned({
    notificationType: type,
    projectKey,
    resource: referenceTo(typeId, resource.id),
    resourceUserProvidedIdentifiers: userProvidedIdentifiers(resource),
    version: resource.version,
    oldVersion,
    modifiedAt: resource.lastModifiedAt,
  });
}

function notify(project: Project, notification: Notification): void {
  for (const subscription of project.collection('subscription').all()) {
    if (!asksFor(subscription, notification)) continue;
    project.deliveries.send(
      subscription.destination as Destination,
      inFormat(project, subscription, notification),
    );
  }
}

function asksFor(subscription: Resource, { typeId, type, isMessage }: Notification): boolean {
  if (!isMessage) return subscription.changes.some((change: Json) => change.resourceTypeId === typeId);
  return subscription.messages.some(
    ({ resourceTypeId, types = [] }: Json) =>
      resourceTypeId === typeId && (types.length === 0 || types.includes(type)),
  );
}

function inFormat(
  project: Project,
  subscription: Resource,
  { typeId, type, isMessage, platform }: Notification,
): Json {
  if (subscription.format.type === 'Platform') return platform;
  const { id, sequenceNumber, resource, createdAt, modifiedAt } = platform;
  return pruned({
    specversion: '1.0',
    id: id ?? project.uuid(),
    type: `com.commercetools.${typeId}.${isMessage ? 'message' : 'change'}.${type}`,
    source: `/${project.key}/${COLLECTION_NAMES[typeId] ?? `${typeId}s`}`,
    subject: resource.id,
    time: createdAt ?? modifiedAt,
    sequence: String(sequenceNumber ?? platform.version),
    sequencetype: 'Integer',
    dataref: isMessage ? `/${project.key}/messages/${id}` : undefined,
    data: platform,
  });
}

const COLLECTION_NAMES: Record<string, string> = {
  category: 'categories',
  'inventory-entry': 'inventory',
  'key-value-document': 'custom-objects',
};

function userProvidedIdentifiers(resource: Resource): Json | undefined {
  const { key, externalId, orderNumber, sku, container } = resource;
  const identifiers = pruned(
    container === undefined
      ? { key, externalId, orderNumber, sku, slug: resource.slug ?? resource.masterData?.current.slug }
      : { containerAndKey: { container, key } },
  );
  return Object.keys(identifiers).length > 0 ? identifiers : undefined;
}
