import type { StateDraft } from '@commercetools/platform-sdk';
import { inEvery, LINE_STATE_KEYS, type OwnLineState } from '../commercetools/index.ts';
import { projectLanguages } from './project-languages.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

const NAMES: Record<OwnLineState, string> = {
  sent: 'Sent by the seller',
  cancelled: 'Not sent any more by the seller',
};

/** With `LINE_STATES=marketplacer`, the states exist to which line items are moved. */
export async function ensureLineStates(deployment: Deployment): Promise<StepResult> {
  const { commercetools, config } = deployment;
  if (config.orders.lineStates === 'none' || config.flowsOff.has('fulfilment')) return done();
  const { lineStates } = commercetools;
  const languages = await projectLanguages(deployment);
  const known = new Set((await lineStates.own()).map(({ key }) => key));
  const refusals: string[] = [];
  for (const [name, key] of Object.entries(LINE_STATE_KEYS)) {
    if (known.has(key)) continue;
    const written = await lineStates.create(draftOf(name as OwnLineState, key, languages));
    // Another script may have been first.
    if (written.kind === 'rejected') refusals.push(`state ${key}: ${written.reasons.join('; ')}`);
  }
  if (refusals.length > 0) return problems(...refusals);
  return (await lineStates.ids())
    ? done('the states of line items')
    : problems(
        `LINE_STATES: ${Object.values(LINE_STATE_KEYS).join(' and ')} must be states of line items; another type of state has one of these keys`,
      );
}

const draftOf = (name: OwnLineState, key: string, languages: string[]): StateDraft => ({
  key,
  type: 'LineItemState',
  initial: false,
  name: inEvery(languages, NAMES[name]),
});
