import {
  again,
  attemptAll,
  compare,
  converge,
  done,
  reread,
  toWrite,
  type Attempt,
  type Flow,
} from '../../src/converge/index.ts';
import { applied, ignored, stale, unchanged } from '../../src/outcome/index.ts';
import { aClock } from '../builders/clock.ts';

type Letters = Flow<string, string, string, string>;

/** A flow that notes what it does, between a source that says `b` and a target that shows `a`. */
function aFlow(change: Partial<Letters> = {}) {
  const steps: string[] = [];
  const noted = <Parameters extends unknown[], Result>(
    name: string,
    act: (...parameters: Parameters) => Result,
  ) => {
    return (...parameters: Parameters): Result => {
      steps.push(name);
      return act(...parameters);
    };
  };
  const flow: Letters = {
    locate: () => 'key',
    readTarget: noted('target', change.readTarget ?? (async () => 'a')),
    readSource: noted('source', change.readSource ?? (async () => 'b')),
    plan: noted(
      'plan',
      change.plan ??
        (({ source, target }) => (source === target ? done(unchanged) : toWrite(source, applied))),
    ),
    write: noted('write', change.write ?? (async () => done(applied, true))),
    explain: (plan) => [{ field: 'letter', source: plan, target: 'a' }],
    ...(change.locate && { locate: change.locate }),
    ...(change.beforehand && { beforehand: change.beforehand }),
    ...(change.attempts && { attempts: change.attempts }),
  };
  return { flow, steps };
}

/** Gives one attempt after the other, and the last one for ever. */
const inTurn = (...attempts: Attempt[]) => {
  let made = 0;
  return async () => attempts[Math.min(made++, attempts.length - 1)]!;
};

describe('the order of the readings', () => {
  it('is the target before the source, where the target is known beforehand', async () => {
    const { flow, steps } = aFlow();
    await expect(converge(flow, aClock())).resolves.toEqual(applied);
    expect(steps).toEqual(['target', 'source', 'plan', 'write']);
  });

  it('is told to the plan', async () => {
    const orders: boolean[] = [];
    const plan: Letters['plan'] = ({ targetReadFirst }) => {
      orders.push(targetReadFirst);
      return targetReadFirst ? done(unchanged) : reread();
    };
    const { flow, steps } = aFlow({ locate: (source) => source && 'key', plan });
    await converge(flow, aClock());
    expect(orders).toEqual([false, true]);
    expect(steps).toEqual(['source', 'target', 'plan', 'target', 'source', 'plan']);
  });

  it('is turned before a write that needs it, and not for one that does not', async () => {
    const locate: Letters['locate'] = (source) => source && 'key';
    const careful = aFlow({ locate });
    await converge(careful.flow, aClock());
    expect(careful.steps).toEqual(['source', 'target', 'plan', 'target', 'source', 'plan', 'write']);
    const free = aFlow({ locate, plan: ({ source }) => toWrite(source, applied, false) });
    await converge(free.flow, aClock());
    expect(free.steps).toEqual(['source', 'target', 'plan', 'write']);
  });

  it('begins anew where the source turns out to be about another target', async () => {
    const keys: string[] = [];
    const { flow, steps } = aFlow({
      locate: (source) => (source ? 'right' : 'wrong'),
      readTarget: async (key) => (keys.push(key), 'a'),
    });
    await converge(flow, aClock());
    expect(keys).toEqual(['wrong', 'right']);
    expect(steps).toEqual(['target', 'source', 'target', 'source', 'plan', 'write']);
  });

  it('reads no target that nothing names', async () => {
    const { flow, steps } = aFlow({
      locate: () => undefined,
      plan: ({ key, target }) =>
        done(key === undefined && target === undefined ? ignored('not-ours') : stale),
    });
    await expect(converge(flow, aClock())).resolves.toEqual(ignored('not-ours'));
    expect(steps).toEqual(['source', 'plan']);
  });

  it('a target that is absent is planned for, and never asked for again', async () => {
    const { flow, steps } = aFlow({ readTarget: async () => undefined });
    await expect(converge(flow, aClock())).resolves.toEqual(applied);
    expect(steps).toEqual(['target', 'source', 'plan', 'write']);
  });
});

describe('what is known beforehand', () => {
  it('serves the first attempt only, and never counts as read after the target', async () => {
    const { flow, steps } = aFlow({ beforehand: { source: 'c', target: { read: 'a' } } });
    await converge(flow, aClock());
    expect(steps).toEqual(['plan', 'target', 'source', 'plan', 'write']);
  });

  it('of the source alone: the target is read', async () => {
    const { flow, steps } = aFlow({ beforehand: { source: 'a' } });
    await expect(converge(flow, aClock())).resolves.toEqual(unchanged);
    expect(steps).toEqual(['target', 'plan']);
  });
});

describe('attempts', () => {
  it('after a conflict, both sides are read again after a pause that grows', async () => {
    const { flow, steps } = aFlow({ write: inTurn(again(), again(), done(applied, true)) });
    const clock = aClock();
    await expect(converge(flow, clock)).resolves.toEqual(applied);
    expect(steps.filter((step) => step === 'source')).toHaveLength(3);
    expect(clock.pauses).toHaveLength(2);
    clock.pauses.forEach((pause, index) => expect(pause).toBeLessThanOrEqual(50 * (index + 1)));
  });

  it('are five at most, and nobody waits after the last one', async () => {
    const { flow, steps } = aFlow({ write: inTurn(again()) });
    const clock = aClock();
    await expect(converge(flow, clock)).resolves.toEqual({ outcome: 'retry', code: 'conflict' });
    expect(steps.filter((step) => step === 'write')).toHaveLength(5);
    expect(clock.pauses).toHaveLength(4);
  });

  it('are as many as the flow says', async () => {
    const { flow, steps } = aFlow({ write: inTurn(reread(true)), attempts: 7 });
    await converge(flow, aClock());
    expect(steps.filter((step) => step === 'write')).toHaveLength(7);
  });

  it('to read again needs no pause', async () => {
    const { flow } = aFlow({ write: inTurn(reread(), done(applied, true)) });
    const clock = aClock();
    await converge(flow, clock);
    expect(clock.pauses).toEqual([]);
  });

  it('that wrote something count as applied, even if nothing is left to do afterwards', async () => {
    const { flow } = aFlow({ write: inTurn(reread(true), done(unchanged)) });
    await expect(converge(flow, aClock())).resolves.toEqual(applied);
  });

  it('come to whatever the flow makes of them', async () => {
    const flow: Flow<string, string, string, string, number> = {
      locate: () => 'key',
      readTarget: async () => 'a',
      readSource: async () => 'b',
      plan: ({ source }) => toWrite(source, 1),
      write: async () => done(2, true),
    };
    await expect(attemptAll(flow, aClock())).resolves.toEqual({ kind: 'done', result: 2, wrote: true });
  });
});

describe('a run that does not write', () => {
  it('reads and plans in the same way, and tells what it would come to', async () => {
    const { flow, steps } = aFlow();
    await expect(converge(flow, aClock(), { dryRun: true })).resolves.toEqual(applied);
    expect(steps).toEqual(['target', 'source', 'plan']);
  });

  it('does not read again for the order of the readings, since it replaces nothing', async () => {
    const { flow, steps } = aFlow({ locate: (source) => source && 'key' });
    await converge(flow, aClock(), { dryRun: true });
    expect(steps).toEqual(['source', 'target', 'plan']);
  });

  it('tells the fields that differ, and none where nothing does', async () => {
    await expect(compare(aFlow().flow, aClock())).resolves.toEqual({
      outcome: applied,
      differences: [{ field: 'letter', source: 'b', target: 'a' }],
    });
    const same = aFlow({ readSource: async () => 'a' });
    await expect(compare(same.flow, aClock())).resolves.toEqual({ outcome: unchanged, differences: [] });
  });
});
