import type { Instance } from './story.ts';
import type { World } from './world.ts';

const INSTANCES = ['event-1', 'event-2', 'event-3'];

/** The instances of the application; who has died is replaced by a process that knows nothing. */
export function machinesOf(world: Pick<World, 'assumed' | 'random'>) {
  const start = (name: string): Instance => {
    const half = world.assumed.clocksApartMs / 2;
    return {
      name,
      alive: true,
      ahead: world.random(`clock of ${name}`).between(-half, half),
      heldUpUntil: 0,
    };
  };
  const instances = INSTANCES.map(start);
  let started = 0;
  return {
    start,
    /** The same draw is the same machine. */
    oneOf(draw: number): Instance {
      const index = Math.floor(draw * instances.length);
      const instance = instances[index] as Instance;
      if (instance.alive) return instance;
      const next = start(`${INSTANCES[index]}, process ${(started += 1)}`);
      instances[index] = next;
      return next;
    },
  };
}

export type Machines = ReturnType<typeof machinesOf>;
