/** Names one topic in this emulator, whichever broker it stands for. */
export interface TopicAddress {
  projectId: string;
  topic: string;
}

/** The destination of a commercetools Subscription, as far as Connect offers one. */
export interface Destination {
  type: string;
  projectId?: string;
  topic?: string;
  topicArn?: string;
}

const TOPIC_ARN = /^arn:aws:sns:[^:]+:(?<projectId>[^:]+):(?<topic>[^:]+)$/;

/** The ARN under which SNS knows the topic; the account id is the emulator's project id. */
export function topicArn({ projectId, topic }: TopicAddress): string {
  return `arn:aws:sns:us-east-2:${projectId}:${topic}`;
}

/** The topic that a subscription's destination points to, or undefined when Connect has no such broker. */
export function addressOf(destination: Destination): TopicAddress | undefined {
  if (destination.type === 'GoogleCloudPubSub') {
    const { projectId, topic } = destination;
    return projectId && topic ? { projectId, topic } : undefined;
  }
  if (destination.type !== 'SNS') return undefined;
  const { projectId, topic } = TOPIC_ARN.exec(destination.topicArn ?? '')?.groups ?? {};
  return projectId && topic ? { projectId, topic } : undefined;
}
