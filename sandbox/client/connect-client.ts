import type { Registration } from '../connect/registration.ts';
import type { JobRun } from '../connect/scheduler.ts';
import { DEPLOYED_RETRY_POLICY } from '../connect/retry-policy.ts';
import type { Delivery, DeliverySwitches } from '../connect/topic.ts';
import type { TopicAddress } from '../connect/topic-address.ts';
import { requestJson } from './json-request.ts';

/** The Connect side of a world: its one topic, and its jobs. */
export function connectClient(baseUrl: string, address: TopicAddress, wrapper: Registration['wrapper']) {
  const topic = `${baseUrl}/control/topics/${address.projectId}/${address.topic}`;
  const jobs = `${baseUrl}/control/jobs`;
  const jobName = (name: string) => `${address.projectId}-${name}`;

  return {
    /**
     * Pushes the topic to these URLs in turn, as `connect.yaml` has it; with none, its messages wait. May be called
     * again.
     */
    registerTopic: (pushUrls: string[], options: Pick<Registration, 'retryPolicy' | 'ackDeadlineMs'> = {}) =>
      requestJson<TopicAddress>(`${baseUrl}/control/topics`, {
        method: 'POST',
        body: { ...address, retryPolicy: DEPLOYED_RETRY_POLICY, ...options, pushUrls, wrapper },
      }),
    removeTopic: () => requestJson<void>(topic, { method: 'DELETE' }),
    deliveries: () => requestJson<Delivery[]>(`${topic}/deliveries`),
    setDeliveries: (switches: DeliverySwitches) =>
      requestJson<void>(`${topic}/deliveries`, { method: 'PUT', body: switches }),
    waitIdle: async (timeoutMs = 10_000) =>
      (await requestJson<{ idle: boolean }>(`${topic}/wait-idle`, { method: 'POST', body: { timeoutMs } }))
        .idle,

    /** Ticks the URL of a job every so many milliseconds; without `everyMs` only on request. */
    scheduleJob: (name: string, url: string, everyMs?: number) =>
      requestJson<void>(jobs, { method: 'POST', body: { name: jobName(name), url, everyMs } }),
    runJob: (name: string) => requestJson<JobRun>(`${jobs}/${jobName(name)}/run`, { method: 'POST' }),
    removeJob: (name: string) => requestJson<void>(`${jobs}/${jobName(name)}`, { method: 'DELETE' }),
  };
}
