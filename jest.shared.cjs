/** One way to run TypeScript in jest for every package. */
const project = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/build/'],
  modulePathIgnorePatterns: ['<rootDir>/build/'],
  transform: {
    '\\.(ts|mjs|js)$': [
      require.resolve('@swc/jest'),
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  // Published as ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(cockatiel|jose|marked|@commercetools-connect/specification|htmlparser2|dom[a-z-]+|entities)/)',
  ],
  testTimeout: 30_000,
};

/** Tests without any process beside them. */
const unit = { ...project, displayName: { name: 'unit', color: 'green' } };

/** Tests with one sandbox behind all of them. */
const world = {
  ...project,
  displayName: { name: 'world', color: 'blue' },
  globalSetup: require.resolve('./sandbox/testing/global-setup.ts'),
  globalTeardown: require.resolve('./sandbox/testing/global-teardown.ts'),
};

/** Tests of pages in a real browser, which start what they need. */
const browser = { ...project, displayName: { name: 'browser', color: 'magenta' }, testTimeout: 60_000 };

module.exports = { unit, world, browser };
