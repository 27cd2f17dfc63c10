import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import sonarjs from 'eslint-plugin-sonarjs';
import tseslint from 'typescript-eslint';

const APPLICATIONS = ['product-webhook-service', 'order-event-app', 'reconcile-job'];

/** Who may import whom (docs/architecture.md): from the top down, and never backwards. */
const LAYERS = [
  ['outcome', 'runtime'],
  ['sweep'],
  ['commercetools', 'marketplacer'],
  ['store'],
  ['connector'],
  ['taxonomy', 'sellers'],
  ['catalog', 'orders'],
  ['fulfilment', 'refunds'],
  ['reconcile', 'deployment'],
];

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

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/build/', '**/generated/', '**/*.cjs', '.connect/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
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
        { zones: [...backwards, ...throughTheFrontDoor, ...neverBetweenApplications, neverDeployed] },
      ],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      // Connect's validation fails on critical findings, of which this is the likeliest.
      'sonarjs/cognitive-complexity': ['error', 15],
    },
    settings: { 'import-x/extensions': ['.ts'] },
  },
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
  {
    files: ['core/src/catalog/map/money.ts', 'core/src/orders/**', 'core/src/refunds/**'],
    rules: {
      'no-restricted-globals': ['error', { name: 'parseFloat', message: 'Money is never a float.' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'MemberExpression[property.name="toFixed"]', message: 'Money is never a float.' },
        { selector: 'Literal[raw=/^[0-9]+\\.[0-9]+$/]', message: 'Money is never a float.' },
      ],
    },
  },
  {
    // The sandbox and its contract tests handle JSON of any shape.
    files: ['sandbox/**'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
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
