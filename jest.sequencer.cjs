const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * What takes longest, begun first: jest itself knows durations only from an earlier run on the same machine, and
 * takes the largest files for the longest otherwise. The seeds of a story, in a file of a few lines, would come last
 * and keep one core busy while the other has nothing to do.
 */
const LONGEST = [
  'tests/simulation/export/more-seeds.test.ts',
  'tests/simulation/export/export.test.ts',
  'tests/simulation/fulfilment/fulfilment.test.ts',
  'tests/simulation/catalogue/catalogue.test.ts',
  'order-event-app/tests/live-heap.test.ts',
  'sandbox/world-page/tests/world-page.test.ts',
  'tests/world/installations.test.ts',
  'tests/world/whole-catalogue.test.ts',
  'tests/world/settings-have-effect.test.ts',
  'tests/simulation/everything/everything.test.ts',
  'tests/simulation/onboarding/onboarding.test.ts',
  'tests/simulation/vetting/vetting.test.ts',
  'tests/lint-rules.test.ts',
  'tests/simulation/remittances/remittances.test.ts',
  'tests/simulation/exactly-once/exactly-once.test.ts',
  'order-event-app/tests/returns.test.ts',
];

const rankOf = ({ path }) => {
  const rank = LONGEST.findIndex((file) => path.endsWith(`/${file}`));
  return rank < 0 ? LONGEST.length : rank;
};

module.exports = class extends Sequencer {
  /** Stable, so that the order of jest stays among all others. */
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
};
module.exports.LONGEST = LONGEST;
