import { readNotification, type NotificationReading } from '@marketplacer-connector/core/commercetools';
import {
  logDecision,
  runUseCase,
  type Connector,
  type DecisionMade,
} from '@marketplacer-connector/core/connector';
import { ignored, type Failure, type Outcome } from '@marketplacer-connector/core/outcome';
import { changeHandlerOf, handlerOf, HANDLERS } from './handlers.ts';

/** @param body as it was pushed; undefined where it was larger than any push */
export function handleMessage(connector: Connector, body: Buffer | undefined): Promise<Outcome> {
  const made: DecisionMade = { event: 'message' };
  return logDecision(connector, made, () =>
    runUseCase(connector, async () =>
      handle(connector, body ? readNotification(body) : { kind: 'not-a-notification' }, made),
    ),
  );
}

async function handle(
  connector: Connector,
  notification: NotificationReading,
  made: DecisionMade,
): Promise<Outcome> {
  switch (notification.kind) {
    case 'test':
      return ignored('test-notification');
    case 'not-a-notification':
      return ignored('not-a-notification');
    case 'other':
      return ignored('unknown-event');
    case 'change': {
      const { typeId, id } = notification.resource;
      made.event = 'change';
      made.object = shownObject(notification.resource);
      const handler = changeHandlerOf(typeId);
      return handler ? handler(connector, id) : ignored('unknown-event');
    }
    case 'message': {
      const { type, resource } = notification;
      made.event = shownType(type);
      made.object = shownObject(resource);
      const handler = handlerOf(resource.typeId, type);
      return handler ? handler(connector, resource.id) : passOver(connector, resource.typeId, type);
    }
  }
}

/** Ids of commercetools are UUIDs; anybody may send another one. */
const LONGEST_ID = 64;

const shownObject = ({ typeId, id }: { typeId: string; id: string }) => ({
  type: shownType(typeId),
  id: id.slice(0, LONGEST_ID),
});

/** Anybody may send anything as a type. */
const shownType = (type: string): string => (/^[\w-]{1,100}$/.test(type) ? type : 'that is no name');

/**
 * A message of a type that this version does not know. One record for each kind of resource, and only where a
 * subscription asks for the type: anybody who reaches the endpoint can make one up.
 */
async function passOver(
  { commercetools, store }: Connector,
  resourceType: string,
  type: string,
): Promise<Outcome> {
  if (!(await commercetools.subscriptions.askFor(resourceType, type))) return ignored('unknown-event');
  const id = Object.hasOwn(HANDLERS, resourceType) ? resourceType : 'other';
  const failure: Failure = {
    code: 'unknown-value',
    object: { type: 'message', id },
    detail: `Message.type ${shownType(type)}`,
  };
  await store.failures.recordOnce(failure);
  return ignored('unknown-event');
}
