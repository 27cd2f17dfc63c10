// Prints the closing line of the test run, and fails when fewer tests passed than were known before.
import { readFileSync } from 'node:fs';

const [report] = process.argv.slice(2);
const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
  readFileSync(report, 'utf8'),
);
const known = Number(readFileSync(new URL('test-count', import.meta.url), 'utf8'));
const failed = numFailedTests + numRuntimeErrorTestSuites;

if (numPassedTests + numFailedTests < known) {
  console.error(`Only ${numPassedTests + numFailedTests} tests ran; ${known} were known. Did some not run?`);
  process.exitCode = 1;
}
console.log(`tests: ${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`);
