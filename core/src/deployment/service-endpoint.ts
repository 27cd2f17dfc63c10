/**
 * Where Marketplacer sends webhooks to, without the entity. The address of the service may or may not come with the
 * endpoint's path; both are taken, and nothing else.
 */
export function readEndpoint({
  CONNECT_SERVICE_URL,
}: Record<string, string | undefined>): string | undefined {
  const url = URL.parse(CONNECT_SERVICE_URL ?? '');
  if (!url || url.search || url.hash || url.username || url.password) return undefined;
  const path = url.pathname.replace(/\/+$/, '');
  return path === '' || path === '/webhooks' ? `${url.origin}/webhooks` : undefined;
}

/** Whether a webhook with this address is one of those that lead to the endpoint. */
export const leadsTo = (endpoint: string, url: string | null | undefined): boolean =>
  url?.startsWith(`${endpoint}/`) === true;
