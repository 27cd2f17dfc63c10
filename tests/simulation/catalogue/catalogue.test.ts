import { testStory } from '../story-tests.ts';

testStory('catalogue', 'adverts, sellers and taxons end in the shop as Marketplacer has them', {
  fixed: 1_000,
  perTest: 250,
  fresh: 20,
});
