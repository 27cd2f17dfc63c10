import { existsSync, globSync } from 'node:fs';
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

it('every part of the simulation is begun first, and the story with the most seeds before all others', () => {
  const simulation = globSync('tests/simulation/*/*.test.ts', { cwd: ROOT });
  expect(LONGEST).toEqual(expect.arrayContaining(simulation));
  expect(LONGEST[0]).toBe('tests/simulation/export/more-seeds.test.ts');
});

it('the longest tests are begun first, and all others after them in the order of jest', () => {
  const others = ['core/tests/large.test.ts', 'core/tests/small.test.ts'];
  const sorted = new Sequencer().sort(testsOf([...others, ...LONGEST.toReversed()]));
  expect(sorted.map(({ path }) => path.slice(ROOT.length + 1))).toEqual([...LONGEST, ...others]);
});
