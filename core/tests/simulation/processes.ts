import { createCommercetools } from '../../src/commercetools/index.ts';
import type { Connector } from '../../src/connector/index.ts';
import { createStore } from '../../src/store/index.ts';
import {
  createMarketplacer,
  MarketplacerRefusal,
  MarketplacerUnavailable,
} from '../../src/marketplacer/index.ts';
import { readConfig, type Clock, type Config } from '../../src/runtime/index.ts';
import { anEnvironment } from '../builders/environment.ts';
import type { Network } from './network.ts';
import { httpError, simulatedProject, type Request } from './simulated-commercetools.ts';
import type { Asked, Run } from './story.ts';
import type { World } from './world.ts';

/** How long the clients of the connector wait for an answer, with their own repetitions. */
const READ_TIMEOUT_MS = 10_000;
const COMMERCETOOLS_WRITE_TIMEOUT_MS = 5_000;
const MARKETPLACER_WRITE_TIMEOUT_MS = 15_000;
const NOTIFY_MS = 20;

const CONFIGS = Object.fromEntries(
  (['created', 'confirmed', 'paid'] as const).map((when) => [when, configWith(when)]),
) as Record<World['exportWhen'], Config>;

function configWith(when: string): Config {
  const reading = readConfig(anEnvironment({ EXPORT_ORDERS_WHEN: when }));
  if (!reading.ok) throw new Error(reading.problems.join('; '));
  return reading.config;
}

const silent = () => {};
const LOG = { debug: silent, info: silent, warn: silent, error: silent };

/** The connector of one run: everything is real down to the requests, which the network takes. */
export function connectorOf(
  world: World,
  network: Network,
  run: Run,
  changed: (request: Request) => Request,
): Connector {
  const clock: Clock = {
    now: () => Math.floor(world.scheduler.now()) + run.instance.ahead,
    sleep: (milliseconds) => network.pause(run, milliseconds),
  };
  const config = CONFIGS[world.exportWhen];
  const commercetools = createCommercetools(config.commercetools, projectOf(world, network, run, changed));
  return {
    config,
    log: LOG,
    clock,
    commercetools,
    marketplacer: createMarketplacer(config.marketplacer, graphqlClientOf(world, network, run)),
    store: createStore(commercetools, clock),
    notify: async () => {
      await clock.sleep(NOTIFY_MS);
      return true;
    },
  };
}

const projectOf = (world: World, network: Network, run: Run, changed: (request: Request) => Request) =>
  simulatedProject((asked) => {
    const request = changed(asked);
    const isRead = request.method === 'GET';
    return network.call(run, {
      ...describe(request),
      kind: isRead ? 'read' : 'write',
      timeoutMs: isRead ? READ_TIMEOUT_MS : COMMERCETOOLS_WRITE_TIMEOUT_MS,
      serve: () => world.commercetools.serve(request),
      unanswered: () => new DOMException('no answer in time', 'TimeoutError'),
      notTakenIn: () => httpError(503, 'OverCapacity'),
      failed: () => httpError(500),
      conflict: () => httpError(409, 'ConcurrentModification'),
    });
  });

function describe({ method, uriTemplate, pathVariables: path = {}, body }: Request): Asked {
  const { container, key, actions } = { ...path, ...(body as object) } as Record<string, unknown>;
  const [action] = (actions ?? []) as { externalId?: string }[];
  return {
    operation: `${method} ${String(uriTemplate?.split('/')[2])}`,
    id: container ? `${String(container)}/${String(key)}` : path['ID'] && String(path['ID']),
    // The token of a claim says nothing, and is another one each time.
    detail: action?.externalId?.replace(/^claim\..*\./, 'claim until '),
  };
}

function graphqlClientOf(world: World, network: Network, run: Run): Parameters<typeof createMarketplacer>[1] {
  const send =
    (kind: 'read' | 'write', timeoutMs: number) =>
    (document: unknown, variables: unknown): Promise<never> => {
      const { definitions } = document as { definitions: { name: { value: string } }[] };
      const operation = String(definitions[0]?.name.value);
      const unavailable = () => new MarketplacerUnavailable('Marketplacer did not answer');
      return network.call(run, {
        operation,
        id: idIn(variables),
        kind,
        timeoutMs,
        serve: () => world.marketplacer.serve(operation, variables as Record<string, unknown>) as never,
        unanswered: unavailable,
        notTakenIn: () =>
          run.calls % 2 ? unavailable() : new MarketplacerRefusal('Marketplacer refuses the request: scope'),
        failed: unavailable,
        conflict: unavailable,
      });
    };
  return { query: send('read', READ_TIMEOUT_MS), mutate: send('write', MARKETPLACER_WRITE_TIMEOUT_MS) };
}

/** Which order an operation is about. */
function idIn(variables: unknown): string {
  const { value, id, input } = variables as Record<string, unknown>;
  return String(value ?? id ?? (input as { clientMutationId?: string } | undefined)?.clientMutationId);
}
