import type { Probe } from '../marketplacer/index.ts';
import { done, type Deployment, type StepResult } from './step.ts';

/** Marketplacer answers at the configured address and accepts the key, or one sentence says what is in the way. */
export async function reachMarketplacer({ marketplacer, config }: Deployment): Promise<StepResult> {
  const { apiUrl, basicAuth } = config.marketplacer;
  const found = await marketplacer.probe(apiUrl);
  if (found.kind === 'operator-api') return done();
  const likely =
    found.kind === 'something-else' ? await likelyAddress(marketplacer.probe, apiUrl) : undefined;
  const problem = explainProbe(found, {
    asked: shown(apiUrl),
    hasBasicAuth: basicAuth !== undefined,
    likely,
  });
  return { done: [], problems: [problem], outOfReach: 'marketplacer' };
}

/** The Operator API is at `/graphql`, and its host alone, or with a part of the path, is easily taken for it. */
async function likelyAddress(
  probe: Deployment['marketplacer']['probe'],
  apiUrl: string,
): Promise<string | undefined> {
  const { origin, pathname } = new URL(apiUrl);
  const candidates = new Set([`${origin}${pathname.replace(/\/+$/, '')}/graphql`, `${origin}/graphql`]);
  for (const candidate of candidates) {
    const { kind } = await probe(candidate);
    if (kind === 'operator-api' || kind === 'refused') return candidate;
  }
  return undefined;
}

/** A query may hold what is nobody's business. */
function shown(apiUrl: string): string {
  const { origin, pathname } = new URL(apiUrl);
  return `${origin}${pathname}`;
}

interface Asked {
  asked: string;
  hasBasicAuth: boolean;
  /** Where the Operator API is, if it was found nearby. */
  likely: string | undefined;
}

function explainProbe(
  found: Exclude<Probe, { kind: 'operator-api' }>,
  { asked, hasBasicAuth, likely }: Asked,
): string {
  switch (found.kind) {
    case 'no-answer':
      return `MARKETPLACER_API_URL: ${found.reason}.`;
    case 'redirect':
      return found.location === undefined
        ? `MARKETPLACER_API_URL: ${asked} redirects elsewhere, and the connector follows no redirect.`
        : `MARKETPLACER_API_URL: ${asked} redirects to ${found.location}; set that address.`;
    case 'refused':
      if (found.by === 'marketplacer') {
        return `MARKETPLACER_API_KEY: Marketplacer refuses the API key (${found.status}); make one in the operator portal, Configuration > API Access, and set it here.`;
      }
      return hasBasicAuth
        ? `MARKETPLACER_BASIC_AUTH: the site before Marketplacer refuses this user and password (${found.status}).`
        : `MARKETPLACER_BASIC_AUTH: the site before Marketplacer asks for HTTP Basic authentication; set it to user:password.`;
    case 'busy':
      return `Marketplacer answers ${found.status} at present; run post-deploy again.`;
    case 'something-else':
      return likely === undefined
        ? `MARKETPLACER_API_URL: ${asked} answers (${found.status}), but is no Operator API; its address is https://<instance>/graphql.`
        : `MARKETPLACER_API_URL: ${asked} answers (${found.status}), but is no Operator API; ${likely} is one, so set that address.`;
  }
}
