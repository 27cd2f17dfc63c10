import type { Request } from '../../engine/exchange.ts';
import type { InstanceOptions } from '../model/options.ts';

type Admission =
  | { admitted: true }
  | { admitted: false; reason: 'Unauthorized' | 'API Token has expired'; headers?: Record<string, string> };

/** What a site asks for that HTTP Basic protects (RFC 7617, 2). */
const CHALLENGE = { 'WWW-Authenticate': 'Basic realm="Restricted"' };

/** A site behind HTTP Basic takes the key in `marketplacer-api-key`, any other one as a bearer token. */
export function admit(headers: Request['headers'], options: InstanceOptions): Admission {
  if (options.basicAuth !== undefined) {
    const expected = `Basic ${Buffer.from(options.basicAuth).toString('base64')}`;
    if (headers.authorization !== expected)
      return { admitted: false, reason: 'Unauthorized', headers: CHALLENGE };
    return admitKey(headers['marketplacer-api-key'], options);
  }
  return admitKey(/^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1], options);
}

function admitKey(key: string | undefined, options: InstanceOptions): Admission {
  const isKnown = key !== undefined && [options.apiKey, ...options.otherKeys].includes(key);
  return isKnown ? { admitted: true } : { admitted: false, reason: 'API Token has expired' };
}
