import { reachMarketplacer } from './reach-marketplacer.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

/** The key is accepted, and the instance has every field that the connector cannot do without. */
export async function checkMarketplacer(deployment: Deployment): Promise<StepResult> {
  const reached = await reachMarketplacer(deployment);
  return reached.problems.length > 0 ? reached : checkFields(deployment);
}

async function checkFields({ marketplacer }: Deployment): Promise<StepResult> {
  const { missing, absent } = await marketplacer.checkSchema();
  if (missing.length > 0) {
    return problems(
      ...missing.map((line) => `Marketplacer lacks a field, or the API key may not read it: ${line}`),
    );
  }
  return done(
    'Marketplacer accepts the API key and has every field that is needed',
    ...absent.map(
      (field) => `Marketplacer lacks ${field}, or the API key may not read it; what it decides is left alone`,
    ),
  );
}
