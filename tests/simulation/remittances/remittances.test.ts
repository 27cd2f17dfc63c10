import { testStory } from '../story-tests.ts';

testStory('remittances', 'each is released and paid once, and recorded as Marketplacer has it', {
  fixed: 500,
  perTest: 250,
  fresh: 20,
});
