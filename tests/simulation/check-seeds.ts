import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { simulate, type MakeStory, type SimulationOptions } from './simulate.ts';

/** A story by the name under which a seed of it is played again. */
export interface NamedStory {
  name: string;
  make: MakeStory;
}

/** A wrong connector must be found out within so many seeds. */
export const SEARCHED = 5_000;

/** How many seeds, from which one on. */
export interface Seeds {
  from?: number;
  count: number;
}

/**
 * What the first seed among so many breaks, and how it is played again; undefined if every promise holds.
 *
 * @param promise the only one that counts
 */
export async function firstFailing(
  { name, make }: NamedStory,
  { from = 1, count }: Seeds,
  options: SimulationOptions = {},
  promise?: string,
): Promise<string | undefined> {
  for (let seed = from; seed < from + count; seed += 1) {
    const { violation } = await simulate(make, seed, options);
    if (violation && violation.promise === (promise ?? violation.promise)) {
      return `${violation.promise} (${replayOf(name, seed)})`;
    }
  }
  return undefined;
}

const replayOf = (name: string, seed: number): string => `npm run simulate -- --seed ${seed} --story ${name}`;

/** The fixed seeds, from 1 on, begin behind these; `--seed` takes both. */
const LOWEST_FRESH = 1_000_000;
const HIGHEST_FRESH = 2 ** 31;

/**
 * Seeds that no run before has played. They are printed with the commit, because a seed plays again only on
 * the code that it was played on.
 */
export function freshSeeds({ name }: NamedStory, count: number): Required<Seeds> {
  const from = randomInt(LOWEST_FRESH, HIGHEST_FRESH - count);
  const last = from + count - 1;
  process.stderr.write(`fresh seeds ${from} to ${last} at ${commit()}: ${replayOf(name, from)}\n`);
  return { from, count };
}

/** Sources from an archive have none. */
function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return 'an unknown commit';
  }
}

/** The first of each part of so many seeds; each part is one test, so that a slow machine shows how far it is. */
export const partsOf = (count: number, size: number): number[] =>
  Array.from({ length: Math.ceil(count / size) }, (_none, part) => part * size + 1);
