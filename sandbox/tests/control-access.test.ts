import { request } from 'node:http';
import { sandboxAddresses } from '../client/index.ts';

const { connect, commercetools, marketplacer } = sandboxAddresses();
const CONTROLS = [
  `${connect}/control/topics`,
  `${commercetools}/control/projects`,
  `${marketplacer}/control/instances`,
];

/** Of a request as a browser or a person sends it. */
const statusOf = (url: string, method: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    request(url, { method, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    })
      .on('error', reject)
      .end(method === 'POST' ? '{}' : undefined);
  });

describe.each(CONTROLS)('the control at %s', (url) => {
  it.each<[string, string, Record<string, string>]>([
    ['another page', 'POST', { Origin: 'https://example.com', 'Content-Type': 'text/plain' }],
    ['a page without a name', 'POST', { Origin: 'null', 'Content-Type': 'text/plain' }],
    ['a page of another port', 'POST', { Origin: 'http://127.0.0.1:1', 'Content-Type': 'text/plain' }],
    ['a picture on another page', 'GET', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }],
    ['a link on another page', 'GET', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }],
    ['a name of another host that leads here', 'POST', { Host: 'example.com' }],
  ])('refuses %s', async (_who, method, headers) => {
    expect(await statusOf(url, method, headers)).toBe(403);
  });

  it('takes what no page sends', async () => {
    expect(await statusOf(url, 'POST', { 'Content-Type': 'application/json' })).not.toBe(403);
  });
});
