import { CONTAINERS, NO_LEASE, RUN_STATE_KEY } from '../store/index.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

/**
 * The object whose versioned updates are the lease of the reconcile job. Made here, because that a
 * conditional creation excludes a second one is not documented by commercetools.
 */
export async function ensureRunState({ commercetools }: Deployment): Promise<StepResult> {
  const { customObjects } = commercetools;
  if (!(await customObjects.byKey(CONTAINERS.state, RUN_STATE_KEY))) {
    await customObjects.put(CONTAINERS.state, RUN_STATE_KEY, NO_LEASE, 0);
  }
  return (await customObjects.byKey(CONTAINERS.state, RUN_STATE_KEY))
    ? done('the lease of the reconcile job')
    : problems(`the custom object ${CONTAINERS.state}/${RUN_STATE_KEY} could not be made`);
}
