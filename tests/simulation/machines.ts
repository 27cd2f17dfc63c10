import type { Instance } from './story.ts';
import type { World } from './world.ts';

const INSTANCES = 3;

/** The instances of one application; who has died is replaced by a process that knows nothing. */
export function machinesOf(world: Pick<World, 'assumed' | 'random'>, application: string) {
  const start = (name: string): Instance => {
    const half = world.assumed.clocksApartMs / 2;
    return {
      name,
      alive: true,
      ahead: world.random(`clock of ${name}`).between(-half, half),
      heldUpUntil: 0,
    };
  };
  const names = Array.from({ length: INSTANCES }, (_none, index) => `${application}-${index + 1}`);
  const instances = names.map(start);
  let started = 0;
  return {
    start,
    /** The same draw is the same machine. */
    oneOf(draw: number): Instance {
      const index = Math.floor(draw * instances.length);
      const instance = instances[index] as Instance;
      if (instance.alive) return instance;
      const next = start(`${names[index]}, process ${(started += 1)}`);
      instances[index] = next;
      return next;
    },
  };
}

export type Machines = ReturnType<typeof machinesOf>;
