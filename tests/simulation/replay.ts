import { parseArgs } from 'node:util';
import { shrink } from './shrink.ts';
import { simulate } from './simulate.ts';
import { STORIES, type StoryName } from './stories.ts';

/** Plays one seed again and prints all that happens; one that fails is made smaller first, unless `--whole`. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    story: { type: 'string', default: 'export' },
    whole: { type: 'boolean', default: false },
  },
});
const story = STORIES[values.story as StoryName]?.make;
const seed = Number(values.seed);
const write = (line: string) => process.stdout.write(`${line}\n`);

if (!story || !Number.isInteger(seed)) {
  process.stderr.write(
    `npm run simulate -- --seed <number> [--story ${Object.keys(STORIES).join(' | ')}] [--whole]\n`,
  );
  process.exit(2);
}
const played = await simulate(story, seed, { traced: true });
const shown = played.violation && !values.whole ? await shrink(story, played, { traced: true }) : played;
shown.trace.forEach(write);
write('');
write(
  `seed ${seed}: ${shown.faults.length} of ${played.faults.length} faults shown: ${shown.faults.join(', ')}`,
);
write(
  shown.violation
    ? `does not hold: ${shown.violation.promise}: ${shown.violation.detail}`
    : 'every promise holds',
);
process.exitCode = shown.violation ? 1 : 0;
