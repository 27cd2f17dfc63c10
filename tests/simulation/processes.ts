import { projectOver, type ClientRequest } from '../../core/src/commercetools/client.ts';
import type { DocumentNode } from 'graphql';
import { createCommercetools } from '../../core/src/commercetools/index.ts';
import type { Connector } from '../../core/src/connector/index.ts';
import { createAbsentFields } from '../../core/src/marketplacer/absent-fields.ts';
import {
  createMarketplacer,
  MarketplacerRefusal,
  MarketplacerUnavailable,
} from '../../core/src/marketplacer/index.ts';
import { readConfig, type Clock, type Config } from '../../core/src/runtime/index.ts';
import { createStore } from '../../core/src/store/index.ts';
import { anEnvironment } from '../../core/tests/builders/environment.ts';
import type { Call, Network } from './network.ts';
import { httpError, PROJECT_KEY, type Platforms } from './platforms.ts';
import type { Asked, Run } from './story.ts';
import type { World } from './world.ts';

/** How long the clients of the connector wait for an answer, with their own repetitions. */
const READ_TIMEOUT_MS = 10_000;
const COMMERCETOOLS_WRITE_TIMEOUT_MS = 5_000;
const MARKETPLACER_WRITE_TIMEOUT_MS = 15_000;
const NOTIFY_MS = 20;

export function configOf(configuration: Record<string, string> = {}): Config {
  const environment = {
    CTP_PROJECT_KEY: PROJECT_KEY,
    PRODUCT_TYPE_KEY: 'marketplacer-product',
    ...configuration,
  };
  const reading = readConfig(anEnvironment(environment));
  if (!reading.ok) throw new Error(reading.problems.join('; '));
  return reading.config;
}

const silent = () => {};
const LOG = { debug: silent, info: silent, warn: silent, error: silent };

/** Between the clients of a connector and the platforms. */
interface Wire {
  clock: Clock;
  call: <Answer>(call: Call<Answer>) => Promise<Answer>;
  /** Changes the requests to commercetools. */
  changed?: (request: ClientRequest) => ClientRequest;
}

/** A connector to which nothing happens: every call is answered at once. */
export const undisturbed = (world: World, config: Config): Connector =>
  connectorOn(world.platforms, config, {
    clock: { now: () => Math.floor(world.scheduler.now()), sleep: () => Promise.resolve() },
    call: async ({ serve }) => serve(),
  });

/** The connector of one run: everything is real down to the requests, which the network takes. */
export const connectorOf = (
  world: World,
  network: Network,
  run: Run,
  config: Config,
  changed?: Wire['changed'],
): Connector =>
  connectorOn(world.platforms, config, {
    clock: {
      now: () => Math.floor(world.scheduler.now()) + run.instance.ahead,
      sleep: (milliseconds) => network.pause(run, milliseconds),
    },
    call: (call) => network.call(run, call),
    changed,
  });

function connectorOn(platforms: Platforms, config: Config, wire: Wire): Connector {
  const commercetools = createCommercetools(config.commercetools, projectOn(platforms, wire));
  return {
    config,
    log: LOG,
    clock: wire.clock,
    commercetools,
    marketplacer: createMarketplacer(config.marketplacer, graphqlClientOn(platforms, wire)),
    store: createStore(commercetools, wire.clock),
    notify: async () => {
      await wire.clock.sleep(NOTIFY_MS);
      return true;
    },
  };
}

/** The builder of the SDK whose requests a platform in this process answers. */
export function projectOn(
  platforms: Platforms,
  { call, changed = (request) => request }: Omit<Wire, 'clock'>,
) {
  const execute = async (asked: ClientRequest) => {
    const request = changed(asked);
    // A process reads it once in its life, long before; here every run has a connector of its own.
    if (request.method === 'GET' && request.uri?.includes('/export-channel')) {
      return { body: platforms.askCommercetools(request) };
    }
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const body = await call({
      ...describe(request),
      kind: isRead ? 'read' : 'write',
      timeoutMs: isRead ? READ_TIMEOUT_MS : COMMERCETOOLS_WRITE_TIMEOUT_MS,
      serve: () => platforms.askCommercetools(request),
      unexpanded: withoutMarkChannels,
      unanswered: () => new DOMException('no answer in time', 'TimeoutError'),
      notTakenIn: () => httpError(503),
      failed: () => httpError(500),
      conflict: () => httpError(409),
    });
    return { body };
  };
  return projectOver(execute, PROJECT_KEY);
}

/** The channels of marks, by their ids only. */
function withoutMarkChannels(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (name, value) =>
      name === 'channel' && isExpanded(value) ? { typeId: value.typeId, id: value.id } : value,
    ),
  );
}

const isExpanded = (value: unknown): value is { typeId: string; id: string } =>
  typeof value === 'object' && value !== null && 'typeId' in value && value.typeId === 'channel';

function describe({ method, uriTemplate, pathVariables: path = {}, body }: ClientRequest): Asked {
  const { container, key, actions } = { ...path, ...(body as object) } as Record<string, unknown>;
  const [action] = (actions ?? []) as { externalId?: string }[];
  return {
    operation: `${method} ${String(uriTemplate?.split('/')[2])}`,
    id: container ? `${String(container)}/${String(key)}` : path['ID'] ? String(path['ID']) : undefined,
    // The token of a claim says nothing, and is another one each time.
    detail: action?.externalId?.replace(/^claim\..*\./, 'claim until '),
  };
}

/** This Marketplacer has every field; the marks still have to go from the documents, once for all worlds. */
const { request: withoutMarks } = createAbsentFields();

function graphqlClientOn(platforms: Platforms, { call }: Wire): Parameters<typeof createMarketplacer>[1] {
  let asked = 0;
  const send =
    (kind: 'read' | 'write', timeoutMs: number) =>
    (document: DocumentNode, variables: unknown): Promise<never> => {
      const [definition] = document.definitions;
      const operation = String(
        definition?.kind === 'OperationDefinition' ? definition.name?.value : undefined,
      );
      const unavailable = () => new MarketplacerUnavailable('Marketplacer did not answer');
      asked += 1;
      const isRefused = asked % 2 === 0;
      return call({
        operation,
        id: idIn(variables),
        kind,
        timeoutMs,
        serve: () => dataOf(platforms.askMarketplacer(withoutMarks(document).document, variables)) as never,
        unanswered: unavailable,
        notTakenIn: () =>
          isRefused ? new MarketplacerRefusal('Marketplacer refuses the request: scope') : unavailable(),
        failed: unavailable,
        conflict: unavailable,
      });
    };
  return {
    query: send('read', READ_TIMEOUT_MS),
    lacks: () => false,
    mutate: send('write', MARKETPLACER_WRITE_TIMEOUT_MS),
  };
}

function dataOf({ data, errors }: ReturnType<Platforms['askMarketplacer']>): unknown {
  if (errors.length === 0) return data;
  const messages = errors.map(({ message }) => message).join('; ');
  throw new MarketplacerRefusal(`Marketplacer refuses the request: ${messages}`);
}

const NAMED = [
  'clientMutationId',
  'refundRequestId',
  'refundRequestLineItemId',
  'remittanceIds',
  'remittanceAdviceId',
  'advertId',
] as const;

/** Which object an operation is about. */
function idIn(variables: unknown): string {
  const { value, id, input = {} } = variables as Variables;
  const named = NAMED.map((name) => input[name]).find((one) => one !== undefined);
  return String(value ?? id ?? named ?? input.attributes?.advertIds);
}

interface Variables {
  value?: string;
  id?: string;
  input?: Partial<Record<(typeof NAMED)[number], string>> & { attributes?: { advertIds?: string[] } };
}
