module.exports = {
  // Tests mostly wait for HTTP, so that more than one worker for each core pays.
  maxWorkers: 3,
  testTimeout: 30_000,
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
