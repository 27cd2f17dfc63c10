import { removeSubscription, runSteps } from '@marketplacer-connector/core/deployment';

void runSteps('pre-undeploy of order-event-app', [removeSubscription]);
