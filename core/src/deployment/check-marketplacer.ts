import { done, problems, type Deployment, type StepResult } from './step.ts';

/** The key is accepted, and the instance has every field that the connector asks for. */
export async function checkMarketplacer({ marketplacer }: Deployment): Promise<StepResult> {
  const missing = await marketplacer.checkSchema();
  return missing.length > 0
    ? problems(
        ...missing.map((line) => `Marketplacer lacks a field, or the API key may not read it: ${line}`),
      )
    : done('Marketplacer accepts the API key and has every field that is asked for');
}
