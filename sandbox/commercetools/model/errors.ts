import type { Answer } from '../../engine/exchange.ts';

/** One entry of the `errors` list of a commercetools error response. */
export interface ErrorObject {
  code: string;
  message: string;
  [extra: string]: unknown;
}

/** An answer other than success, in the shape of the HTTP API. */
export class ApiError extends Error {
  readonly status: number;
  readonly errors: ErrorObject[];

  constructor(status: number, error: ErrorObject) {
    super(error.message);
    this.status = status;
    this.errors = [error];
  }
}

/** Authentication errors additionally carry the two OAuth fields. */
export function errorAnswer({ status, message, errors }: ApiError): Answer {
  const [first] = errors;
  const oauth =
    status === 401 || status === 403 || /^[a-z_]+$/.test(first?.code ?? '')
      ? { error: first?.code, error_description: message }
      : {};
  return { status, content: { statusCode: status, message, ...oauth, errors } };
}

const refusal = (code: string, message: string, extra: object = {}) =>
  new ApiError(400, { code, message, ...extra });

export const invalidJson = (detailedErrorMessage: string) =>
  refusal('InvalidJsonInput', 'Request body does not contain valid JSON.', { detailedErrorMessage });

export const invalidInput = (message: string) => refusal('InvalidInput', message);

export const invalidOperation = (message: string) => refusal('InvalidOperation', message);

export const invalidField = (field: string, invalidValue: unknown, allowedValues?: unknown[]) =>
  refusal('InvalidField', `The value '${JSON.stringify(invalidValue)}' is not valid for field '${field}'.`, {
    field,
    invalidValue,
    ...(allowedValues && { allowedValues }),
  });

export const requiredField = (field: string) =>
  refusal('RequiredField', `A value is required for field '${field}'.`, { field });

export const duplicateField = (field: string, duplicateValue: unknown) =>
  refusal(
    'DuplicateField',
    `A duplicate value '${JSON.stringify(duplicateValue)}' exists for field '${field}'.`,
    {
      field,
      duplicateValue,
    },
  );

export const referenceExists = (referencedBy: string) =>
  refusal(
    'ReferenceExists',
    `Can not delete a resource while it is referenced from at least one '${referencedBy}'.`,
    {
      referencedBy,
    },
  );

export const referencedResourceNotFound = (typeId: string, identifier: { id?: string; key?: string }) => {
  const named = identifier.id === undefined ? `key '${identifier.key}'` : `ID '${identifier.id}'`;
  return refusal(
    'ReferencedResourceNotFound',
    `The referenced object of type '${typeId}' with ${named} was not found.`,
    { typeId, id: identifier.id, key: identifier.key },
  );
};

export const maxResourceLimit = (exceededResource: string, message: string) =>
  refusal('MaxResourceLimitExceeded', message, { exceededResource });

export const refusedAs = (code: string, message: string, extra: object = {}) => refusal(code, message, extra);

export const notFound = (what: string) =>
  new ApiError(404, { code: 'ResourceNotFound', message: `The Resource with ${what} was not found.` });

export const concurrentModification = (id: string, expected: number, actual: number | undefined) =>
  new ApiError(409, {
    code: 'ConcurrentModification',
    message: `Object ${id} has a different version than expected. Expected: ${expected} - Actual: ${actual ?? 'none'}.`,
    ...(actual !== undefined && { currentVersion: actual }),
  });

export const invalidToken = () => new ApiError(401, { code: 'invalid_token', message: 'invalid_token' });

export const invalidClient = () =>
  new ApiError(401, {
    code: 'invalid_client',
    message: 'Please provide valid client credentials using HTTP Basic Authentication.',
  });

export const insufficientScope = (needed: string[]) =>
  new ApiError(403, {
    code: 'insufficient_scope',
    message: `Insufficient scope. One of the following scopes is missing: ${needed.join(', ')}.`,
  });
