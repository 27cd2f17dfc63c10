// For a developer's machine; Connect gives no file.
import 'dotenv/config';
import { runSteps } from '@marketplacer-connector/core/deployment';
import { PRE_UNDEPLOY } from './steps.ts';

void runSteps('pre-undeploy of order-event-app', PRE_UNDEPLOY);
