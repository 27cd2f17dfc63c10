const UNTRUSTED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_UNTRUSTED',
]);

/**
 * Why `fetch` got no answer, as a clause for a person.
 *
 * @param error what it threw; the codes are those of Node, OpenSSL and undici
 */
export function explainNoAnswer(error: unknown, address: string): string {
  const { protocol, hostname, host, port } = new URL(address);
  const where = port === '' ? `${hostname}:${protocol === 'https:' ? 443 : 80}` : host;
  const code = codeOf(error);
  if (UNTRUSTED.has(code)) return `the TLS certificate of ${where} is not trusted (${code})`;
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `the host ${hostname} is not found`;
    case 'ECONNREFUSED':
      return `nothing listens at ${where}`;
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return `no connection to ${where} can be made (${code})`;
    case 'CERT_HAS_EXPIRED':
      return `the TLS certificate of ${where} has expired`;
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `the TLS certificate of ${where} is for another host`;
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
      return `${where} does not speak TLS; probably the port is wrong`;
    case 'ECONNRESET':
    case 'UND_ERR_SOCKET':
      return protocol === 'http:'
        ? `${where} closes the connection; it may speak https only`
        : `${where} closes the connection`;
    case 'TimeoutError':
      return `${where} does not answer in time`;
    default:
      return `${where} does not answer (${code})`;
  }
}

/** The code of the innermost cause that has one. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error) && !isErrorOfAnotherRealm(error)) return String(error);
  const inner = error.cause === undefined ? '' : codeOf(error.cause);
  if (inner !== '') return inner;
  const own: unknown = Reflect.get(error, 'code');
  if (typeof own === 'string') return own;
  return error.name === 'TimeoutError' ? error.name : error.message;
}

const isErrorOfAnotherRealm = (error: unknown): error is Error =>
  typeof error === 'object' && error !== null && 'message' in error && 'name' in error;
