import { WRONG as WRONG_CATALOGUES } from './catalogue/wrong-connectors.ts';
import { catalogueStory } from './catalogue/story.ts';
import { everythingStory } from './everything/story.ts';
import { WRONG as WRONG_IN_ALL } from './everything/wrong-connectors.ts';
import { WRONG as WRONG_EXPORTS } from './export/wrong-connectors.ts';
import { exportStory } from './export/story.ts';
import { WRONG as WRONG_FULFILMENTS } from './fulfilment/wrong-connectors.ts';
import { fulfilmentStory } from './fulfilment/story.ts';
import { WRONG as WRONG_ONBOARDINGS } from './onboarding/wrong-connectors.ts';
import { onboardingStory } from './onboarding/story.ts';
import { WRONG as WRONG_REMITTANCES } from './remittances/wrong-connectors.ts';
import { remittancesStory } from './remittances/story.ts';
import type { MakeStory, Wrong } from './simulate.ts';
import { WRONG as WRONG_IN_VETTING } from './vetting/wrong-connectors.ts';
import { vettingStory } from './vetting/story.ts';

interface Played {
  make: MakeStory;
  /** Connectors with a step left out, which its seeds must find out. */
  wrong: readonly Wrong[];
}

export const STORIES = {
  export: { make: exportStory, wrong: WRONG_EXPORTS },
  catalogue: { make: catalogueStory, wrong: WRONG_CATALOGUES },
  fulfilment: { make: fulfilmentStory, wrong: WRONG_FULFILMENTS },
  onboarding: { make: onboardingStory, wrong: WRONG_ONBOARDINGS },
  remittances: { make: remittancesStory, wrong: WRONG_REMITTANCES },
  vetting: { make: vettingStory, wrong: WRONG_IN_VETTING },
  everything: { make: everythingStory, wrong: WRONG_IN_ALL },
} satisfies Record<string, Played>;

export type StoryName = keyof typeof STORIES;
