import type { Destination } from '@commercetools/platform-sdk';

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

function unknown(names: string): DestinationReading {
  return {
    kind: 'unknown',
    problem: `${names} must be set; Connect gives them to the post-deploy script of an event application.`,
  };
}
