import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Search } from './check-seeds.ts';

/** Platforms refuse thousands of requests, and a stack for each costs a tenth of the time; a replay has them. */
const EXEC_ARGV = ['--stack-trace-limit=0'];

/**
 * Searches in a process of its own, one after the other: without the module registry of jest around each call,
 * a seed takes less than half of the time.
 */
export function createSearcher() {
  let child: ChildProcess | undefined;
  return {
    async firstFailing(search: Search): Promise<string | undefined> {
      child ??= fork(join(__dirname, 'searcher.ts'), { execArgv: EXEC_ARGV });
      const ended = new AbortController();
      const { signal } = ended;
      const death = once(child, 'exit', { signal }).then(([code]) => {
        throw new Error(`the process that searches ended with ${String(code)}`);
      });
      const answer = once(child, 'message', { signal });
      child.send(search);
      try {
        const [{ found, error }] = (await Promise.race([answer, death])) as [Answer];
        if (error) throw new Error(error);
        return found;
      } finally {
        death.catch(() => undefined);
        answer.catch(() => undefined);
        ended.abort();
      }
    },
    end: () => child?.disconnect(),
  };
}

interface Answer {
  found?: string;
  error?: string;
}
