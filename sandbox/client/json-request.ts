import { parsedOrText } from '../engine/json.ts';

export interface JsonRequest {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as a form, in place of a body. */
  form?: Record<string, string>;
}

/** An answer of the sandbox that is not a 2xx. */
export class SandboxError extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(request: string, status: number, body: unknown) {
    super(`${request} answered ${status}: ${JSON.stringify(body)}`);
    this.name = 'SandboxError';
    this.status = status;
    this.body = body;
  }
}

/** Sends JSON, or a form, and returns the JSON answer; throws a SandboxError on any status but 2xx. */
export async function requestJson<Answer>(url: string, request: JsonRequest = {}): Promise<Answer> {
  const { method = 'GET', headers, body, form } = request;
  const response = await fetch(url, {
    method,
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    body: form ? new URLSearchParams(form) : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = parsedOrText(text);
  if (!response.ok) throw new SandboxError(`${method} ${url}`, response.status, answer);
  return answer as Answer;
}
