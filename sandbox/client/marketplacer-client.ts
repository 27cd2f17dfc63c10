import type { ActionBody } from '../marketplacer/control/actions.ts';
import type { Seed } from '../marketplacer/control/seed.ts';
import type { RecordedOperation } from '../marketplacer/control/routes.ts';
import type { FailingField } from '../marketplacer/model/options.ts';
import type { DeliveryFaults } from '../marketplacer/webhooks/sender.ts';
import { requestJson } from './json-request.ts';
import { marketplacerBuilders } from './marketplacer-builders.ts';
import { tenantControl } from './tenant-control.ts';

export interface OperatorAccess {
  instance: string;
  apiKey: string;
  /** `user:password` of a site behind HTTP Basic. */
  basicAuth?: string;
}

export type Graphql = <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>;

/** The Marketplacer side of a world: the Operator API, builders over it, and the control of the instance. */
export function marketplacerClient(baseUrl: string, access: OperatorAccess) {
  const control = `${baseUrl}/control/instances/${access.instance}`;
  const answer = answerOf(`${baseUrl}/${access.instance}/graphql`, access);
  const graphql = graphqlOf(answer);
  const tell = <Answer>(path: string, body: object) =>
    requestJson<Answer>(`${control}/${path}`, { method: 'POST', body });

  return {
    graphql,
    /** The whole answer of the Operator API, with its errors. */
    answer,
    ...marketplacerBuilders(graphql),

    ...tenantControl<DeliveryFaults, RecordedOperation>(control),
    /** @param latestEvents leaves out older webhook events */
    state: <State = Record<string, unknown>>(latestEvents?: number) =>
      requestJson<State>(`${control}/state${latestEvents === undefined ? '' : `?events=${latestEvents}`}`),
    action: <Answer = unknown>(name: string, body: ActionBody = {}) => tell<Answer>(`actions/${name}`, body),
    /** From now on this is the key, and the former one is refused. */
    replaceKey: async (apiKey: string): Promise<void> => {
      await requestJson<void>(`${control}/api-key`, { method: 'PUT', body: { apiKey } });
      access.apiKey = apiKey;
    },
    /** From now on the key does not see these fields, each named like `Variant.images`. */
    hideFields: (hiddenFields: string[]) =>
      requestJson<void>(`${control}/hidden-fields`, { method: 'PUT', body: { hiddenFields } }),
    /** From now on enums have these values, too, by the name of the enum. */
    growEnums: (newValues: Record<string, string[]>) =>
      requestJson<void>(`${control}/new-values`, { method: 'PUT', body: { newValues } }),
    /** From now on these cannot be resolved, beside the data of all others. */
    failFields: (...failingFields: FailingField[]) =>
      requestJson<void>(`${control}/failing-fields`, { method: 'PUT', body: { failingFields } }),
    seed: <Answer = Record<string, unknown[]>>(body: Seed) => tell<Answer>('seed', body),
    waitIdle: async (timeoutMs = 10_000) =>
      (await tell<{ idle: boolean }>('actions/wait-idle', { timeoutMs })).idle,
  };
}

interface GraphqlAnswer<Data> {
  data: Data;
  errors?: { message: string }[];
}

function answerOf(url: string, access: OperatorAccess) {
  return <Data>(operation: object) =>
    requestJson<GraphqlAnswer<Data>>(url, {
      method: 'POST',
      headers: authorizationOf(access),
      body: operation,
    });
}

/** A client of the Operator API that throws when the answer holds errors. */
function graphqlOf(ask: ReturnType<typeof answerOf>): Graphql {
  return async <Data>(query: string, variables: Record<string, unknown> = {}) => {
    const answer = await ask<Data>({ query, variables });
    if (answer.errors?.length) {
      throw new Error(`Marketplacer refused: ${answer.errors.map(({ message }) => message).join('; ')}`);
    }
    return answer.data;
  };
}

const authorizationOf = ({ apiKey, basicAuth }: OperatorAccess): Record<string, string> =>
  basicAuth === undefined
    ? { Authorization: `Bearer ${apiKey}` }
    : {
        Authorization: `Basic ${Buffer.from(basicAuth).toString('base64')}`,
        'marketplacer-api-key': apiKey,
      };
