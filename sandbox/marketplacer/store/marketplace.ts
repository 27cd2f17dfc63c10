import type { GraphQLSchema } from 'graphql';
import type { Surroundings } from '../../engine/surroundings.ts';
import type { InstanceOptions } from '../model/options.ts';
import type { Store } from './store.ts';

/** An instance as its rules see it. */
export interface Marketplace extends Surroundings {
  readonly options: InstanceOptions;
  readonly store: Store;
  /** What the key of this instance sees. */
  readonly schema: GraphQLSchema;
}
