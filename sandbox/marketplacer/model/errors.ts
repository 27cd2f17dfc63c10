import { GraphQLError } from 'graphql';

interface ValidationError {
  field: string;
  messages: string[];
}

/** A rule of the business was broken: HTTP 200, with the reasons in the mutation's `errors`. */
export class BusinessError extends Error {
  readonly errors: ValidationError[];

  constructor(errors: ValidationError[]) {
    super(errors.map(({ field, messages }) => `${field} ${messages.join(', ')}`).join('; '));
    this.errors = errors;
  }
}

export function refuse(field: string, ...messages: string[]): never {
  throw new BusinessError([{ field, messages }]);
}

/** What the sandbox does not imitate says so, rather than pretend. */
export function notEmulated(what: string): never {
  throw new GraphQLError(`${what} is not emulated`, { extensions: { code: 'NOT_EMULATED' } });
}
