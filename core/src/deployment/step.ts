import type { CommercetoolsSetup } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';

/** What the deploy scripts work with. */
export interface Deployment extends Connector {
  setup: CommercetoolsSetup;
  /** The variables that Connect gives to its scripts, such as CONNECT_SERVICE_URL. */
  environment: Record<string, string | undefined>;
}

/** What one step found or did, as lines for a person. Problems make the script exit with 1. */
export interface StepResult {
  done: string[];
  problems: string[];
  /** The platform that steps after this one need not ask, because it would show the same problem again. */
  outOfReach?: Platform;
  /** Refusals of commercetools after this step are what it has said already. */
  lacksScopes?: boolean;
}

export type Platform = 'commercetools' | 'marketplacer';

export type Step = (deployment: Deployment) => Promise<StepResult>;

export const done = (...lines: string[]): StepResult => ({ done: lines, problems: [] });
export const problems = (...lines: string[]): StepResult => ({ done: [], problems: lines });
