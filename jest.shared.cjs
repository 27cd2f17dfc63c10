/** One way to run TypeScript in jest for every package, with one sandbox behind all of them. */
module.exports = (displayName) => ({
  displayName,
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
    '/node_modules/(?!(cockatiel|jose|@commercetools-connect/specification|htmlparser2|dom[a-z-]+|entities)/)',
  ],
  globalSetup: require.resolve('./sandbox/testing/global-setup.ts'),
  globalTeardown: require.resolve('./sandbox/testing/global-teardown.ts'),
  testTimeout: 30_000,
});
