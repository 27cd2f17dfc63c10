import { disableWebhooks, runSteps } from '@marketplacer-connector/core/deployment';

void runSteps('pre-undeploy of product-webhook-service', [disableWebhooks]);
