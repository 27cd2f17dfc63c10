import { type Wrapper, WRAPPERS } from './envelope.ts';
import { DEFAULT_RETRY_POLICY, type RetryPolicy, retryPolicyProblems } from './retry-policy.ts';
import type { PushSettings } from './topic.ts';
import type { TopicAddress } from './topic-address.ts';

/** What the control request that registers a topic may say. */
export interface Registration extends Partial<TopicAddress> {
  pushUrl?: string;
  /** Several instances of one application; none keeps the messages until there is one. */
  pushUrls?: string[];
  retryPolicy?: RetryPolicy;
  ackDeadlineMs?: number;
  wrapper?: Wrapper;
}

const ACK_DEADLINE_MS = 10_000;

/** The topic and its settings, or every reason why the registration cannot be accepted. */
export function readRegistration(
  registration: Registration,
): { address: TopicAddress; settings: PushSettings } | { problems: string[] } {
  const { projectId = '', topic = '', pushUrl, wrapper = 'pubsub' } = registration;
  const { retryPolicy = DEFAULT_RETRY_POLICY, ackDeadlineMs = ACK_DEADLINE_MS } = registration;
  const pushUrls = registration.pushUrls ?? (pushUrl === undefined ? [] : [pushUrl]);

  const problems = retryPolicyProblems(retryPolicy);
  if (!projectId) problems.push('projectId is missing');
  if (!topic) problems.push('topic is missing');
  if (!WRAPPERS.includes(wrapper)) problems.push(`wrapper must be one of ${WRAPPERS.join(', ')}`);
  if (!(ackDeadlineMs > 0)) problems.push('ackDeadlineMs must be a positive number');
  for (const url of pushUrls) {
    if (!URL.canParse(url) || new URL(url).protocol !== 'http:') problems.push(`${url} is not an http URL`);
  }
  if (problems.length > 0) return { problems };
  return { address: { projectId, topic }, settings: { pushUrls, retryPolicy, ackDeadlineMs, wrapper } };
}
