import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** A file that the page consists of. */
export interface Asset {
  type: string;
  content: string;
}

const CLIENT = join(import.meta.dirname, 'client');

/** The page as a browser takes it, by path. */
export async function bundlePage(): Promise<Record<string, Asset>> {
  const { outputFiles } = await build({
    entryPoints: [join(CLIENT, 'main.tsx')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  return {
    '/': { type: 'text/html', content: await readFile(join(CLIENT, 'page.html'), 'utf8') },
    '/page.css': { type: 'text/css', content: await readFile(join(CLIENT, 'page.css'), 'utf8') },
    '/page.js': { type: 'text/javascript', content: outputFiles[0]?.text ?? '' },
  };
}
