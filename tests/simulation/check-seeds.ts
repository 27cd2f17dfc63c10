import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { ASSUMED, type Assumptions } from './assumptions.ts';
import { simulate, type Wrong } from './simulate.ts';
import { STORIES, type StoryName } from './stories.ts';

/** A wrong connector must be found out within so many seeds. */
export const SEARCHED = 5_000;

/** Seeds of a story, and what is asked of them. It is plain data, so that another process can search. */
export interface Search {
  story: StoryName;
  /** From 1 on, unless it says otherwise. */
  from?: number;
  count: number;
  /** The name of a wrong connector of the story; the right one unless it says otherwise. */
  wrong?: string;
  assumed?: Partial<Assumptions>;
  /** The only promise that counts. */
  promise?: string;
}

/** What the first seed among so many breaks, and how it is played again; undefined if every promise holds. */
export async function firstFailing({
  story,
  from = 1,
  count,
  wrong,
  assumed,
  promise,
}: Search): Promise<string | undefined> {
  const { make } = STORIES[story];
  const [, breakage, , known, canShow = () => true] = wrong === undefined ? [] : wrongOf(story, wrong);
  const broken = breakage?.();
  const seeds = Array.from({ length: count }, (_none, index) => from + index).filter(canShow);
  for (const seed of known === undefined ? seeds : [known, ...seeds]) {
    const playing = simulate(make, seed, { broken, assumed: { ...ASSUMED, ...assumed } });
    const { violation } = await playing.catch((cause: unknown) => {
      throw new Error(`${replayOf(story, seed)}: ${String(cause)}`, { cause });
    });
    if (violation && violation.promise === (promise ?? violation.promise)) {
      if (known !== undefined && seed !== known) tell(`"${wrong}" shows in seed ${seed}, not in ${known}`);
      return `${violation.promise} (${replayOf(story, seed)})`;
    }
  }
  return undefined;
}

const tell = (line: string) => process.stderr.write(`${line}\n`);

function wrongOf(story: StoryName, wanted: string): Wrong {
  const all: readonly Wrong[] = STORIES[story].wrong;
  const found = all.find(([name]) => name === wanted);
  if (!found) throw new Error(`the story "${story}" has no wrong connector "${wanted}"`);
  return found;
}

const replayOf = (story: StoryName, seed: number): string =>
  `npm run simulate -- --seed ${seed} --story ${story}`;

/** The fixed seeds, from 1 on, begin behind these; `--seed` takes both. */
const LOWEST_FRESH = 1_000_000;
const HIGHEST_FRESH = 2 ** 31;

/**
 * Seeds that no run before has played. They are printed with the commit, because a seed plays again only on
 * the code that it was played on.
 */
export function freshSeeds(story: StoryName, count: number): Search {
  const from = randomInt(LOWEST_FRESH, HIGHEST_FRESH - count);
  const last = from + count - 1;
  tell(`fresh seeds ${from} to ${last} at ${commit()}: ${replayOf(story, from)}`);
  return { story, from, count };
}

/** Sources from an archive have none. */
function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return 'an unknown commit';
  }
}
