/** What the bundled common module imports is resolved in the application's own node_modules. */
const NEEDED_BY_CORE = [
  '@commercetools/connect-payments-sdk',
  '@commercetools/sdk-client-v2',
  '@urql/core',
  'cockatiel',
  'currency-codes',
  'graphql',
  'pino',
  'sanitize-html',
  'slugify',
  'zod',
  'esbuild',
  /^@opentelemetry\//,
];

const APPLICATION = {
  entry: ['src/connector/*.ts', 'tests/**/*.test.ts'],
  project: ['**/*.ts'],
  ignoreDependencies: NEEDED_BY_CORE,
};

export default {
  workspaces: {
    '.': {
      entry: ['{scripts,bench}/*.mjs', 'tests/**/*.test.ts', 'tests/support/*.mjs'],
      project: ['{scripts,bench,tests}/**'],
    },
    core: {
      entry: ['tests/**/*.test.ts'],
      project: ['src/**/*.ts', 'tests/**/*.ts', '!src/marketplacer/generated/**'],
      includeEntryExports: true,
    },
    sandbox: {
      entry: [
        'scenario/{demo,dev}.ts',
        'testing/global-*.ts',
        'tests/**/*.test.ts',
        'world-page/client/main.tsx',
        'world-page/tests/*.test.ts',
      ],
      project: ['**/*.{ts,tsx}'],
    },
    'product-webhook-service': {
      ...APPLICATION,
      entry: [
        ...APPLICATION.entry,
        'operations-page/{main.tsx,build.mjs}',
        'tests/browser/support/global-*.ts',
        'tests/support/live-heap.ts',
      ],
      project: ['**/*.{ts,tsx,mjs}'],
      ignoreDependencies: [
        ...NEEDED_BY_CORE.filter((name) => name !== 'zod' && name !== 'esbuild'),
        // Made while the page is assembled.
        'remedies',
      ],
    },
    'order-event-app': {
      ...APPLICATION,
      // Run in processes of their own.
      entry: [...APPLICATION.entry, 'tests/support/live-heap-*.ts'],
    },
    'reconcile-job': { ...APPLICATION, entry: [...APPLICATION.entry, 'tests/support/live-heap.ts'] },
  },
};
