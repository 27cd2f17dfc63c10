import { runSteps } from '@marketplacer-connector/core/deployment';

// What the job remembers stays, so that a later installation goes on from there.
void runSteps('pre-undeploy of reconcile-job', []);
