import type { Marketplace } from '../store/marketplace.ts';
import type { InstanceOptions } from '../model/options.ts';

export interface Context {
  instance: Marketplace;
  /** What `node` answers for something deleted: the API and the destroy webhooks may differ. */
  deletedAs: InstanceOptions['destroyBody'] | InstanceOptions['nodeOfDeleted'];
}

/** `never` lets every resolver declare the source and the arguments that it really meets. */
export type Resolver = (source: never, args: never, context: Context) => unknown;
export type TypeResolvers = Record<string, Resolver>;
