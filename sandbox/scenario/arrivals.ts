import type { World } from '../client/index.ts';

const LONGEST_MS = 20_000;

export async function webhooksArrived({ marketplacer }: World): Promise<void> {
  if (!(await marketplacer.waitIdle(LONGEST_MS)))
    throw new Error('webhooks are still waiting to be delivered');
}

/** Messages make webhooks, and webhooks messages. */
export async function allArrived(world: World): Promise<void> {
  await messagesArrived(world);
  await webhooksArrived(world);
  await messagesArrived(world);
}

async function messagesArrived({ connect }: World): Promise<void> {
  if (!(await connect.waitIdle(LONGEST_MS))) throw new Error('messages are still waiting to be acknowledged');
}
