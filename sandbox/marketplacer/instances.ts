import type { Post } from '../engine/exchange.ts';
import type { Surroundings } from '../engine/surroundings.ts';
import { Instance } from './instance.ts';
import { instanceOptions, type InstanceRequest } from './model/options.ts';

/** How the instances reach webhook receivers; `timeFactor` divides every documented delay. */
export interface MarketplacerPorts {
  post: Post;
  timeFactor: number;
}

export class NoSuchInstance extends Error {}

/** All instances by name. */
export class Instances {
  readonly #surroundings: Surroundings;
  readonly #ports: MarketplacerPorts;
  readonly #byName = new Map<string, Instance>();

  constructor(surroundings: Surroundings, ports: MarketplacerPorts) {
    this.#surroundings = surroundings;
    this.#ports = ports;
  }

  add(request: InstanceRequest): Instance {
    const options = instanceOptions(request, this.#ports.timeFactor);
    const instance = new Instance(options, this.#surroundings, this.#ports.post);
    this.#byName.set(options.name, instance);
    return instance;
  }

  find(name: string | undefined): Instance | undefined {
    return name === undefined ? undefined : this.#byName.get(name);
  }

  get(name: string): Instance {
    const instance = this.find(name);
    if (!instance) throw new NoSuchInstance('no such instance');
    return instance;
  }

  remove(name: string): void {
    this.find(name)?.deliveries.stop();
    this.#byName.delete(name);
  }

  close(): void {
    for (const name of this.#byName.keys()) this.remove(name);
  }
}
