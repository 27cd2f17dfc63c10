/** What a browser says of a request, in small letters as node gives it. */
type Headers = Readonly<Record<string, string | string[] | undefined>>;

type Admission = { admitted: true } | { admitted: false; reason: string };

const refused = (reason: string): Admission => ({ admitted: false, reason });

/**
 * Whether a request for a page comes from this page, or from a person. Any other page that is open in the same browser
 * could send requests to this machine too: by its address, or by a name of its own that points here.
 */
export function admit(method: string, headers: Headers, port: number): Admission {
  const isVisit = method === 'GET' && (headers['sec-fetch-mode'] ?? 'navigate') === 'navigate';
  const admission = admitOwn(headers, port, isVisit);
  if (!admission.admitted) return admission;
  if (method === 'POST' && !/^application\/json\b/i.test(String(headers['content-type']))) {
    return refused('Only JSON is taken.');
  }
  return admission;
}

/**
 * The same for what no page asks for.
 *
 * @param isVisit a person follows a link, which may stand on any page
 */
export function admitOwn(headers: Headers, port: number, isVisit = false): Admission {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(String(headers['host']))) return refused('This host is not known here.');
  const { origin, 'sec-fetch-site': site = 'none' } = headers;
  if (origin !== undefined && origin !== `http://${headers['host']}`) return refused('Another page asks.');
  const isOwn = site === 'same-origin' || site === 'none';
  return isOwn || isVisit ? { admitted: true } : refused('Another page asks.');
}
