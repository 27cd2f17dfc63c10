import type { Grant } from '../commercetools/index.ts';
import { requiredScopes } from './scopes.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

const FILLED_IN = 'Connect fills this in; for a local .env, see docs/configuration.md';

/** commercetools answers, accepts the API client and lets it do what the connector needs. */
export async function checkPermissions({ setup, config }: Deployment): Promise<StepResult> {
  const grant = await setup.grant();
  if (grant.kind !== 'granted') return outOfReach(explainGrant(grant));
  const silence = await setup.silence();
  if (silence !== undefined) return outOfReach(`CTP_API_URL: ${silence}. ${FILLED_IN}.`);
  const missing = missingIn(grant.scopes, requiredScopes(config));
  if (missing.length > 0) {
    return {
      ...problems(
        `CTP_SCOPE: the API client lacks ${missing.join(', ')}; redeploy the connector, so that Connect makes one with all scopes.`,
      ),
      lacksScopes: true,
    };
  }
  return done(
    `the API client of the project ${config.commercetools.projectKey} has all scopes that these settings use`,
  );
}

const outOfReach = (problem: string): StepResult => ({ ...problems(problem), outOfReach: 'commercetools' });

const missingIn = (granted: readonly string[], required: readonly string[]): string[] =>
  granted.includes('manage_project') ? [] : required.filter((scope) => !granted.includes(scope));

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
