import {
  Client,
  createRequest,
  fetchExchange,
  type AnyVariables,
  type CombinedError,
  type OperationResult,
  type TypedDocumentNode,
} from '@urql/core';
import type { DocumentNode } from 'graphql';
import { createTransport, redactContacts, type Config } from '../runtime/index.ts';
import { createAbsentFields } from './absent-fields.ts';
import { explainRefusal } from './key-refused.ts';
import { settlePartialAnswer } from './partial-answer.ts';

/** Marketplacer did not answer, or answered in a way that may be different the next time. */
export class MarketplacerUnavailable extends Error {
  override readonly name = 'MarketplacerUnavailable';
}

/** Marketplacer, or the site before it, does not let the connector in. The message names the setting. */
export class MarketplacerKeyRefused extends MarketplacerUnavailable {}

/** Marketplacer answered that this API key, or any key, may not ask for this. */
export class MarketplacerRefusal extends MarketplacerUnavailable {
  /** Nothing of the request was carried out. Of one that broke off in the middle nobody knows. */
  readonly hasNoEffect: boolean;

  constructor(message: string, hasNoEffect = false) {
    super(message);
    this.hasNoEffect = hasNoEffect;
  }
}

/**
 * Marketplacer answered, but could not resolve something vital of the object that was asked for. Others can be read.
 * Its words are not repeated, because they may quote what the object holds.
 */
export class MarketplacerUnreadable extends MarketplacerUnavailable {
  constructor(path: string) {
    super(`Marketplacer cannot resolve ${path}`);
  }
}

export interface GraphqlClient {
  /**
   * A read. Sent again where that can help; every call is a request of its own. What Marketplacer could not resolve
   * is left out (partial-answer.ts).
   *
   * @param page where the list of a page stands, if not in the `nodes` of the first field
   */
  query<Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    page?: readonly string[],
  ): Promise<Data>;
  /** Whether the instance has refused a field marked `@mayBeAbsent`, by a name such as `Variant.images`. */
  lacks(field: string): boolean;
  /**
   * A write. Sent exactly once; after an error it is unknown whether it took effect. Where data came beside errors,
   * it did.
   */
  mutate<Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data>;
}

/** Time-outs in milliseconds: a mutation is given longer, because an unknown outcome is expensive. */
const QUERY_TIMEOUT_MS = 10_000;
const MUTATION_TIMEOUT_MS = 15_000;

/** @param told the paths of what was left out of an answer */
export function createGraphqlClient(
  config: Config['marketplacer'],
  told: (leftOut: string[]) => void = () => {},
): GraphqlClient {
  const readTransport = createTransport({
    attemptTimeoutMs: QUERY_TIMEOUT_MS,
    retries: 2,
    retryable: (status) => status === 429 || status >= 500,
    retryUnanswered: () => true,
  });
  const writeTransport = createTransport({
    attemptTimeoutMs: MUTATION_TIMEOUT_MS,
    retries: 0,
    retryable: () => false,
    retryUnanswered: () => false,
  });
  const client = new Client({
    url: config.apiUrl,
    exchanges: [fetchExchange],
    requestPolicy: 'network-only',
    preferGetMethod: false,
    fetchOptions: { headers: authenticationHeaders(config) },
  });
  const absentFields = createAbsentFields();
  let reads = 0;
  return {
    lacks: (field) => absentFields.has(field),
    async query(document, variables, page) {
      for (;;) {
        // urql joins equal queries that are in flight, so a read could return what was there before it
        // was asked for. A key of its own keeps every read a request of its own.
        const asked = absentFields.request(document);
        const request = createRequest(asked.document, variables);
        const result = await client
          .executeQuery({ ...request, key: (reads += 1) }, { fetch: readTransport })
          .toPromise();
        // Every round leaves out at least one field more.
        if (asked.learn(result.error?.graphQLErrors ?? [])) continue;
        return usable(document, result, page ?? [rootFieldsOf(document)[0] ?? '', 'nodes']);
      }
    },
    async mutate(document, variables) {
      const asked = absentFields.request(document);
      const result = await client.mutation(asked.document, variables, { fetch: writeTransport }).toPromise();
      return usable(document, result, undefined);
    },
  };

  function usable<Data>(
    document: DocumentNode,
    result: OperationResult<Data>,
    page: readonly string[] | undefined,
  ): Data {
    const paths = partialPathsOf(result);
    if (!paths) return dataOf(document, result, config);
    const data = dataOf(document, { data: result.data }, config);
    const settled = settlePartialAnswer(document, data as object, paths, page);
    if (settled.kind === 'unreadable') throw new MarketplacerUnreadable(settled.path);
    told(settled.leftOut);
    return data;
  }
}

/** Behind HTTP Basic the site takes the Authorization header for itself, and the key travels in its own. */
export function authenticationHeaders({ apiKey, basicAuth }: Config['marketplacer']): Record<string, string> {
  if (!basicAuth) return { Authorization: `Bearer ${apiKey}` };
  return {
    Authorization: `Basic ${Buffer.from(basicAuth, 'utf8').toString('base64')}`,
    'marketplacer-api-key': apiKey,
  };
}

/** The paths of the errors, where data came beside them; undefined where the request as a whole was refused. */
function partialPathsOf({ data, error }: Pick<OperationResult, 'data' | 'error'>) {
  if (!data || !error || error.networkError) return undefined;
  const paths = error.graphQLErrors.map(({ path }) => path ?? []);
  return paths.every((path) => path.length > 1) ? paths : undefined;
}

function dataOf<Data>(
  document: DocumentNode,
  { error, data }: Pick<OperationResult<Data>, 'data' | 'error'>,
  config: Config['marketplacer'],
): Data {
  if (error || !data) throw errorOf(error, config);
  // Something in between may answer 200 with anything; a root field that is absent is not one that is null.
  if (!rootFieldsOf(document).every((field) => field in (data as object))) throw errorOf(undefined, config);
  return data;
}

const rootFieldsOf = ({ definitions }: DocumentNode): string[] =>
  definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition'
      ? definition.selectionSet.selections.flatMap((one) =>
          one.kind === 'Field' ? (one.alias ?? one.name).value : [],
        )
      : [],
  );

/** What may be different the next time: a key, an address, a lock, a queue. */
const MAY_CHANGE = new Set([401, 403, 404, 408, 409, 423, 425, 429]);

/** The same request is answered the same way each time: it is too large, or no such thing may be asked. */
const isRefusal = (status: number): boolean => status >= 400 && status < 500 && !MAY_CHANGE.has(status);

function errorOf(error: CombinedError | undefined, config: Config['marketplacer']): MarketplacerUnavailable {
  if (!error) return new MarketplacerUnavailable('Marketplacer answered without the data that was asked for');
  const response = error.response as Response | undefined;
  const status = response?.status;
  if (status === 401 || status === 403) {
    return new MarketplacerKeyRefused(explainRefusal(status, response?.headers, config));
  }
  if (status !== undefined && isRefusal(status)) {
    return new MarketplacerRefusal(`Marketplacer refuses the request (${status})`, true);
  }
  if (error.networkError) {
    return new MarketplacerUnavailable(
      `Marketplacer did not answer: ${status ?? error.networkError.message}`,
    );
  }
  const messages = error.graphQLErrors.map(({ message }) => message).join('; ');
  // An error of a field has a path (https://spec.graphql.org/October2021/#sec-Errors); without one, none was begun.
  const hasNoEffect = error.graphQLErrors.every(({ path }) => path === undefined);
  return new MarketplacerRefusal(
    `Marketplacer refuses the request: ${redactContacts(messages)}`,
    hasNoEffect,
  );
}
