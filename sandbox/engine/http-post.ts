import { Agent, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Post } from './exchange.ts';

/** Nobody waits any longer for an answer. */
const TIMEOUT_MS = 5 * 60_000;
const PROCESSING = 102;

/**
 * Posts over connections that are kept open until `close`.
 *
 * @param processingAnswers whether the interim 102 is an answer already
 */
export function openHttpPost({ processingAnswers = false } = {}): { post: Post; close: () => void } {
  const agent = new Agent({ keepAlive: true });
  const post: Post = (url, headers, body) =>
    new Promise<number | null>((resolve) => {
      const options = { method: 'POST', headers, timeout: TIMEOUT_MS };
      const call = url.startsWith('https:')
        ? requestHttps(url, options)
        : requestHttp(url, { ...options, agent });
      call.on('response', (response) => {
        response.resume();
        resolve(response.statusCode ?? null);
      });
      call.on('information', ({ statusCode }) => {
        if (processingAnswers && statusCode === PROCESSING) resolve(statusCode);
      });
      call.on('timeout', () => call.destroy());
      call.on('error', () => resolve(null));
      call.end(body);
    }).catch(() => null);
  return { post, close: () => agent.destroy() };
}
