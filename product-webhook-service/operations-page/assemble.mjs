import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { readRemedies } from './read-remedies.mjs';

const HERE = import.meta.dirname;

/** Connect builds this folder alone, with the repository elsewhere. */
const REPOSITORY = [join(HERE, '..', '..'), process.env.CONNECT_REPOSITORY ?? '/tmp/lib'].find((place) =>
  existsSync(join(place, 'core')),
);

const remedies = {
  name: 'remedies',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^remedies$/ }, () => ({ path: 'remedies', namespace: 'runbook' }));
    onLoad({ filter: /^/, namespace: 'runbook' }, async () => ({
      contents: JSON.stringify(
        readRemedies(await readFile(join(REPOSITORY, 'docs', 'operations.md'), 'utf8')),
      ),
      loader: 'json',
    }));
  },
};

/**
 * The page as a browser takes it, by file name.
 *
 * @returns {Promise<Record<string, string>>}
 */
export async function assemblePage() {
  const { outputFiles } = await build({
    entryPoints: { page: join(HERE, 'main.tsx') },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { '@marketplacer-connector/core': join(REPOSITORY, 'core', 'src') },
    nodePaths: [join(HERE, '..', 'node_modules')],
    plugins: [remedies],
    logLevel: 'error',
  });
  const { outputFiles: styles } = await build({
    entryPoints: [join(HERE, 'page.css')],
    write: false,
    minify: true,
    logLevel: 'error',
  });
  return {
    'page.html': await readFile(join(HERE, 'page.html'), 'utf8'),
    'icon.svg': await readFile(join(HERE, 'icon.svg'), 'utf8'),
    'page.css': styles[0].text,
    'page.js': outputFiles[0].text,
  };
}
