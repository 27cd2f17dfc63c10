import { MarketplacerUnavailable } from '../marketplacer/index.ts';
import { explainCurrency } from './explain-currency.ts';
import { reachMarketplacer } from './reach-marketplacer.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

/** The key is accepted, and the instance has every field that the connector cannot do without. */
export async function checkMarketplacer(deployment: Deployment): Promise<StepResult> {
  const reached = await reachMarketplacer(deployment);
  return reached.problems.length > 0 ? reached : checkFields(deployment);
}

async function checkFields({ marketplacer, config }: Deployment): Promise<StepResult> {
  const { missing, absent } = await marketplacer.checkSchema();
  if (missing.length > 0) {
    return problems(
      ...missing.map((line) => `Marketplacer lacks a field, or the API key may not read it: ${line}`),
    );
  }
  const amount = await shownAmount(marketplacer);
  const doubt = amount && explainCurrency(amount, config.catalog.currency.code);
  if (doubt) return problems(doubt);
  return done(
    'Marketplacer accepts the API key and has every field that is needed',
    ...absent.map(
      (field) => `Marketplacer lacks ${field}, or the API key may not read it; what it decides is left alone`,
    ),
  );
}

/** A key that may not see any decides nothing. */
async function shownAmount(marketplacer: Deployment['marketplacer']): Promise<string | undefined> {
  try {
    return await marketplacer.shownAmount();
  } catch (error) {
    if (error instanceof MarketplacerUnavailable) return undefined;
    throw error;
  }
}
