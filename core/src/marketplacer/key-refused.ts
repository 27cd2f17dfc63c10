import type { Config } from '../runtime/index.ts';

export const asksForBasic = (headers: Headers | undefined): boolean =>
  /(^|,\s*)basic(\s|$)/i.test(headers?.get('www-authenticate') ?? '');

/**
 * Why Marketplacer answers 401 or 403, with the setting to look at. A site behind HTTP Basic asks for it in
 * `WWW-Authenticate` (RFC 7617); what Marketplacer itself answers to a wrong key is not documented.
 */
export function explainRefusal(
  status: number,
  headers: Headers | undefined,
  { basicAuth }: Pick<Config['marketplacer'], 'basicAuth'>,
): string {
  if (asksForBasic(headers)) {
    return basicAuth === undefined
      ? `the site of Marketplacer asks for HTTP Basic authentication (${status}); set MARKETPLACER_BASIC_AUTH`
      : `the site of Marketplacer refuses the HTTP Basic authentication (${status}); check MARKETPLACER_BASIC_AUTH`;
  }
  const settings =
    basicAuth === undefined ? 'MARKETPLACER_API_KEY' : 'MARKETPLACER_API_KEY and MARKETPLACER_BASIC_AUTH';
  return `Marketplacer refuses the API key (${status}); check ${settings}`;
}
