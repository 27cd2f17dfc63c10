import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { FAILURES } from '@marketplacer-connector/core/outcome';
import { assemblePage } from '../../operations-page/assemble.mjs';
import { aService } from '../support/service.ts';

const KIBIBYTE = 1024;
const FILES = ['', 'page.js', 'page.css', 'icon.svg'];

const get = async (path: string) => {
  const { url } = await aService();
  return request(url).get(`/webhooks/operations${path}`).redirects(0);
};

describe('the operations page', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/page.js', 'text/javascript; charset=utf-8'],
    ['/page.css', 'text/css; charset=utf-8'],
    ['/icon.svg', 'image/svg+xml; charset=utf-8'],
  ])('%s is served to everybody, under a policy that lets nothing in from elsewhere', async (path, type) => {
    const { status, headers, text, body } = await get(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect((text ?? String(body)).length).toBeGreaterThan(100);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  it('is led to with a slash at its end, relative to where the service is', async () => {
    const { status, headers } = await get('');
    expect([status, headers['location']]).toEqual([308, 'operations/']);
  });

  it('is not sent again while it is the same', async () => {
    const { url } = await aService();
    const first = await request(url).get('/webhooks/operations/page.css');
    const again = await request(url)
      .get('/webhooks/operations/page.css')
      .set('If-None-Match', String(first.headers['etag']));
    expect(again.status).toBe(304);
  });
});

describe('what the page consists of', () => {
  it('is less than 150 KB in all', async () => {
    const sizes = Object.values(await assemblePage()).map((content) => Buffer.byteLength(content));
    expect(sizes).toHaveLength(FILES.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150 * KIBIBYTE);
  });

  it('names no other host, and has nothing inline', async () => {
    const { 'page.html': html = '', 'page.css': css = '' } = await assemblePage();
    expect(html).not.toMatch(/https?:|style=|\son\w+=|<style|<script(?! type="module" src="page\.js")/);
    expect(css).not.toMatch(/url\(|@import/);
  });

  it('holds what helps against every failure, as the runbook says it', async () => {
    const { 'page.js': script = '' } = await assemblePage();
    for (const code of Object.keys(FAILURES)) expect(script).toContain(code);
    const runbook = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'operations.md'), 'utf8');
    const [, priceless = ''] = /### price-missing\n\n([^`*[\n]+)/.exec(runbook) ?? [];
    expect(priceless.length).toBeGreaterThan(20);
    expect(script).toContain(priceless.trim());
  });
});
