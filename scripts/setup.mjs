// Installs what the project's folders need, each from its own lockfile, and only what has changed since the
// last time; so everything works offline afterwards. Runs on any Node from 20 on.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { FOLDERS } from './folders.mjs';

const stampOf = (folder) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');

const stampFile = (folder) => join(folder, 'node_modules', '.installed');

function isInstalled(folder) {
  const file = stampFile(folder);
  return existsSync(file) && readFileSync(file, 'utf8') === stampOf(folder);
}

// npm must not run on the Node of this folder's node_modules, which it is about to replace.
const env = {
  ...process.env,
  PATH: (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => !entry.endsWith(join('node_modules', '.bin')))
    .join(delimiter),
};

/** @returns {Promise<void>} */
function install(folder) {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] };
    const child = spawn('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], options);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`npm ci failed in ${folder}:\n${output}`));
      writeFileSync(stampFile(folder), stampOf(folder));
      resolve();
    });
  });
}

const missing = FOLDERS.filter((folder) => !isInstalled(folder));
if (missing.length > 0) {
  console.log(`Installing the packages of ${missing.length} folder(s); this happens once.`);
  try {
    for (const folder of missing) {
      const started = Date.now();
      await install(folder);
      console.log(`  ${folder === '.' ? 'tools' : folder} (${Math.round((Date.now() - started) / 1000)} s)`);
    }
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
