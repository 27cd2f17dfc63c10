import type { Answer } from '../api.ts';
import { TroubleNotice } from './elements.tsx';

export const ASKED = 'The run was asked for. It begins with the next tick of the job.';

/** How asking for a run has ended. */
export const AskedFor = ({ answer }: { answer: Answer<object> }) =>
  answer.ok ? <p class="notice good">{ASKED}</p> : <TroubleNotice trouble={answer.trouble} />;
