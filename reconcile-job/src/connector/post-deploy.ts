// For a developer's machine; Connect gives no file.
import 'dotenv/config';
import { runSteps } from '@marketplacer-connector/core/deployment';
import { POST_DEPLOY } from './steps.ts';

void runSteps('post-deploy of reconcile-job', POST_DEPLOY);
