import { onboarding } from './onboarding.ts';
import { remittances } from './remittances.ts';
import type { Scene } from './scene.ts';

export type { Stage } from './scene.ts';

export const SCENES: readonly Scene[] = [onboarding, remittances];

/** What switches all of them on. */
export const ALL_FLOWS: Readonly<Record<string, string>> = {
  FLOWS_ON: SCENES.flatMap(({ flow }) => flow ?? []).join(';'),
};
