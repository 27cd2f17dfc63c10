import { retryOnConflict } from '../runtime/index.ts';
import { CONTAINERS, RUN_STATE_KEY, type RunState } from '../store/index.ts';
import { renameRecords } from './rename-records.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';
import { upgradeRunState } from './upgrade-run-state.ts';

interface Migration {
  /** Of everything but the run state. @returns what could not be done, as lines for a person */
  records: (deployment: Deployment) => Promise<string[]>;
  state: (state: RunState, now: number) => RunState;
}

/** The one at index n brings the store from schema version n to n + 1. */
const MIGRATIONS: readonly Migration[] = [{ records: renameRecords, state: upgradeRunState }];

/**
 * Brings what an earlier version has stored to the names and shapes of this one, once: the run state says how far
 * the store is, and is written last. Every write carries the version that was read, and what is done already is left
 * alone; so this may break off and be repeated, and the earlier version may still run. A run of its job that is under
 * way loses its lease and stops.
 */
export async function migrateStore(deployment: Deployment): Promise<StepResult> {
  for (;;) {
    const { schemaVersion = 0 } = (await readState(deployment)).value;
    const migration = MIGRATIONS[schemaVersion];
    if (!migration) return done(sentenceOn(schemaVersion));
    const found = await migration.records(deployment);
    if (found.length > 0) return problems(...found);
    await migrateState(deployment, migration, schemaVersion);
  }
}

/** A rollback runs the scripts of an earlier version, which know nothing of later shapes and change none. */
const sentenceOn = (schemaVersion: number): string =>
  schemaVersion > MIGRATIONS.length
    ? `schema version ${schemaVersion} of what is remembered is of a later version of the connector; this one knows ${MIGRATIONS.length}, and leaves it alone`
    : `schema version ${schemaVersion} of what is remembered`;

async function migrateState(deployment: Deployment, { state }: Migration, from: number): Promise<void> {
  const { clock, commercetools } = deployment;
  const isMigrated = await retryOnConflict(clock, async () => {
    const { value, version } = await readState(deployment);
    if ((value.schemaVersion ?? 0) > from) return true;
    const next = { ...state(value, clock.now()), schemaVersion: from + 1 };
    const written = await commercetools.customObjects.put(CONTAINERS.state, RUN_STATE_KEY, next, version);
    return written.kind === 'written' || undefined;
  });
  if (!isMigrated) throw new Error('a run keeps writing the run state; run post-deploy again');
}

async function readState({ commercetools }: Deployment): Promise<{ value: RunState; version: number }> {
  const object = await commercetools.customObjects.byKey(CONTAINERS.state, RUN_STATE_KEY);
  if (!object) throw new Error(`there is no custom object ${CONTAINERS.state}/${RUN_STATE_KEY}`);
  return object;
}
