module.exports = {
  projects: ['core', 'product-webhook-service', 'order-event-app', 'reconcile-job', 'sandbox', 'tests'].map(
    (folder) => `<rootDir>/${folder}/jest.config.cjs`,
  ),
};
