import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Api, Trouble } from './api.ts';

interface Session {
  api: Api;
  /** Says something to people who do not see the page; it replaces what was said before. */
  announce: (sentence: string) => void;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Nobody is signed in.');
  return session;
}

export interface Reading<Body> {
  /** The last answer; it stays while it is read again. */
  body: Body | undefined;
  trouble: Trouble | undefined;
  isLoading: boolean;
  /** When the answer came, in milliseconds since the epoch. */
  readAt: number | undefined;
  again: () => void;
}

/** Reads when it is first shown, and again when `key` changes; no key, no reading. An answer that was overtaken counts for nothing. */
export function useReading<Body>(
  read: (api: Api) => Promise<Answer<Body>>,
  key: string | undefined,
): Reading<Body> {
  const { api } = useSession();
  const [state, setState] = useState<Omit<Reading<Body>, 'again'> & { key?: string | undefined }>({
    body: undefined,
    trouble: undefined,
    isLoading: key !== undefined,
    readAt: undefined,
  });
  const latest = useRef(0);
  const again = useCallback(async () => {
    latest.current += 1;
    if (key === undefined) return;
    const turn = latest.current;
    setState((before) => ({
      ...before,
      body: before.key === key ? before.body : undefined,
      isLoading: true,
      key,
    }));
    const answer = await read(api);
    if (turn !== latest.current) return;
    setState((before) => ({
      key,
      body: answer.ok ? answer.body : before.body,
      trouble: answer.ok ? undefined : answer.trouble,
      isLoading: false,
      readAt: answer.ok ? Date.now() : before.readAt,
    }));
  }, [api, key]);
  useEffect(() => {
    void again();
    return () => void (latest.current += 1);
  }, [again]);
  const isCurrent = state.key === key;
  return {
    body: isCurrent ? state.body : undefined,
    trouble: isCurrent ? state.trouble : undefined,
    isLoading: isCurrent ? state.isLoading : key !== undefined,
    readAt: state.readAt,
    again: () => void again(),
  };
}

/** Calls while the page is being looked at. */
export function useEvery(milliseconds: number, call: () => void): void {
  const latest = useRef(call);
  latest.current = call;
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && latest.current(), milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds]);
}

export interface Doing<Body> {
  isBusy: boolean;
  answer: Answer<Body> | undefined;
  /** Does it, and says how it ended. */
  start: (act: (api: Api) => Promise<Answer<Body>>) => Promise<Answer<Body>>;
}

/** Something that a person has done; `tell` makes the sentence that is said about its answer. */
export function useDoing<Body>(tell: (body: Body) => string): Doing<Body> {
  const { api, announce } = useSession();
  const [state, setState] = useState<Omit<Doing<Body>, 'start'>>({ isBusy: false, answer: undefined });
  return {
    ...state,
    async start(act) {
      setState({ isBusy: true, answer: undefined });
      const answer = await act(api);
      setState({ isBusy: false, answer });
      announce(answer.ok ? tell(answer.body) : answer.trouble.sentence);
      return answer;
    },
  };
}
