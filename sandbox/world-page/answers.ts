import type { LogEntry } from '../scenario/application-log.ts';
import type { Answered, Answers } from './map-deliveries.ts';

/** As many deliveries as anybody may still look at. */
const KEPT = 2_000;
/** Between the line of a log and the answer that its sender has got. */
const TOLERANCE_MS = 300;

/** The line that an application leaves in its log for each decision. */
interface Decision {
  correlationId?: string;
  event?: string;
  object?: { id: string };
  outcome?: string;
  code?: string;
  upstreamCalls?: number;
  time?: string;
}

/** What the applications have logged of deliveries, so that each can be found by what its sender knows of it. */
export function collectAnswers(): Answers & { hear: (entry: LogEntry) => void } {
  const byTrace = new Map<string, Answered>();
  const messages: { of: string; at: number; answered: Answered }[] = [];

  return {
    hear(entry) {
      const { correlationId, outcome, code, upstreamCalls, event, object, time } = entry as Decision;
      if (outcome === undefined) return;
      const answered = {
        outcome,
        ...(code && { code }),
        ...(upstreamCalls !== undefined && { calls: upstreamCalls }),
      };
      if (correlationId) byTrace.set(correlationId, answered);
      if (byTrace.size > KEPT) byTrace.delete(byTrace.keys().next().value ?? '');
      if (event && object)
        messages.push({ of: `${event} ${object.id}`, at: Date.parse(time ?? ''), answered });
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
