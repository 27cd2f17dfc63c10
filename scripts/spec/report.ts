import type { Finding } from './checker.ts';
import type { Reason } from './reasons.ts';

/** What is found without a reason, and reasons for what is not found any more. */
export function reportOf(
  findings: readonly Finding[],
  reasons: readonly Reason[],
): { lines: string[]; fits: boolean } {
  const isExplained = ({ what }: Finding) => reasons.some(({ pattern }) => pattern.test(what));
  const unexplained = findings.filter((finding) => !isExplained(finding));
  const idle = reasons.filter(({ pattern }) => !findings.some(({ what }) => pattern.test(what)));
  return {
    lines: [
      ...unexplained.map(({ what, count, example }) => `${what} (${count} times, first in ${example})`),
      ...idle.map(({ pattern }) => `the reason for ${pattern.source} explains nothing`),
      `${unexplained.length} without a reason, ${findings.length - unexplained.length} with one`,
    ],
    fits: unexplained.length === 0 && idle.length === 0,
  };
}
