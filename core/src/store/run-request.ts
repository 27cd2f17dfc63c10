import { CommercetoolsUnavailable, type Commercetools } from '../commercetools/index.ts';
import { CONTAINERS } from './containers.ts';

/** A run that a person has asked for. */
export interface RunRequest {
  mode: 'incremental' | 'full';
  /** Says what would be done, and does nothing. */
  dryRun: boolean;
  /** Removes what has no advert any more, however much it is. */
  force: boolean;
  /** ISO 8601. */
  requestedAt: string;
}

export interface OpenRequest {
  request: RunRequest | undefined;
  remove: () => Promise<void>;
}

const KEY = 'run-request';

/** The run that the reconcile job makes at its next tick. It is no part of the run state, whose version is the lease. */
export function createRunRequest(customObjects: Commercetools['customObjects']) {
  const find = () => customObjects.byKey(CONTAINERS.state, KEY);
  return {
    read: async (): Promise<RunRequest | undefined> => requestOf((await find())?.value),

    /** The last one who asks is heard. */
    async put(request: RunRequest): Promise<void> {
      const { kind } = await customObjects.put(CONTAINERS.state, KEY, request);
      if (kind !== 'written') throw new CommercetoolsUnavailable('the request of a run could not be left');
    },

    /** The request with the way to take it away exactly as it was read, so that one that comes meanwhile stays. */
    async open(): Promise<OpenRequest | undefined> {
      const object = await find();
      return (
        object && {
          request: requestOf(object.value),
          remove: async () => void (await customObjects.delete(object)),
        }
      );
    },
  };
}

/** Undefined for what a hand has put there in another form: it asks for nothing that is known. */
function requestOf(value: Partial<RunRequest> | undefined): RunRequest | undefined {
  const { mode, dryRun, force, requestedAt } = value ?? {};
  const isKnown = (mode === 'incremental' || mode === 'full') && typeof requestedAt === 'string';
  if (!isKnown || typeof dryRun !== 'boolean' || typeof force !== 'boolean') return undefined;
  return { mode, dryRun, force, requestedAt };
}
