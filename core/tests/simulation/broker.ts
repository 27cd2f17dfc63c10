import { runUseCase, type Connector } from '../../src/connector/index.ts';
import type { Outcome } from '../../src/outcome/index.ts';
import type { Machines } from './machines.ts';
import type { Network } from './network.ts';
import type { Message, Run, Story } from './story.ts';
import type { World } from './world.ts';

/** Connect delivers again what is not acknowledged within 10 s; the application gives itself a little less. */
const ACK_DEADLINE_MS = 10_000;
const DELIVERY_BUDGET_MS = 8_500;
const LONGEST_BACK_OFF_MS = 250_000;

/** A message on its way to the application: acknowledged once, or delivered again. */
interface Copy {
  name: string;
  message: Message;
  deliveries: number;
}

/** The processes that a delivery can reach, and how they take it. */
interface Receivers {
  network: Network;
  machines: Machines;
  perform: <Result>(run: Run, work: (connector: Connector) => Promise<Result>) => Promise<Result>;
  acknowledges: (outcome: Outcome) => boolean;
}

/** Messages at least once, in any order, to any instance; or never, where a Subscription is lost. */
export function createBroker(world: World, story: Story, receivers: Receivers, troubleUntil: number) {
  const { scheduler } = world;
  const { network, machines, perform, acknowledges } = receivers;
  const lossRate = world.random('losses').oneOf([0, 0, 0, 0.3, 1]);
  const waiting: Copy[] = [];
  let published = 0;
  let lost = 0;

  function deliver(copy: Copy): void {
    const { message } = copy;
    copy.deliveries += 1;
    const name = `${copy.name}#${copy.deliveries}`;
    const instance = machines.oneOf(world.random(name).next());
    const run = { name, instance, deadline: scheduler.now() + DELIVERY_BUDGET_MS, calls: 0 };
    world.note(() => `${name} ${message.type} ${message.id} reaches ${instance.name}`);
    let open = true;
    const end = (happened: string, acknowledged?: Outcome) => {
      if (!open) return;
      open = false;
      world.note(() => `${name} ${happened}`);
      if (acknowledged) story.acknowledged(world, message, acknowledged);
      else again(copy);
    };
    void perform(run, (connector) => runUseCase(connector, () => story.handle(connector, message))).then(
      (outcome) =>
        network.inProcess(instance, () => {
          if (scheduler.now() >= run.deadline) return;
          const said = JSON.stringify(outcome);
          if (said.includes('unexpected-error')) world.violated('no surprises', `${name} ended in one`);
          if (acknowledges(outcome)) end(`is acknowledged: ${said}`, outcome);
          else end(`is refused: ${said}`);
        }),
    );
    scheduler.after(ACK_DEADLINE_MS, () => end('is not answered in time'));
  }

  function again(copy: Copy): void {
    const pause = world.random(`${copy.name} again ${copy.deliveries}`).between(1_000, LONGEST_BACK_OFF_MS);
    if (scheduler.now() + pause < troubleUntil) scheduler.after(pause, () => deliver(copy));
    else waiting.push(copy);
  }

  return {
    publish(message: Message): void {
      const name = `message ${(published += 1)}`;
      const random = world.random(name);
      if (random.chance(lossRate) && world.faults.happens(`${name} is lost`)) {
        world.note(() => `${name} ${message.type} ${message.id} is lost`);
        lost += 1;
        return;
      }
      for (let index = random.oneOf([1, 1, 2, 3]); index > 0; index -= 1) {
        const copy = { name: `${name}-${index}`, message, deliveries: 0 };
        scheduler.after(random.between(1, random.chance(0.8) ? 500 : 120_000), () => deliver(copy));
      }
    },

    /** Delivers once more, close together, what was never acknowledged. */
    redeliver(): void {
      for (const copy of waiting.splice(0)) {
        const pause = world.random(`${copy.name} again ${copy.deliveries}`).between(0, 20_000);
        scheduler.after(pause, () => deliver(copy));
      }
    },

    waiting: () => waiting.length,
    lost: () => lost,
  };
}
