import { testStory } from '../story-tests.ts';

testStory('onboarding', 'each channel becomes one seller, and what the shop owns of it stays the shop’s', {
  fixed: 200,
  perTest: 100,
  fresh: 20,
});
