import type { Destination } from '@commercetools/platform-sdk';
import { SUBSCRIPTION_KEY } from '../commercetools/index.ts';
import { suffixOf } from '../runtime/index.ts';

export type DestinationReading =
  { kind: 'destination'; destination: Destination } | { kind: 'unknown'; problem: string };

/** Where commercetools sends messages: the topic that Connect has made for order-event-app in its region. */
export function readDestination(environment: Record<string, string | undefined>): DestinationReading {
  const kind = environment['CONNECT_SUBSCRIPTION_DESTINATION'] || 'GoogleCloudPubSub';
  switch (kind) {
    case 'GoogleCloudPubSub': {
      const projectId = environment['CONNECT_GCP_PROJECT_ID'];
      const topic = environment['CONNECT_GCP_TOPIC_NAME'];
      if (projectId && topic) return { kind: 'destination', destination: { type: kind, projectId, topic } };
      return unknown('CONNECT_GCP_PROJECT_ID and CONNECT_GCP_TOPIC_NAME');
    }
    case 'SNS': {
      const topicArn = environment['CONNECT_AWS_TOPIC_ARN'];
      // Without a mode, commercetools expects credentials, and Connect gives none.
      if (topicArn)
        return { kind: 'destination', destination: { type: kind, topicArn, authenticationMode: 'IAM' } };
      return unknown('CONNECT_AWS_TOPIC_ARN');
    }
    default:
      return {
        kind: 'unknown',
        problem: `CONNECT_SUBSCRIPTION_DESTINATION names ${kind}, which is not supported.`,
      };
  }
}

/** The key of the subscription to a destination. Every deployment has its own, made of where it listens. */
export const subscriptionKeyOf = (destination: Destination): string =>
  `${SUBSCRIPTION_KEY}-${suffixOf(nameOfDestination(destination))}`;

/** Different destinations of Connect have different names. Other kinds may hold secrets, so only their kind is said. */
export function nameOfDestination(destination: Destination): string {
  switch (destination.type) {
    case 'GoogleCloudPubSub':
      return `projects/${destination.projectId}/topics/${destination.topic}`;
    case 'SNS':
      return destination.topicArn;
    default:
      return destination.type;
  }
}

/** commercetools may add members of its own, which do not make it another place. */
export const isSameDestination = (known: Destination, wanted: Destination): boolean =>
  Object.entries(wanted).every(([name, value]) => Reflect.get(known, name) === value);

function unknown(names: string): DestinationReading {
  return {
    kind: 'unknown',
    problem: `${names} must be set; Connect gives them to the post-deploy script of an event application.`,
  };
}
