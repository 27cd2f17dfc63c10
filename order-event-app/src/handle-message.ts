import { readNotification, type NotificationReading } from '@marketplacer-connector/core/commercetools';
import { runUseCase, type Connector } from '@marketplacer-connector/core/connector';
import { ignored, type Failure, type Outcome } from '@marketplacer-connector/core/outcome';
import { handlerOf, HANDLERS } from './handlers.ts';

/** @param body as it was pushed; undefined where it was larger than any push */
export function handleMessage(connector: Connector, body: Buffer | undefined): Promise<Outcome> {
  return runUseCase(connector, async () =>
    body ? handle(connector, readNotification(body)) : handle(connector, { kind: 'not-a-notification' }),
  );
}

async function handle(connector: Connector, notification: NotificationReading): Promise<Outcome> {
  switch (notification.kind) {
    case 'test':
      return ignored('test-notification');
    case 'not-a-notification':
      connector.log.warn({ code: 'not-a-notification' }, 'dropped a delivery that is not a notification');
      return ignored('not-a-notification');
    case 'other':
      return ignored('unknown-event');
    case 'message': {
      const { type, resource } = notification;
      const handler = handlerOf(resource.typeId, type);
      const outcome = handler
        ? await handler(connector, resource.id)
        : await passOver(connector, resource.typeId, type);
      connector.log.info({ outcome: outcome.outcome, type, resource: resource.id }, 'message handled');
      return outcome;
    }
  }
}

/** A message of a type that nobody has subscribed to. One record for each kind of resource, whoever sends how many. */
async function passOver({ store }: Connector, resourceType: string, type: string): Promise<Outcome> {
  const id = Object.hasOwn(HANDLERS, resourceType) ? resourceType : 'other';
  const value = /^\w{1,100}$/.test(type) ? type : 'that is no name';
  const failure: Failure = {
    code: 'unknown-value',
    object: { type: 'message', id },
    detail: `Message.type ${value}`,
  };
  await store.failures.recordOnce(failure);
  return ignored('unknown-event');
}
