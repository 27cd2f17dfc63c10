import { pruned } from '../../engine/json.ts';
import { referenceTo, type Json, type Resource } from '../model/resource.ts';
import type { Destination } from './deliveries.ts';
import type { Project } from './project.ts';

/** Records a message about a resource and tells the subscriptions that ask for it, in the Platform format. */
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
  const notification = { notificationType: 'Message', projectKey: project.key, ...content };
  notify(project, notification, ({ messages }) =>
    messages.some(
      ({ resourceTypeId, types = [] }: Json) =>
        resourceTypeId === typeId && (types.length === 0 || types.includes(type)),
    ),
  );
}

/** Tells the subscriptions that a resource was created, changed or deleted. */
export function announceChange(
  project: Project,
  typeId: string,
  type: 'ResourceCreated' | 'ResourceUpdated' | 'ResourceDeleted',
  resource: Resource,
  oldVersion?: number,
): void {
  notify(project, changeNotification(project, typeId, type, resource, oldVersion), ({ changes }) =>
    changes.some(({ resourceTypeId }: Json) => resourceTypeId === typeId),
  );
}

/** The notification that a new or changed subscription has to be able to deliver. */
export function testNotification(project: Project, subscription: Resource): Json {
  return changeNotification(project, 'subscription', 'ResourceCreated', subscription);
}

function changeNotification(
  project: Project,
  typeId: string,
  notificationType: string,
  resource: Resource,
  oldVersion?: number,
): Json {
  return {
    notificationType,
    projectKey: project.key,
    resource: referenceTo(typeId, resource.id),
    resourceUserProvidedIdentifiers: userProvidedIdentifiers(resource),
    version: resource.version,
    oldVersion,
    modifiedAt: resource.lastModifiedAt,
  };
}

/** What is not sent meanwhile is not kept (API reference, SubscriptionHealthStatus). */
const SENDS_NOTHING = ['ConfigurationErrorDeliveryStopped', 'ManuallySuspended'];

function notify(project: Project, notification: Json, asks: (subscription: Resource) => boolean): void {
  for (const subscription of project.collection('subscription').all().filter(asks)) {
    if (SENDS_NOTHING.includes(subscription.status)) continue;
    project.deliveries.send(subscription.destination as Destination, notification);
  }
}

function userProvidedIdentifiers(resource: Resource): Json | undefined {
  const { key, externalId, orderNumber, sku, container } = resource;
  const identifiers = pruned(
    container === undefined
      ? { key, externalId, orderNumber, sku, slug: resource.slug ?? resource.masterData?.current.slug }
      : { containerAndKey: { container, key } },
  );
  return Object.keys(identifiers).length > 0 ? identifiers : undefined;
}
