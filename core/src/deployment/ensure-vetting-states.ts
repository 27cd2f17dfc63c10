import { REJECTED_STATE_KEY, WAITING_STATE_KEY } from '../catalog/index.ts';
import { inEvery } from '../commercetools/index.ts';
import { projectLanguages } from './project-languages.ts';
import { done, type Deployment, type StepResult } from './step.ts';

const STATES = [
  { key: REJECTED_STATE_KEY, name: 'Marketplacer: rejected in vetting' },
  { key: WAITING_STATE_KEY, name: 'Marketplacer: waits for vetting again' },
];

/** The states by which people of the shop reject adverts, if they do. Any state may follow them, and they any. */
export async function ensureVettingStates(deployment: Deployment): Promise<StepResult> {
  if (!deployment.config.catalog.vettedInShop) return done();
  const { setup } = deployment;
  const languages = await projectLanguages(deployment);
  const result: StepResult = { done: [], problems: [] };
  for (const { key, name } of STATES) {
    const existing = await setup.state(key);
    const draft = { key, type: 'ProductState', initial: true, name: inEvery(languages, name) };
    const write = existing ? undefined : await setup.createState(draft);
    // Another script that was first has made it as well as this one.
    const state = existing ?? (await setup.state(key));
    if (state?.type === 'ProductState') result.done.push(`state ${key}`);
    else if (state)
      result.problems.push(`state ${key}: the shop uses it for something else, as ${state.type}`);
    else
      result.problems.push(
        `state ${key}: ${write?.kind === 'rejected' ? write.reasons.join('; ') : 'it could not be made'}`,
      );
  }
  return { ...done(...result.done), problems: result.problems };
}
