module.exports = {
  // Tests mostly wait, for HTTP or for the process that plays a story: more workers than cores pay.
  maxWorkers: 4,
  testTimeout: 30_000,
  testSequencer: '<rootDir>/jest.sequencer.cjs',
  projects: [
    'core',
    'tests',
    'product-webhook-service',
    'product-webhook-service/tests/browser',
    'order-event-app',
    'reconcile-job',
    'sandbox',
    'tests/world',
    'sandbox/world-page/tests',
  ].map((folder) => `<rootDir>/${folder}/jest.config.cjs`),
};
