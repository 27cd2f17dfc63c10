import type { IncomingHttpHeaders } from 'node:http';

type Admission = { admitted: true } | { admitted: false; reason: string };

const refused = (reason: string): Admission => ({ admitted: false, reason });

/**
 * Whether a request comes from this page, or from a person. Any other page that is open in the same browser
 * could send requests to this machine too: by its address, or by a name of its own that points here.
 */
export function admit(method: string, headers: IncomingHttpHeaders, port: number): Admission {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return refused('This host is not known here.');
  const { origin, 'sec-fetch-site': site = 'none', 'sec-fetch-mode': mode = 'navigate' } = headers;
  if (origin !== undefined && origin !== `http://${headers.host}`) return refused('Another page asks.');
  const isOwn = site === 'same-origin' || site === 'none';
  const isVisit = method === 'GET' && mode === 'navigate';
  if (!isOwn && !isVisit) return refused('Another page asks.');
  if (method === 'POST' && !/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    return refused('Only JSON is taken.');
  }
  return { admitted: true };
}
