import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import sonarjs from 'eslint-plugin-sonarjs';
import tseslint from 'typescript-eslint';

const APPLICATIONS = ['product-webhook-service', 'order-event-app', 'reconcile-job'];

const PAGES = ['product-webhook-service/operations-page', 'sandbox/world-page/client'];

/** The floors of core (docs/architecture.md). A room imports from floors below it, and never from its own. */
const LAYERS = [
  ['outcome', 'runtime'],
  ['ownership'],
  ['exactly-once', 'converge', 'sweep'],
  ['commercetools', 'marketplacer'],
  ['store'],
  ['connector'],
  ['remittances', 'taxonomy', 'taxonomy-export', 'sellers', 'watch'],
  ['catalog', 'onboarding', 'orders'],
  ['fulfilment', 'refunds', 'vetting', 'enrichment'],
  ['reconcile', 'deployment'],
  ['operations'],
];

/** The storeys of the largest room, in the same way; its use cases stand above them. */
const CATALOG_STOREYS = ['map', 'read', 'plan', 'write'];

const room = (name) => `./core/src/${name}`;
const backwards = LAYERS.flatMap((names, level) => {
  const above = LAYERS.slice(level + 1).flat();
  return names.flatMap((name) =>
    above.map((upper) => ({
      target: room(name),
      from: room(upper),
      message: `${name} lies below ${upper} and must not know it.`,
    })),
  );
});
const sideways = LAYERS.flatMap((names) =>
  names.flatMap((name) =>
    names
      .filter((other) => other !== name)
      .map((other) => ({
        target: room(name),
        from: room(other),
        message: `${name} and ${other} are on one floor and do not know each other.`,
      })),
  ),
);
const upstairs = CATALOG_STOREYS.map((storey, level) => ({
  target: `./core/src/catalog/${storey}`,
  from: './core/src/catalog',
  except: CATALOG_STOREYS.slice(0, level + 1).map((below) => `./${below}`),
  message: `catalog/${storey} imports only from ${CATALOG_STOREYS.slice(0, level).join(', ') || 'itself'}.`,
}));
const throughTheFrontDoor = LAYERS.flat().map((name) => ({
  target: [
    ...LAYERS.flat()
      .filter((other) => other !== name)
      .map(room),
  ],
  from: room(name),
  except: ['./index.ts'],
  message: `Use what core/src/${name}/index.ts offers.`,
}));
const neverBetweenApplications = APPLICATIONS.flatMap((name) => [
  { target: './core', from: `./${name}`, message: 'The common module knows no application.' },
  ...APPLICATIONS.filter((other) => other !== name).map((other) => ({
    target: `./${name}`,
    from: `./${other}`,
    message: 'Applications do not know each other.',
  })),
]);
const neverDeployed = {
  target: ['./core/src', ...APPLICATIONS.map((name) => `./${name}/src`)],
  from: './sandbox',
  message: 'The sandbox is never deployed.',
};

/** The emulated systems of the sandbox do not know each other; what they share is the engine. */
const SYSTEMS = ['commercetools', 'connect', 'marketplacer'];

/** The floors of the sandbox's commercetools, from the ground up; on top is what lies beside these folders. */
const FLOORS = ['model', 'access', 'project', 'rules', 'writes', 'resources', 'api'];

const floor = (name) => `./sandbox/commercetools/${name}/**`;
const upwards = FLOORS.map((name, level) => ({
  target: floor(name),
  from: [...FLOORS.slice(level + 1).map(floor), './sandbox/commercetools/*.ts'],
  message: `${name} lies below and must not know it.`,
}));
const betweenSystems = SYSTEMS.map((name) => ({
  target: `./sandbox/${name}`,
  from: './sandbox',
  except: [`./${name}`, './engine', './node_modules'],
  message: 'An emulated system knows itself and the engine.',
}));
const engineBelow = {
  target: './sandbox/engine',
  from: './sandbox',
  except: ['./engine', './node_modules'],
  message: 'The engine knows no emulated system.',
};
const floats = {
  globals: [{ name: 'parseFloat', message: 'Money is never a float.' }],
  syntax: [
    { selector: 'MemberExpression[property.name="toFixed"]', message: 'Money is never a float.' },
    { selector: 'Literal[raw=/^[0-9]+\\.[0-9]+$/]', message: 'Money is never a float.' },
  ],
};
const effects = {
  globals: [
    'Promise',
    'performance',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'fetch',
    'crypto',
    'process',
  ].map((name) => ({ name, message: 'A map or a plan is a pure function.' })),
  syntax: [
    ':function[async=true]',
    'AwaitExpression',
    'ForOfStatement[await=true]',
    'ImportExpression',
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'CallExpression[callee.name="Date"]',
    'MemberExpression[object.name="Date"][property.name="now"]',
    'MemberExpression[object.name="Math"][property.name="random"]',
  ].map((selector) => ({ selector, message: 'A map or a plan is a pure function.' })),
};
const forbidden = (...lists) => ({
  'no-restricted-globals': ['error', ...lists.flatMap(({ globals }) => globals)],
  'no-restricted-syntax': ['error', ...lists.flatMap(({ syntax }) => syntax)],
});

const MONEY = ['core/src/catalog/map/money.ts', 'core/src/orders/**', 'core/src/refunds/**'];
const PURE = ['core/src/**/{map,plan}-*.ts', 'core/src/catalog/{map,plan}/**'];

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/build/', '**/generated/', '**/*.cjs', '.connect/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      // One program for all folders; a project service would check the shared types once for each of them.
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['core/src/**', ...APPLICATIONS.map((name) => `${name}/src/**`)],
    plugins: { 'import-x': importX, sonarjs },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...backwards,
            ...sideways,
            ...upstairs,
            ...throughTheFrontDoor,
            ...neverBetweenApplications,
            neverDeployed,
          ],
        },
      ],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      // Connect's validation fails on critical findings, of which this is the likeliest.
      'sonarjs/cognitive-complexity': ['error', 15],
    },
    settings: { 'import-x/extensions': ['.ts'] },
  },
  // Pages have the browser's types and a program of their own each.
  ...PAGES.map((page) => ({
    files: [`${page}/**/*.{ts,tsx}`],
    languageOptions: {
      parserOptions: { project: `./${page}/tsconfig.json`, tsconfigRootDir: import.meta.dirname },
    },
  })),
  {
    files: ['core/src/**'],
    ignores: ['core/src/runtime/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only runtime reads it.' },
      ],
    },
  },
  { files: MONEY, rules: forbidden(floats) },
  {
    files: PURE,
    rules: {
      ...forbidden(effects),
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/(store|connector|runtime)/|/(sync|ensure)-|/write/|/read/(snapshot|availability)',
              allowTypeImports: true,
              message: 'A map or a plan is a pure function, so it imports only the types of effects.',
            },
            {
              regex: '/(commercetools|marketplacer)/',
              importNamePattern: '^create',
              allowTypeImports: true,
              message: 'A map or a plan is a pure function and has no client.',
            },
            {
              regex: '^node:(?!util$|crypto$)',
              message: 'A map or a plan is a pure function of what it is handed.',
            },
            {
              regex: '^node:crypto$',
              importNamePattern: '^(?!createHash$)',
              message: 'A map or a plan draws nothing at random.',
            },
          ],
        },
      ],
    },
  },
  // Later entries replace earlier ones, so what is both needs both.
  {
    files: MONEY.flatMap((money) => PURE.map((pure) => [money, pure])),
    rules: forbidden(floats, effects),
  },
  {
    // The sandbox and its contract tests handle JSON of any shape.
    files: ['sandbox/**/*.ts'],
    plugins: { 'import-x': importX },
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      'import-x/no-restricted-paths': ['error', { zones: [...upwards, ...betweenSystems, engineBelow] }],
      'import-x/no-cycle': 'error',
    },
    settings: { 'import-x/extensions': ['.ts'] },
  },
  {
    // State machines: time and chance come from their surroundings, requests come through a door.
    files: ['sandbox/commercetools/**/*.ts', 'sandbox/engine/**/*.ts'],
    ignores: ['sandbox/engine/{http-door,http-post,surroundings}.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'setTimeout',
        'setInterval',
        'setImmediate',
        'crypto',
        'fetch',
        'process',
      ],
      'no-restricted-imports': ['error', { patterns: ['node:*', '!node:util'] }],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Ask the clock.' },
        { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Ask the clock.' },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: 'Draw from a seed.',
        },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        performance: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
);
