import type { Claim, CreateOncePorts, Standing } from '../../../core/src/exactly-once/index.ts';
import { retryOnConflict, type Clock } from '../../../core/src/runtime/index.ts';

/** What a store shows of one thing, as it was read. */
interface Shown extends Standing<string> {
  version: number;
  entries?: Entries;
}

export type Ports = CreateOncePorts<Shown, string, string>;

/** One request, as the network takes it. What is thrown by `serve` is the answer of the platform. */
export type Send = <Answer>(
  kind: 'read' | 'write' | 'create',
  operation: string,
  thing: string,
  serve: () => Answer,
) => Promise<Answer>;

/** Things on which claims can be made, as one platform keeps them. */
export interface SimulatedClaims {
  /** What one process uses. */
  ports(
    send: Send,
    clock: Clock,
    thing: string,
  ): Pick<Ports, 'claims' | 'remember'> & {
    /** Gives up a claim. */
    release(held: Shown): Promise<unknown>;
  };
  remembered(thing: string): string | undefined;
  isClaimed(thing: string): boolean;
  /** Somebody else writes something of his own. */
  touch(thing: string): void;
  /** Somebody else replaces what says that the thing is done. */
  forget(thing: string): void;
}

/** What the store does with a claim where there is one already. */
export type ClaimsWay = 'replace' | 'append' | 'keep';

export const CONFLICT = { statusCode: 409, message: 'somebody else wrote first' };

interface Versioned<Value> {
  version: number;
  value: Value;
}

function versioned<Value>(initial: Value) {
  let now: Versioned<Value> = { version: 1, value: initial };
  const set = (value: Value) => (now = { version: now.version + 1, value });
  return {
    read: () => now,
    set,
    /** Whoever has seen another version gets a conflict. */
    write(seen: number, change: (value: Value) => Value): Versioned<Value> {
      if (seen !== now.version) throw CONFLICT;
      return set(change(now.value));
    },
  };
}

const orConflict = <Answer>(answer: Promise<Answer>): Promise<Answer | undefined> =>
  answer.catch((error: unknown) => {
    if (error === CONFLICT) return undefined;
    throw error;
  });

type Mark = { claim: Claim } | { done: string } | 'released';

/** A mark on the object itself, and a record of the thing beside it: as orders have them. */
export function marksOnObjects(things: readonly string[], way: ClaimsWay): SimulatedClaims {
  const objects = new Map(things.map((thing) => [thing, versioned<readonly Mark[]>([])]));
  const records = new Map(things.map((thing) => [thing, versioned<string | undefined>(undefined)]));
  const objectOf = (thing: string) => objects.get(thing) as ReturnType<typeof versioned<readonly Mark[]>>;
  const recordOf = (thing: string) => records.get(thing) as ReturnType<typeof versioned<string | undefined>>;

  const shown = ({ version, value: marks }: Versioned<readonly Mark[]>): Shown => {
    const done = marks.find((mark) => typeof mark === 'object' && 'done' in mark);
    const last = done ?? marks.at(-1) ?? 'released';
    if (last === 'released') return { version };
    return 'done' in last ? { version, remembered: last.done } : { version, claim: last.claim };
  };
  const marked = (mark: Mark) => (marks: readonly Mark[]) => {
    if (way === 'keep' && marks.length > 0) return marks;
    return way === 'append' ? [...marks, mark] : [mark];
  };

  return {
    ports(send, clock, thing) {
      const object = objectOf(thing);
      const record = recordOf(thing);
      const setMark = (seen: Shown, mark: Mark) =>
        orConflict(send('write', 'mark', thing, () => shown(object.write(seen.version, marked(mark)))));
      const read = () => send('read', 'read the object', thing, () => shown(object.read()));
      return {
        claims: {
          forgets: false,
          read,
          async write(seen, claim) {
            const [held, remembered] = await Promise.all([
              setMark(seen, { claim }),
              send('read', 'read the record', thing, () => record.read().value),
            ]);
            return held && { ...held, remembered };
          },
        },
        async remember(id, held) {
          await send('write', 'write the record', thing, () => void record.set(id));
          let seen = held;
          const isDone = await retryOnConflict(clock, async () => {
            if (await setMark(seen, { done: id })) return true;
            seen = await read();
            return seen.remembered === undefined ? undefined : true;
          });
          return isDone ?? false;
        },
        release: (held) => setMark(held, 'released'),
      };
    },
    remembered: (thing) => recordOf(thing).read().value,
    isClaimed: (thing) => shown(objectOf(thing).read()).claim !== undefined,
    touch: (thing) => void objectOf(thing).set(objectOf(thing).read().value),
    forget: (thing) => void objectOf(thing).set([]),
  };
}

type Entries = Readonly<Record<string, { claim?: Claim; id?: string }>>;

/** Entries of all things in one record, which remembers them too: as the refunds of an order have them. */
export function entriesInRecord(_things: readonly string[], way: ClaimsWay): SimulatedClaims {
  const record = versioned<Entries>({});
  const shownOf =
    (thing: string) =>
    ({ version, value: entries }: Versioned<Entries>): Shown => {
      const { [thing]: own, ...others } = entries;
      return {
        version,
        entries,
        remembered: own?.id,
        claim: own?.claim,
        others: Object.values(others).flatMap(({ claim }) => claim ?? []),
      };
    };
  const without = (entries: Entries, thing: string): Entries => {
    const { [thing]: _gone, ...others } = entries;
    return others;
  };

  return {
    ports(send, clock, thing) {
      const shown = shownOf(thing);
      const read = () => send('read', 'read the record', thing, () => shown(record.read()));
      const write = (operation: string, seen: Shown, entries: Entries) =>
        orConflict(send('write', operation, thing, () => shown(record.write(seen.version, () => entries))));
      const set = (entry: Entries[string] | undefined) =>
        retryOnConflict(clock, async () => {
          const seen = await read();
          const others = without(seen.entries ?? {}, thing);
          return write('set the entry', seen, entry ? { ...others, [thing]: entry } : others);
        });
      return {
        claims: {
          forgets: true,
          read,
          write: (seen, claim) => {
            const kept = way === 'keep' && seen.claim ? seen.claim : claim;
            return write('claim', seen, { ...seen.entries, [thing]: { claim: kept } });
          },
        },
        remember: async (id) => (await set({ id })) !== undefined,
        release: () => set(undefined),
      };
    },
    remembered: (thing) => record.read().value[thing]?.id,
    isClaimed: (thing) => record.read().value[thing]?.claim !== undefined,
    touch: () => void record.set(record.read().value),
    forget: (thing) => void record.set(without(record.read().value, thing)),
  };
}
