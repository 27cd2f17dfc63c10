import type { Instance } from '../instance.ts';
import type { ImageInput } from '../model/inputs.ts';
import type { ChosenOptionInput } from '../resolvers/option-values.ts';

/** Ids are global or legacy. */
export interface ActionBody {
  id?: string | number;
  /** All siblings, in their new order. */
  ids?: (string | number)[];
  parentId?: string | number | null;
  sellerId?: string | number;
  webhookId?: string | number;
  eventId?: string | number;
  fields?: Record<string, unknown>;
  images?: ImageInput[];
  options?: ChosenOptionInput[];
  milliseconds?: number;
}

export type Action = (instance: Instance, body: ActionBody) => unknown;
