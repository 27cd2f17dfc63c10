import { settingsDigest } from '../runtime/index.ts';
import { done, type Deployment, type StepResult } from './step.ts';

/** Notes which settings shape data from now on. Where they are others than before, the job compares everything. */
export async function noteSettings({ clock, config, store }: Deployment): Promise<StepResult> {
  const digest = settingsDigest(config);
  const known = await store.settings.read();
  if (known?.digest === digest) return done('the settings that shape data are those of before');
  await store.settings.put({ digest, changedAt: new Date(clock.now()).toISOString() });
  return done(
    known
      ? 'settings that shape data have changed: the next run compares everything with them'
      : 'the settings that shape data',
  );
}
