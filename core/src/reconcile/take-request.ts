import { isDeepStrictEqual } from 'node:util';
import type { RunRequest } from '../store/index.ts';
import type { Job } from './job.ts';

/**
 * What a person has asked for. It is remembered with the lease before it is taken away, so that a run that dies in
 * between, or before it has begun, leaves it to the next one. A later request takes the place of one that is waiting.
 */
export async function takeRequest(job: Job): Promise<RunRequest | undefined> {
  const opened = await job.connector.store.runRequest.open();
  const { asked } = job.state();
  const request = opened?.request ?? asked;
  // A run that has lost its lease takes nothing away.
  if (!isDeepStrictEqual(request, asked) && !(await job.save({ asked: request }))) return undefined;
  await opened?.remove();
  return request;
}
