import * as fc from 'fast-check';
import { orderHints as hintsOf } from '../../src/taxonomy/order-hints.ts';

const orderHints = (current: readonly (string | undefined)[]) => hintsOf(current.map((hint) => ({ hint })));

const HINT = /^0\.\d*[1-9]$/;
const anyHint = fc.stringMatching(/^0\.\d{0,6}[1-9]$/);

/** Random values, as commercetools gives them, and what is no hint that could stay. */
const anyCurrent = fc.array(fc.oneof(anyHint, fc.constantFrom(undefined, '0.50', '1', '', '0.0')), {
  maxLength: 40,
});

const isRising = (hints: readonly string[]) =>
  hints.every((hint, index) => index === 0 || hints[index - 1]! < hint);
const changesIn = (before: readonly (string | undefined)[], after: readonly string[]) =>
  after.filter((hint, index) => hint !== before[index]).length;

/** How many must change at least, found by trying every part of the list. */
function fewestChanges(current: readonly (string | undefined)[]): number {
  const longest: number[] = [];
  for (const [index, hint] of current.entries()) {
    const before = longest.filter((_, at) => at < index && hint !== undefined && (current[at] ?? '~') < hint);
    longest.push(HINT.test(hint ?? '') ? 1 + Math.max(0, ...before) : 0);
  }
  return current.length - Math.max(0, ...longest);
}

it('order hints are decimals between 0 and 1 in the order of the siblings, and no two are equal', () => {
  fc.assert(
    fc.property(anyCurrent, (current) => {
      const hints = orderHints(current);
      expect(hints).toHaveLength(current.length);
      expect(hints.filter((hint) => !HINT.test(hint))).toEqual([]);
      expect(isRising(hints)).toBe(true);
      expect(orderHints(hints)).toEqual(hints);
    }),
    { numRuns: 3_000 },
  );
});

it('as few order hints as possible change', () => {
  fc.assert(
    fc.property(anyCurrent, (current) => {
      const comparable = current.map((hint) => (HINT.test(hint ?? '') ? hint : undefined));
      expect(changesIn(comparable, orderHints(current))).toBe(fewestChanges(comparable));
    }),
    { numRuns: 2_000 },
  );
});

it('moving one of 1,000 siblings changes one order hint', () => {
  const siblings = orderHints(Array.from({ length: 1_000 }, () => undefined));
  const [moved] = siblings.splice(700, 1);
  siblings.splice(3, 0, moved!);
  expect(changesIn(siblings, orderHints(siblings))).toBe(1);
});

it('order hints stay short however often a sibling is put to the front', () => {
  let hints = orderHints(['0.5', '0.6']);
  for (let time = 0; time < 1_000; time += 1) {
    const [first, ...others] = hints;
    hints = orderHints([others.at(-1), first, ...others.slice(0, -1)]);
    const tooLong = hints.filter(({ length }) => length >= 40);
    expect({ tooLong, rising: isRising(hints) }).toEqual({ tooLong: [], rising: true });
  }
});

it('a category that has moved here gets its order hint before any sibling changes', () => {
  const moved = (hint: string) => ({ hint, moves: true });
  expect(hintsOf([{ hint: '0.5' }, moved('0.25')])).toEqual(['0.5', expect.stringMatching(/^0\.[6-9]/)]);
  expect(hintsOf([moved('0.25'), { hint: '0.5' }, moved('0.75')])).toEqual(['0.25', '0.5', '0.75']);
  expect(hintsOf([moved('0.3'), moved('0.2'), { hint: '0.1' }]).at(-1)).toBe('0.1');
});

it('order hints of moved and other siblings are in order, and none of the others changes for a moved one', () => {
  const anySibling = fc.record({ hint: fc.option(anyHint, { nil: undefined }), moves: fc.boolean() });
  fc.assert(
    fc.property(fc.array(anySibling, { maxLength: 30 }), (siblings) => {
      const hints = hintsOf(siblings);
      expect(isRising(hints)).toBe(true);
      expect(hints.filter((hint) => !HINT.test(hint))).toEqual([]);
      const settled = siblings.flatMap(({ hint, moves }, index) =>
        moves ? [] : [{ hint, given: hints[index] }],
      );
      const changed = settled.filter(({ hint, given }) => hint !== given).length;
      expect(changed).toBe(fewestChanges(settled.map(({ hint }) => hint)));
    }),
    { numRuns: 2_000 },
  );
});
