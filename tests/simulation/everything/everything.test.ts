import { testStory } from '../story-tests.ts';

testStory('everything', 'every promise of every story holds', { fixed: 100, perTest: 50, fresh: 10 });
