import type { Connector } from '../../src/connector/index.ts';
import type { Outcome } from '../../src/outcome/index.ts';
import type { OrderDraft } from '../../src/marketplacer/index.ts';
import type { World } from './world.ts';

/** A message about an object of the shop. */
export interface Message {
  type: string;
  id: string;
}

/** One run of a use case in a process. */
export interface Run {
  name: string;
  /** Dead processes, and those that ran before, are other objects. */
  instance: Instance;
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

/** What a process asks of a platform. */
export interface Asked {
  /** The name of a GraphQL operation, or a method and a kind of resource: `CreateOrder`, `POST orders`. */
  operation: string;
  id: string | undefined;
  /** The mark, where one is written. */
  detail?: string | undefined;
}

/** What a simulation plays: which use cases run, and what must hold whatever happens. */
export interface Story {
  /** What the shop and Marketplacer hold, and what people do meanwhile. */
  begin(world: World): void;
  /** The use case behind a message. */
  handle(connector: Connector, message: Message): Promise<Outcome>;
  /** The use case of the job. */
  sweep(connector: Connector): Promise<void>;
  /** Somebody else writes something, right now. */
  meddle(world: World, name: string): void;
  /** Why Marketplacer refuses an order just now. */
  refuses(world: World, draft: OrderDraft): string | undefined;
  /** What must hold after every write of a connector that took effect. */
  afterWrite(world: World, run: Run, write: Asked): void;
  /** What must hold when a message is acknowledged. */
  acknowledged(world: World, message: Message, outcome: Outcome): void;
  /** What must hold in the end. */
  atEnd(world: World): void;
}
