import type { ClientResponse, ErrorObject } from '@commercetools/platform-sdk';
import { redactContacts } from '../runtime/index.ts';

/** commercetools did not answer, or answered in a way that may be different the next time. */
export class CommercetoolsUnavailable extends Error {
  override readonly name = 'CommercetoolsUnavailable';
}

/** commercetools does not let the API client in, or not do this. The message names the setting. */
export class CommercetoolsRefused extends CommercetoolsUnavailable {}

/** What became of a write. Everything that another delivery could change is thrown as CommercetoolsUnavailable. */
export type Write<Resource> =
  | { kind: 'written'; resource: Resource }
  /** Somebody else wrote in between, or the object is gone: read again and plan again. */
  | { kind: 'conflict' }
  | { kind: 'duplicate'; field: string; value: string }
  | Rejection;

/** The request itself is wrong; sending it again would give the same answer. */
export interface Rejection {
  kind: 'rejected';
  /** For people: each error with its code and its message. */
  reasons: string[];
  /** The codes of the same errors (API reference, Errors). */
  codes: string[];
}

interface Executable<Body> {
  execute(): Promise<ClientResponse<Body>>;
}

/** Reads one resource; undefined where there is none. */
export const read = <Body>(request: Executable<Body>): Promise<Body | undefined> => ask(request, isResource);

async function ask<Body>(
  request: Executable<Body>,
  isAnswer: (body: object) => boolean,
): Promise<Body | undefined> {
  try {
    return bodyOf(await request.execute(), isAnswer);
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw unavailable(error);
  }
}

/** Reads a list, which is always there. */
export async function query<Body>(request: Executable<Body>): Promise<Body> {
  const body = await ask(request, isPage);
  if (body === undefined)
    throw new CommercetoolsUnavailable('commercetools does not know the resource (404)');
  return body;
}

export async function write<Body>(request: Executable<Body>): Promise<Write<Body>> {
  try {
    return { kind: 'written', resource: bodyOf(await request.execute(), isResource) };
  } catch (error) {
    return failedWriteOf(error);
  }
}

function failedWriteOf(error: unknown): Exclude<Write<never>, { kind: 'written' }> {
  const status = statusOf(error);
  if (status === 409 || status === 404) return { kind: 'conflict' };
  // What is too large once is too large for ever.
  if (status === 413) return { kind: 'rejected', reasons: ['the request is too large (413)'], codes: [] };
  if (status !== 400) throw unavailable(error);
  const errors = errorsOf(error);
  for (const { code, field, duplicateValue } of errors) {
    if (code.startsWith('DuplicateField')) {
      return { kind: 'duplicate', field: String(field), value: String(duplicateValue) };
    }
  }
  return {
    kind: 'rejected',
    reasons: errors.map(({ code, message }) => redactContacts(`${code}: ${message}`)),
    codes: errors.map(({ code }) => code),
  };
}

/** Every resource has a version, the project itself too; something in between may answer 200 with anything. */
const isResource = (body: object): boolean => 'version' in body && typeof body.version === 'number';
const isPage = (body: object): boolean => 'results' in body && Array.isArray(body.results);

/** sdk-client-v2 hands on the text of an answer that is not JSON as its body. */
function bodyOf<Body>({ body }: ClientResponse<Body>, isAnswer: (body: object) => boolean): Body {
  if (typeof body === 'object' && body !== null && isAnswer(body)) return body;
  throw new CommercetoolsUnavailable('commercetools answered with something that was not asked for');
}

function unavailable(error: unknown): CommercetoolsUnavailable {
  if (error instanceof CommercetoolsUnavailable) return error;
  const status = statusOf(error);
  if (status === undefined) throw error;
  const refusal = REFUSALS.get(status);
  if (refusal) return new CommercetoolsRefused(refusal, { cause: error });
  const reason = `commercetools did not answer as expected: ${status || (error as Error).message}`;
  return new CommercetoolsUnavailable(reason, { cause: error });
}

/** Connect makes the API client, and puts it into these settings. */
const REFUSALS: ReadonlyMap<number, string> = new Map([
  [401, 'commercetools refuses the API client (401); check CTP_CLIENT_ID and CTP_CLIENT_SECRET'],
  [403, 'commercetools refuses this to the API client (403); check its scopes (CTP_SCOPE)'],
]);

/** The errors of fetch: no connection, no answer in time, given up. By name, which another realm's errors share. */
const UNANSWERED = new Set(['TypeError', 'TimeoutError', 'AbortError']);

/** The HTTP status of an SDK or token error; 0 where there was no answer; undefined for any other error. */
function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return 'name' in error && UNANSWERED.has(String(error.name)) ? 0 : undefined;
}

function errorsOf(error: unknown): ErrorObject[] {
  const { body, message } = error as { body?: { errors?: ErrorObject[]; message?: string }; message: string };
  return body?.errors ?? [{ code: 'InvalidInput', message: body?.message ?? message }];
}
