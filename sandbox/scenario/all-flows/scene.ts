import type { World } from '../../client/index.ts';
import type { Section } from '../facts.ts';

/** Where a scene takes place: the operator acts through the endpoints of the service. */
export interface Stage {
  world: World;
  /** Both sides have heard of everything that was done. */
  settled: () => Promise<void>;
  /** One run of reconcile-job, to its end. */
  reconcile: () => Promise<void>;
  /** What a person does on the operations page; throws where it is not done. */
  operate: (path: string, body?: object) => Promise<void>;
}

/** A flow that goes from commercetools to Marketplacer, or that an operator begins. */
export interface Scene {
  title: string;
  /** Its name in FLOWS_ON, where it is off unless it is named. */
  flow?: string;
  play: (stage: Stage) => Promise<void>;
  /** What both sides say afterwards, each read without the connector. */
  facts: (stage: Stage) => Promise<Section>;
}
