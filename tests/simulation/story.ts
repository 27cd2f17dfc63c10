import type { Connector } from '../../core/src/connector/index.ts';
import type { Outcome } from '../../core/src/outcome/index.ts';
import type { Operate } from './operators.ts';
import type { World } from './world.ts';

/** A message about an object of the shop, or a webhook about one of Marketplacer. */
export interface Delivery {
  /** The type of a message (`OrderCreated`), or the entity and the event of a webhook (`advert update`). */
  type: string;
  /** Of the object, as its platform calls it. */
  id: string;
}

/** One run of a use case in a process. */
export interface Run {
  name: string;
  /** Dead processes, and those that ran before, are other objects. */
  instance: Instance;
  /** Milliseconds since the epoch. */
  startedAt: number;
  /** Milliseconds since the epoch after which no call is sent any more. */
  deadline: number;
  calls: number;
}

export interface Instance {
  name: string;
  alive: boolean;
  /** Milliseconds by which its clock is ahead. */
  ahead: number;
  /** It does nothing before this moment. */
  heldUpUntil: number;
}

/** What has synced both sides since the faults have stopped. */
export type Ending = 'redelivered' | 'reconciled';

/** What a process asks of a platform. */
export interface Asked {
  /** The name of a GraphQL operation, or a method and a kind of resource: `CreateOrder`, `POST orders`. */
  operation: string;
  id: string | undefined;
  /** The mark, where one is written. */
  detail?: string | undefined;
}

/** What a simulation plays: what there is, what people do, and what must hold whatever happens. */
export interface Story {
  /** The configuration of the connector. */
  configuration?: Record<string, string>;
  /** Entities of which Marketplacer tells. */
  webhooks: readonly string[];
  /** What both platforms hold before anything goes wrong. */
  prepare(world: World, connector: Connector): Promise<void>;
  /**
   * What people do meanwhile.
   *
   * @param operate for those who operate the connector
   */
  begin(world: World, operate: Operate): void;
  /** Somebody else writes something, right now. */
  meddle(world: World, name: string): void;
  /** What must hold after every write of a connector that took effect. */
  afterWrite(world: World, run: Run, write: Asked): void;
  /** What must hold when a delivery is acknowledged. */
  acknowledged(world: World, delivery: Delivery, outcome: Outcome, run: Run): void;
  /** What must hold in the end. */
  atEnd(world: World, ending: Ending): void;
}
