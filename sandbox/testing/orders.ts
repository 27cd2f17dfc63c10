import type { LineItemReturnItem, Order } from '@commercetools/platform-sdk';
import { SandboxError, type World } from '../client/index.ts';
import { eventually } from './eventually.ts';

export interface OrderAction {
  action: string;
  [field: string]: unknown;
}

export const orderNow = ({ commercetools }: World, id: string): Promise<Order> =>
  commercetools.get<Order>(`/orders/${id}`);

/** Changes an order as somebody else would, who reads it again when the connector writes first. */
export function changeOrder(world: World, id: string, ...actions: OrderAction[]): Promise<Order> {
  return eventually('the change of the order', async () => {
    const { version } = await orderNow(world, id);
    try {
      return await world.commercetools.post<Order>(`/orders/${id}`, { version, actions });
    } catch (error) {
      if (error instanceof SandboxError && error.status === 409) return undefined;
      throw error;
    }
  });
}

/** The return items of an order, oldest first. */
export async function returnItemsOf(world: World, id: string): Promise<LineItemReturnItem[]> {
  const { returnInfo = [] } = await orderNow(world, id);
  return returnInfo.flatMap(({ items }) => items) as LineItemReturnItem[];
}
