import { catalogueStory } from '../catalogue/story.ts';
import { exportStory } from '../export/story.ts';
import { fulfilmentStory } from '../fulfilment/story.ts';
import { onboardingStory } from '../onboarding/story.ts';
import { remittancesStory } from '../remittances/story.ts';
import { randomOf } from '../random.ts';
import type { Story } from '../story.ts';

/** All stories in one world: each promise holds whatever the people of the others do meanwhile. */
export function everythingStory(seed: number): Story {
  const stories = [
    catalogueStory(seed, 'product'),
    exportStory(seed),
    fulfilmentStory(seed),
    onboardingStory(),
    remittancesStory(),
  ];
  const configuration = Object.assign({}, ...stories.map((story) => story.configuration)) as Record<
    string,
    string
  >;
  return {
    configuration: { ...configuration, FLOWS_OFF: 'none' },
    webhooks: [...new Set(stories.flatMap(({ webhooks }) => webhooks))],

    async prepare(world, connector) {
      for (const story of stories) await story.prepare(world, connector);
    },

    begin(world, operate) {
      for (const story of stories) story.begin(world, operate);
    },

    meddle(world, name) {
      randomOf(seed, `who meddles ${name}`).oneOf(stories).meddle(world, name);
    },

    afterWrite(world, run, write) {
      for (const story of stories) story.afterWrite(world, run, write);
    },

    acknowledged(world, delivery, outcome, run) {
      for (const story of stories) story.acknowledged(world, delivery, outcome, run);
    },

    atEnd(world, ending) {
      for (const story of stories) story.atEnd(world, ending);
    },
  };
}
