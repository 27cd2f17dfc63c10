import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from '../core/src/runtime/version.ts';

const root = join(__dirname, '..');
const APPLICATIONS = ['product-webhook-service', 'order-event-app', 'reconcile-job'];

interface Manifest {
  version: string;
  engines: { node: string };
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  overrides: Record<string, string>;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;

describe.each(APPLICATIONS)('%s', (name) => {
  const application = manifestOf(name);
  const core = manifestOf('core');

  it('declares what the common module imports, in the same versions, because Connect builds its folder alone', () => {
    expect(application.dependencies).toMatchObject(core.dependencies);
    expect(application.overrides).toEqual(core.overrides);
  });

  it('has the scripts that Connect and operators run', () => {
    const scripts = [
      'start',
      'dev',
      'build',
      'gcp-build',
      'test',
      'connector:post-deploy',
      'connector:pre-undeploy',
    ];
    expect(Object.keys(application.scripts)).toEqual(expect.arrayContaining(scripts));
    expect(application.engines.node).toBe('22 || 24');
  });
});

it.each(['.', 'core', ...APPLICATIONS])(
  'the connector calls itself what the package in %s does',
  (folder) => {
    expect(manifestOf(folder).version).toBe(VERSION);
  },
);

it('lockfiles hold the optional packages of every platform, so that npm ci takes them anywhere', () => {
  for (const folder of ['.', 'core', 'sandbox', ...APPLICATIONS]) {
    const lock = JSON.parse(readFileSync(join(root, folder, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const named = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    const missing = named.filter(
      (name) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`)),
    );
    expect({ folder, missing }).toEqual({ folder, missing: [] });
  }
});
