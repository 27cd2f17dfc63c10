import { testStory } from '../story-tests.ts';

testStory('fulfilment', 'shipments, returns and refunds are the same on both sides, or recorded', {
  fixed: 2_000,
  perTest: 500,
  fresh: 20,
});
