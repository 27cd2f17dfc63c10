import type { ClientRequest, ClientResponse } from '@commercetools/platform-sdk';
import { answerInTrouble } from '../engine/door.ts';
import { requestTo, type Answer } from '../engine/exchange.ts';
import { copy } from '../engine/json.ts';
import type { Caller } from './access/tokens.ts';
import type { Commercetools } from './machine.ts';

/** As sdk-client-v2 rejects; without an answer the status is 0. */
interface ClientError extends Error {
  statusCode: number;
  body?: unknown;
}

/**
 * A client for the builders of the platform SDK whose requests need no socket and no token. Its answers are
 * its own: nothing that the machine keeps can be reached through them. The caller's scopes and the faults of
 * its project hold; a fault that takes time takes that of the machine's clock.
 */
export function inProcessClient(machine: Commercetools, caller: Caller) {
  const sleep = (milliseconds: number) =>
    new Promise<void>((resolve) => void machine.clock.after(milliseconds, resolve));

  return {
    async execute({ method, uri = '', body }: ClientRequest): Promise<ClientResponse> {
      const text = body === undefined ? '' : JSON.stringify(body);
      const request = requestTo(uri, { method, headers: {}, body: text });
      const tenant = machine.tenantOf(request);
      const recorded = tenant?.record(request);
      const handle = () => machine.answerTo(caller, request);
      const answer = await answerInTrouble(machine, tenant?.faults, request, handle, sleep);
      recorded?.(answer?.status ?? 0);
      if (!answer || answer.status >= 400) throw clientError(answer);
      return { statusCode: answer.status, body: copy(answer.content) };
    },
  };
}

function clientError(answer: Answer | undefined): ClientError {
  if (!answer) return Object.assign(new Error('The connection was cut.'), { statusCode: 0 });
  const body = copy(answer.content) as { message: string };
  return Object.assign(new Error(body.message), { statusCode: answer.status, body });
}
