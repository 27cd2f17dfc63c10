import { simulate } from '../../tests/simulation/simulate.ts';
import { STORIES, type StoryName } from '../../tests/simulation/stories.ts';
import type { Exchange } from './checker.ts';
import { STATIONS } from './stations.ts';
import { tour } from './tour.ts';

/** Plays the first seeds of every story of the simulation, and a tour; shows what the shop is asked and answers. */
export async function playTraffic(seeds: number, see: (exchange: Exchange) => void): Promise<void> {
  tour(see, STATIONS);
  for (const name of Object.keys(STORIES) as StoryName[]) {
    for (let seed = 1; seed <= seeds; seed += 1) {
      await simulate(STORIES[name].make, seed, { overhear: see });
    }
  }
}
