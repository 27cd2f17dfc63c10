import type { Grant } from '../commercetools/index.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

/** Exactly what connect.yaml asks for under inheritAs.apiClient.scopes; a test holds the two together. */
export const REQUIRED_SCOPES = [
  'manage_products',
  'manage_orders',
  'manage_types',
  'manage_key_value_documents',
  'manage_subscriptions',
  'view_project_settings',
  'view_tax_categories',
  'view_payments',
  'view_cart_discounts',
  'introspect_oauth_tokens',
];

const FILLED_IN = 'Connect fills this in; for a local .env, see docs/configuration.md';

/** commercetools answers, accepts the API client and lets it do what the connector needs. */
export async function checkPermissions({ setup, config }: Deployment): Promise<StepResult> {
  const grant = await setup.grant();
  if (grant.kind !== 'granted') return outOfReach(explainGrant(grant));
  const silence = await setup.silence();
  if (silence !== undefined) return outOfReach(`CTP_API_URL: ${silence}. ${FILLED_IN}.`);
  const missing = missingIn(grant.scopes);
  if (missing.length > 0) {
    return {
      ...problems(
        `CTP_SCOPE: the API client lacks ${missing.join(', ')}; redeploy the connector, so that Connect makes one with all scopes.`,
      ),
      lacksScopes: true,
    };
  }
  return done(`the API client of the project ${config.commercetools.projectKey} has all scopes`);
}

const outOfReach = (problem: string): StepResult => ({ ...problems(problem), outOfReach: 'commercetools' });

const missingIn = (scopes: readonly string[]): string[] =>
  scopes.includes('manage_project') ? [] : REQUIRED_SCOPES.filter((scope) => !scopes.includes(scope));

function explainGrant(grant: Exclude<Grant, { kind: 'granted' }>): string {
  switch (grant.kind) {
    case 'no-answer':
      return `CTP_AUTH_URL: ${grant.reason}. ${FILLED_IN}.`;
    case 'busy':
      return `commercetools answers ${grant.status} at present; run post-deploy again.`;
    case 'refused':
      return grant.errors.includes('invalid_scope')
        ? `CTP_SCOPE: the API client does not have all of these scopes. ${FILLED_IN}.`
        : `CTP_CLIENT_ID, CTP_CLIENT_SECRET: commercetools refuses this API client (${grant.status}). ${FILLED_IN}.`;
  }
}
