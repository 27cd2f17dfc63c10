// Completes the lockfiles after `npm install`: npm leaves out the optional packages of other platforms where
// the registry in use does not offer them, and then `npm ci` refuses the lockfile on every platform.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS } from './folders.mjs';

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

for (const folder of FOLDERS) {
  const file = join(folder, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  for (const [name, version] of optionalDependenciesOf(lock)) {
    lock.packages[`node_modules/${name}`] ??= { version, optional: true, ...platformOf(name) };
  }
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}

/** Those that are pinned to one version, as packages do it for the binaries of each platform. */
function optionalDependenciesOf({ packages }) {
  return Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.entries(optionalDependencies))
    .filter(([, version]) => /^\d+\.\d+\.\d+$/.test(version));
}

/** Platform packages carry their platform in their names: `core-linux-arm-gnueabihf`. */
function platformOf(name) {
  const parts = name.split('/').at(-1).split('-');
  const os = SYSTEMS.find((system) => parts.includes(system));
  const cpu = PROCESSORS.find((processor) => parts.includes(processor));
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }) };
}
