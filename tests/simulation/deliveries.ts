import type { Connector } from '../../core/src/connector/index.ts';
import { codeOf, type Outcome } from '../../core/src/outcome/index.ts';
import { handleMessage } from '../../order-event-app/src/handle-message.ts';
import { handleWebhook } from '../../product-webhook-service/src/handle-webhook.ts';
import type { Post } from '../../sandbox/engine/exchange.ts';
import { machinesOf, type Machines } from './machines.ts';
import type { Network } from './network.ts';
import type { Delivery, Run, Story } from './story.ts';
import type { World } from './world.ts';

/** As the applications have them: a little less than those who deliver wait for. */
const MESSAGE_BUDGET_MS = 8_500;
const WEBHOOK_BUDGET_MS = 24_000;

/** A world that has not come to rest by then never does: what the connector writes tells of itself again and again. */
const MOST_DELIVERIES = 3_000;

/** How a delivery reaches a process, and what is made of its outcome. */
interface Receivers {
  network: Network;
  perform: <Result>(run: Run, work: (connector: Connector) => Promise<Result>) => Promise<Result>;
  acknowledges: (outcome: Outcome) => boolean;
}

/** What Connect pushes and Marketplacer posts: at least once, in any order, to any instance; or lost for good. */
export function createDeliveries(world: World, story: Story, { network, perform, acknowledges }: Receivers) {
  const { scheduler } = world;
  const lossRate = world.random('losses').oneOf([0, 0, 0, 0.3, 1]);
  const applications = { event: machinesOf(world, 'event'), service: machinesOf(world, 'service') };
  let published = 0;
  let received = 0;
  let lost = 0;

  const isLost = (name: string) => {
    if (!world.random(name).chance(lossRate) || !world.faults.happens(`${name} is lost`)) return false;
    world.note(() => `${name} is lost`);
    lost += 1;
    return true;
  };

  /** The status of the answer; where the process dies there is none. */
  function receive(
    machines: Machines,
    { type, id }: Delivery,
    budgetMs: number,
    work: (connector: Connector) => Promise<Outcome>,
  ): Promise<number | null> {
    const name = `delivery ${(received += 1)}`;
    if (received > MOST_DELIVERIES) world.violated('the world comes to rest', `${type} ${id} is told again`);
    const instance = machines.oneOf(world.random(name).next());
    const startedAt = scheduler.now();
    const run = { name, instance, startedAt, deadline: startedAt + budgetMs, calls: 0 };
    world.note(() => `${name} ${type} ${id} reaches ${instance.name}`);
    return new Promise((resolve) => {
      const answer = (status: number, happened: string) =>
        network.inProcess(instance, () => {
          world.note(() => `${name} ${happened}`);
          resolve(status);
        });
      const cancel = scheduler.after(budgetMs, () => answer(503, 'is out of time'));
      void perform(run, work).then((outcome) =>
        network.inProcess(instance, () => {
          if (scheduler.now() >= run.deadline) return;
          cancel();
          const said = JSON.stringify(outcome);
          if (codeOf(outcome) === 'unexpected-error') world.violated('no surprises', `${name} ended in one`);
          if (!acknowledges(outcome)) return answer(503, `is refused: ${said}`);
          story.acknowledged(world, { type, id }, outcome, run);
          answer(200, `is acknowledged: ${said}`);
        }),
      );
    });
  }

  const pushMessage: Post = (_url, _headers, body) => {
    const message = messageIn(body);
    return receive(applications.event, message, MESSAGE_BUDGET_MS, (connector) =>
      handleMessage(connector, Buffer.from(body)),
    );
  };

  const postWebhook: Post = async (url, headers, body) => {
    const entity = url.split('/').at(-1);
    const { id, event_name: event } = JSON.parse(body) as { id: string; event_name: string };
    if (isLost(`webhook ${id}`)) return 200;
    const sequence = headers['Marketplacer-Sequence'];
    return receive(applications.service, { type: `${entity} ${event}`, id }, WEBHOOK_BUDGET_MS, (connector) =>
      handleWebhook(connector, { entity, body: Buffer.from(body), sequence }),
    );
  };

  return {
    pushMessage,
    postWebhook,

    publish(deliver: () => void): void {
      const name = `message ${(published += 1)}`;
      if (isLost(name)) return;
      const random = world.random(`copies of ${name}`);
      for (let copies = random.oneOf([1, 1, 2, 3]); copies > 0; copies -= 1) {
        scheduler.after(random.between(1, random.chance(0.8) ? 500 : 120_000), deliver);
      }
    },

    lost: () => lost,
    /** The same draw is the same machine. */
    kill(draw: number): void {
      const machines = draw < 0.5 ? applications.event : applications.service;
      network.kill(machines.oneOf((draw * 2) % 1));
    },
  };
}

function messageIn(body: string): Delivery {
  const { message } = JSON.parse(body) as { message: { data: string } };
  const notification = JSON.parse(Buffer.from(message.data, 'base64').toString()) as {
    type?: string;
    resource: { id: string };
  };
  return { type: String(notification.type), id: notification.resource.id };
}
