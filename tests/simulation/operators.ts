import type { Connector } from '../../core/src/connector/index.ts';
import type { Outcome } from '../../core/src/outcome/index.ts';
import { machinesOf } from './machines.ts';
import type { Network } from './network.ts';
import type { Run } from './story.ts';
import type { World } from './world.ts';

/** As product-webhook-service has it for one operation. */
const BUDGET_MS = 24_000;
/** After which nobody waits for an answer any more. */
const PATIENCE_MS = 30_000;

/** What a person has done at the operations endpoints; undefined where no answer came. */
export type Operate = (
  what: string,
  work: (connector: Connector) => Promise<Outcome | undefined>,
) => Promise<Outcome | undefined>;

interface Reached {
  network: Network;
  perform: <Result>(run: Run, work: (connector: Connector) => Promise<Result>) => Promise<Result>;
}

/** People at the operations endpoints: any instance answers, or none. */
export function createOperate(world: World, { network, perform }: Reached): Operate {
  const { scheduler } = world;
  const machines = machinesOf(world, 'operations');
  let asked = 0;
  return (what, work) => {
    const name = `operation ${(asked += 1)}`;
    const instance = machines.oneOf(world.random(name).next());
    const startedAt = scheduler.now();
    const run = { name, instance, startedAt, deadline: startedAt + BUDGET_MS, calls: 0 };
    world.note(() => `${name} ${what} reaches ${instance.name}`);
    return new Promise((resolve) => {
      const cancel = scheduler.after(PATIENCE_MS, () => {
        world.note(() => `${name} is not answered`);
        resolve(undefined);
      });
      const answer = (outcome: Outcome | undefined) =>
        network.inProcess(instance, () => {
          cancel();
          world.note(() => `${name} is answered: ${JSON.stringify(outcome)}`);
          resolve(outcome);
        });
      void perform(run, work).then(answer, (error: Error) => {
        world.note(() => `${name} breaks off: ${error.message}`);
        answer(undefined);
      });
    });
  };
}
