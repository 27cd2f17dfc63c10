const { world } = require('../../../jest.shared.cjs');

/** Tests of what a person sees, in one browser for all of them. */
module.exports = {
  ...world,
  displayName: { name: 'browser', color: 'magenta' },
  globalSetup: require.resolve('./support/global-setup.ts'),
  globalTeardown: require.resolve('./support/global-teardown.ts'),
};
