import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What came of the last thing that a person did. */
export interface Told {
  text: string;
  kind: 'done' | 'refused';
  at: number;
}

export type Do = (act: string, id?: string) => Promise<void>;

export const Doing = createContext<Do>(async () => {});

export const useDoing = (): Do => useContext(Doing);

/** Asks the server for it, and says what came of it. */
export async function ask(path: string, body: object): Promise<Told> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { done, refused } = (await response.json()) as { done?: string; refused?: string };
    if (done !== undefined) return { text: done, kind: 'done', at: Date.now() };
    return { text: refused ?? 'It did not work.', kind: 'refused', at: Date.now() };
  } catch {
    return { text: 'The world does not answer.', kind: 'refused', at: Date.now() };
  }
}
