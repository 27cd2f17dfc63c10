import { AsyncLocalStorage } from 'node:async_hooks';

export interface DecisionObject {
  type: string;
  id: string;
}

/** What is learnt on the way to one decision, for its line in the log. */
interface DecisionContext {
  /** Requests to both platforms, each attempt by itself. */
  upstreamCalls: number;
  /** The object that the decision turned out to be about. */
  object?: DecisionObject;
  /** Why the object is as it is, where its outcome does not say so. */
  reason?: string;
}

const storage = new AsyncLocalStorage<DecisionContext>();

/** Runs the work of one decision. What other decisions do at the same time is not counted. */
export function withinDecision<Result>(
  work: (decision: DecisionContext) => Promise<Result>,
): Promise<Result> {
  const decision: DecisionContext = { upstreamCalls: 0 };
  return storage.run(decision, () => work(decision));
}

export function countUpstreamCall(): void {
  const decision = storage.getStore();
  if (decision) decision.upstreamCalls += 1;
}

/** Says what the decision is about, as soon as that is known. The first word counts: others are about its parts. */
export function decideAbout(object: DecisionObject, reason?: string): void {
  const decision = storage.getStore();
  if (!decision) return;
  decision.object ??= object;
  if (reason !== undefined && decision.object.type === object.type && decision.object.id === object.id)
    decision.reason = reason;
}
