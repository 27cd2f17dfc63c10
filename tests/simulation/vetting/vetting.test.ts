import { testStory } from '../story-tests.ts';

testStory('vetting', 'each decision of the shop is told once, and both sides agree on what is vetted', {
  fixed: 200,
  perTest: 100,
  fresh: 20,
});
