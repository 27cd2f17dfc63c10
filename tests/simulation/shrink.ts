import { simulate, type MakeStory, type Simulation, type SimulationOptions } from './simulate.ts';

/** The few faults with which a seed still breaks the same promise: leaves out as many as it can, by halves first. */
export async function shrink(
  makeStory: MakeStory,
  failing: Simulation,
  options: SimulationOptions = {},
): Promise<Simulation> {
  let smallest = failing;
  let leftOut = new Set(options.leftOut);
  const failsWithout = async (names: readonly string[]): Promise<boolean> => {
    const without = new Set([...leftOut, ...names]);
    const result = await simulate(makeStory, failing.seed, { ...options, leftOut: without });
    if (result.violation?.promise !== failing.violation?.promise) return false;
    leftOut = without;
    smallest = result;
    return true;
  };
  let size = failing.faults.length;
  while (size >= 1) {
    for (let from = 0; from < smallest.faults.length;) {
      if (!(await failsWithout(smallest.faults.slice(from, from + size)))) from += size;
    }
    size = Math.floor(size / 2);
  }
  return smallest;
}
