import { existsSync } from 'node:fs';
import { join } from 'node:path';

interface Test {
  path: string;
}
type Module = (new () => { sort(tests: Test[]): Test[] }) & { LONGEST: readonly string[] };
const Sequencer = jest.requireActual<Module>('../jest.sequencer.cjs');
const { LONGEST } = Sequencer;

const ROOT = join(__dirname, '..');

/** As jest gives them on a machine that has run none of them: then it takes the largest files first. */
const testsOf = (files: readonly string[]): Test[] =>
  files.map((file, index) => ({
    path: join(ROOT, file),
    context: { config: { cache: false }, hasteFS: { getSize: () => 1_000 - index } },
  }));

it('each test file that is begun first is there', () => {
  expect(LONGEST.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

it('the stories of the simulation are begun before every other test', () => {
  const stories = ['export', 'fulfilment', 'catalogue'].map(
    (story) => `tests/simulation/${story}/${story}.test.ts`,
  );
  expect(LONGEST.slice(0, stories.length)).toEqual(stories);
});

it('the longest tests are begun first, and all others after them in the order of jest', () => {
  const others = ['core/tests/large.test.ts', 'core/tests/small.test.ts'];
  const sorted = new Sequencer().sort(testsOf([...others, ...LONGEST.toReversed()]));
  expect(sorted.map(({ path }) => path.slice(ROOT.length + 1))).toEqual([...LONGEST, ...others]);
});
