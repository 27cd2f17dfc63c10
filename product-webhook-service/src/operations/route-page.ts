import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Express, NextFunction, Request, Response } from 'express';

/** The page holds no data, so it is open; what it shows comes with the token that a person enters. */
const FILES = {
  'page.html': 'text/html; charset=utf-8',
  'page.css': 'text/css; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml; charset=utf-8',
} as const;
type Name = keyof typeof FILES;

/** Nothing from elsewhere, nothing inline, nothing framed, and no string becomes code or markup. */
const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cache-Control': 'no-cache',
} as const;

/** @param basePath where operations begin, such as `/webhooks/operations` */
export function routePage(app: Express, basePath: string): void {
  const files = new Map<Name, Promise<string>>();
  const contentOf = (name: Name) => {
    const content = files.get(name) ?? read(name);
    if (process.env.NODE_ENV === 'production') files.set(name, content);
    return content;
  };
  const send = (name: Name) => async (request: Request, response: Response, next: NextFunction) => {
    try {
      const content = await contentOf(name);
      const digest = createHash('sha256').update(content).digest('base64url');
      response.set({ ...HEADERS, 'Content-Type': FILES[name], ETag: `"${digest}"` }).send(content);
    } catch (error) {
      files.delete(name);
      next(error);
    }
  };
  app.get(basePath, (request, response, next) => {
    // The files of the page are named relative to its address, which therefore ends in a slash.
    if (request.path.endsWith('/')) return next();
    response.redirect(308, `${basePath.slice(basePath.lastIndexOf('/') + 1)}/`);
  });
  app.get(basePath, send('page.html'));
  for (const name of ['page.css', 'page.js', 'icon.svg'] as const) app.get(`${basePath}/${name}`, send(name));
}

/** The build has put the files beside the bundle; from the sources they are assembled when they are asked for. */
async function read(name: Name): Promise<string> {
  if (process.env.NODE_ENV === 'production') {
    return readFile(join(__dirname, 'operations-page', name), 'utf8');
  } else {
    const { assemblePage } = await import('../../operations-page/assemble.mjs');
    return (await assemblePage())[name] ?? '';
  }
}
