import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import { copy } from '../engine/json.ts';
import { answerOperation } from './api/operator-api.ts';
import type { Instance } from './instance.ts';

/** A document with the types of its answer and of its variables, as a code generator makes them. */
type Operation<Data, Variables> = DocumentNode & { __apiType?: (variables: Variables) => Data };

interface InProcessAnswer<Data> {
  /** Undefined where nothing was executed. */
  data: Data | null | undefined;
  errors: readonly GraphQLFormattedError[];
}

type Ask = <Data, Variables>(
  document: Operation<Data, Variables>,
  variables: Variables,
) => InProcessAnswer<Data>;

interface InProcessClient {
  query: Ask;
  mutate: Ask;
}

/** The Operator API without HTTP: neither limits nor faults nor a key, and an answer at once. */
export function inProcessClient(instance: Instance): InProcessClient {
  const ask: Ask = <Data>(document: DocumentNode, variables: unknown) => {
    const { data, errors = [] } = answerOperation(instance, document, variables as Record<string, unknown>);
    return { data: copy(data) as Data | null | undefined, errors: errors.map((error) => error.toJSON()) };
  };
  return { query: ask, mutate: ask };
}
