import { MarketplacerUnavailable } from '../../core/src/marketplacer/index.ts';
import { courseOf } from './course.ts';
import type { CallKind } from './faults.ts';
import type { Random } from './random.ts';
import { BEGINNING } from './scheduler.ts';
import type { Asked, Instance, Run } from './story.ts';
import type { World } from './world.ts';

/** One request of a process, and what its client makes of the ways in which it can fail. */
export interface Call<Answer> extends Asked {
  kind: Exclude<CallKind, 'pause'>;
  timeoutMs: number;
  /** What the platform does and answers; throws its refusal. */
  serve: () => Answer;
  /** The answer without what its references stand for. */
  unexpanded?: (answer: Answer) => Answer;
  unanswered: () => unknown;
  notTakenIn: () => unknown;
  failed: () => unknown;
  conflict: () => unknown;
}

/** The longest that a process gets no processor. */
const LONGEST_HOLD_UP_MS = 6 * 60_000;

/** What a network needs of a world. */
export type Wired = Pick<World, 'assumed' | 'scheduler' | 'faults' | 'random' | 'note' | 'violated'>;

/** What happens beside the calls: somebody else writes, and every write that took effect is looked at. */
export interface Bystander<Beside extends Wired> {
  meddle(world: Beside, name: string): void;
  afterWrite(world: Beside, run: Run, write: Asked): void;
}

/** Everything between the processes and the platforms. Each call and each pause is a place where things go wrong. */
export function createNetwork<Beside extends Wired>(world: Beside, story: Bystander<Beside>) {
  const { scheduler, faults } = world;

  /** What happens in a process: never after its death, and not while it is held up. */
  function inProcess(instance: Instance, act: () => void): void {
    if (!instance.alive) return;
    const wait = instance.heldUpUntil - scheduler.now();
    if (wait > 0) scheduler.after(wait, () => inProcess(instance, act));
    else scheduler.resume(act);
  }

  function holdUp(instance: Instance, random: Random): void {
    const longest = random.chance(0.5) ? 30_000 : LONGEST_HOLD_UP_MS;
    instance.heldUpUntil = scheduler.now() + random.between(0, longest);
  }

  function kill(instance: Instance): void {
    if (instance.alive) world.note(() => `${instance.name} dies`);
    instance.alive = false;
  }

  function call<Answer>(run: Run, call: Call<Answer>): Promise<Answer> {
    const { instance } = run;
    const name = `${run.name}.${(run.calls += 1)}`;
    const left = Math.min(call.timeoutMs, run.deadline - scheduler.now());
    // The signal of the delivery ends a request before it is sent.
    if (left <= 0) return Promise.reject(call.unanswered() as Error);
    const isOut = faults.isOut(call.operation, scheduler.now() - BEGINNING);
    const fault = isOut ? 'refused' : faults.at(name, call.kind);
    if (fault !== 'none') world.note(() => `${name} ${wordsOf(call)}: ${fault}`);
    const random = world.random(name);
    const course = courseOf(fault, random, world.assumed.inFlightMs);

    return new Promise<Answer>((resolve, reject) => {
      let answered = false;
      const answer = (give: () => void) =>
        inProcess(instance, () => {
          if (!answered) give();
          answered = true;
        });
      let served: Served<Answer> | undefined;
      if (course.arrivesAfter !== undefined) {
        scheduler.after(course.arrivesAfter, () => {
          if (fault === 'meddled-before') story.meddle(world, name);
          served = serve(run, name, call);
          if (fault === 'unexpanded') served = unexpanded(call, served);
          if (fault === 'meddled-after') story.meddle(world, name);
          if (fault === 'held-up') holdUp(instance, random);
        });
      }
      if (course.diesAfter !== undefined) scheduler.after(course.diesAfter, () => kill(instance));
      if (course.answersAfter > left || course.answer === 'none') {
        scheduler.after(left, () => answer(() => reject(call.unanswered() as Error)));
      } else {
        scheduler.after(course.answersAfter, () =>
          answer(() => {
            if (course.answer !== 'served' && course.answer !== 'none') {
              reject(call[course.answer]() as Error);
            } else if (served?.kind === 'answer') resolve(served.answer);
            else reject(served?.error as Error);
          }),
        );
      }
    });
  }

  /** The platform does what it is asked. */
  function serve<Answer>(run: Run, name: string, call: Call<Answer>): Served<Answer> {
    try {
      const answer = call.serve();
      world.note(() => `${name} ${wordsOf(call)}`);
      if (call.kind === 'write') story.afterWrite(world, run, call);
      return { kind: 'answer', answer };
    } catch (error) {
      if (!isRefusal(error)) world.violated(UNDERSTOOD, `${name} ${wordsOf(call)}: ${String(error)}`);
      world.note(() => `${name} ${wordsOf(call)}: answered ${(error as { message: string }).message}`);
      return { kind: 'refusal', error };
    }
  }

  function unexpanded<Answer>(call: Call<Answer>, served: Served<Answer>): Served<Answer> {
    if (served.kind === 'refusal' || !call.unexpanded) return served;
    return { kind: 'answer', answer: call.unexpanded(served.answer) };
  }

  function pause(run: Run, milliseconds: number): Promise<void> {
    const { instance } = run;
    const name = `${run.name}.${(run.calls += 1)}`;
    const fault = faults.at(name, 'pause');
    if (fault !== 'none') world.note(() => `${name} a pause: ${fault}`);
    return new Promise((resolve) => {
      scheduler.after(milliseconds, () => {
        if (fault === 'dies-before' || fault === 'dies-after') kill(instance);
        if (fault === 'held-up') holdUp(instance, world.random(name));
        if (fault === 'meddled-after') story.meddle(world, name);
        inProcess(instance, resolve);
      });
    });
  }

  return { call, pause, kill, inProcess };
}

const UNDERSTOOD = 'the platforms understand what they are asked';

/** What a platform says of a request that it understands. */
function isRefusal(error: unknown): boolean {
  const { statusCode = 0 } = error as { statusCode?: number };
  return error instanceof MarketplacerUnavailable || (statusCode >= 400 && statusCode < 500);
}

type Served<Answer> = { kind: 'answer'; answer: Answer } | { kind: 'refusal'; error: unknown };

export type Network = ReturnType<typeof createNetwork>;

const wordsOf = ({ operation, id, detail }: Asked): string =>
  [operation, id, detail].filter((word) => word !== undefined).join(' ');
