import type { Page } from '../runtime/index.ts';
import { isOutOfTime, type SweepRun } from './run.ts';

/**
 * Reads a whole list into memory, with a sign of life after each page.
 *
 * @returns undefined where the run has to stop
 */
export async function readAll<Item>(
  run: Omit<SweepRun, 'attempt'>,
  pages: AsyncIterable<readonly Item[]>,
): Promise<Item[] | undefined> {
  const all: Item[] = [];
  if (isOutOfTime(run)) return undefined;
  for await (const items of pages) {
    all.push(...items);
    if (isOutOfTime(run) || !(await run.renew())) return undefined;
  }
  return all;
}

/** The pages of a list that is read by cursors. */
export async function* pagesOf<Item>(
  read: (after: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item[]> {
  let after: string | undefined;
  do {
    const page = await read(after);
    yield page.items;
    after = page.next;
  } while (after);
}

export function inGroups<Item>(items: readonly Item[], size: number): Item[][] {
  const groups: Item[][] = [];
  for (let start = 0; start < items.length; start += size) groups.push(items.slice(start, start + size));
  return groups;
}
