import type { LogEntry } from '../scenario/application-log.ts';
import type { Answered, Answers } from './map-deliveries.ts';

/** As many deliveries as anybody may still look at. */
const KEPT = 2_000;
/** Between the line of a log and the answer that its sender has got. */
const TOLERANCE_MS = 300;

/** What the applications have logged of deliveries, so that each can be found by what its sender knows of it. */
export function collectAnswers(): Answers & { hear: (entry: LogEntry) => void } {
  const byTrace = new Map<string, Answered>();
  const messages: { of: string; at: number; answered: Answered }[] = [];

  return {
    hear(entry) {
      const { correlationId, outcome, code, calls, type, resource, time } = entry as Record<string, string>;
      if (outcome === undefined) return;
      const answered = {
        outcome,
        ...(code && { code }),
        ...(calls !== undefined && { calls: Number(calls) }),
      };
      if (correlationId) byTrace.set(correlationId, answered);
      if (byTrace.size > KEPT) byTrace.delete(byTrace.keys().next().value ?? '');
      if (type && resource)
        messages.push({ of: `${type} ${resource}`, at: Date.parse(time ?? ''), answered });
      if (messages.length > KEPT) messages.shift();
    },
    ofWebhook: (traceId) => (traceId === undefined ? undefined : byTrace.get(traceId)),
    ofMessage(type, resourceId, endedAt) {
      const distance = ({ at }: { at: number }) => Math.abs(at - endedAt);
      const [nearest] = messages
        .filter((message) => message.of === `${type} ${resourceId}`)
        .toSorted((one, other) => distance(one) - distance(other));
      return nearest && distance(nearest) <= TOLERANCE_MS ? nearest.answered : undefined;
    },
  };
}
