import { CommercetoolsUnavailable, query, read, write } from '../../src/commercetools/requests.ts';

const answering = (body: unknown) => ({
  execute: async () => ({ body: body as { id: string }, statusCode: 200 }),
});
const failing = (error: unknown) => ({
  execute: async (): Promise<{ body: { id: string } }> => {
    throw error;
  },
});
/** As sdk-client-v2 rejects: an error with the status, and the parsed body where there is one. */
const refused = (statusCode: number, body?: unknown) =>
  failing(Object.assign(new Error('refused'), { statusCode, body }));
const errors = (...list: object[]) => ({ statusCode: 400, message: 'x', errors: list });

describe('reads', () => {
  it('what is not there is undefined, and a list that is not there is an outage', async () => {
    await expect(read(refused(404))).resolves.toBeUndefined();
    await expect(query(refused(404))).rejects.toThrow(CommercetoolsUnavailable);
  });

  it.each([429, 500, 502, 503, 504])('D-28: the status %i may be different the next time', async (status) => {
    await expect(read(refused(status))).rejects.toThrow(CommercetoolsUnavailable);
    await expect(write(refused(status))).rejects.toThrow(CommercetoolsUnavailable);
  });

  it.each([401, 403])(
    'D-28: the status %i names the API client, not the event, as what is wrong',
    async (status) => {
      await expect(write(refused(status))).rejects.toThrow(/refuses .*API client .*CTP_/);
    },
  );

  it('an answer that is not JSON is an outage', async () => {
    await expect(read(answering('<html>'))).rejects.toThrow(CommercetoolsUnavailable);
    await expect(write(answering(undefined))).rejects.toThrow(CommercetoolsUnavailable);
  });

  it.each([
    ['no connection', new TypeError('fetch failed')],
    ['no answer in time', new DOMException('The operation timed out', 'TimeoutError')],
    ['given up at the deadline', new DOMException('This operation was aborted', 'AbortError')],
  ])('%s is an outage', async (_what, error) => {
    await expect(read(failing(error))).rejects.toThrow(CommercetoolsUnavailable);
  });

  it('a mistake of our own is not taken for an outage', async () => {
    await expect(read(failing(new RangeError('a mistake')))).rejects.toThrow(RangeError);
  });
});

describe.each([
  ['HTML', '<html></html>'],
  ['null', null],
  ['a list', []],
  ['another object', { status: 'ok' }],
])('a 200 whose body is %s', (_what, body) => {
  it('is no resource, no list and no success', async () => {
    await expect(read(answering(body))).rejects.toThrow(CommercetoolsUnavailable);
    await expect(query(answering(body))).rejects.toThrow(CommercetoolsUnavailable);
    await expect(write(answering(body))).rejects.toThrow(CommercetoolsUnavailable);
  });
});

describe('writes', () => {
  it('a write that was taken gives the resource', async () => {
    const resource = { id: '1', version: 1 };
    await expect(write(answering(resource))).resolves.toEqual({ kind: 'written', resource });
  });

  it.each([409, 404])('D-08: the status %i says that somebody else was first', async (status) => {
    await expect(write(refused(status))).resolves.toEqual({ kind: 'conflict' });
  });

  it.each(['DuplicateField', 'DuplicateFieldWithConflictingResource'])(
    'D-30: %s names the field and the value',
    async (code) => {
      const body = errors(
        { code: 'InvalidField', message: 'y' },
        { code, message: 'x', field: 'slug.en', duplicateValue: 'shirt' },
      );
      await expect(write(refused(400, body))).resolves.toEqual({
        kind: 'duplicate',
        field: 'slug.en',
        value: 'shirt',
      });
    },
  );

  it('D-28: a request that is wrong is refused with its reasons, never tried again', async () => {
    const body = errors(
      { code: 'InvalidField', message: 'The value is not valid.' },
      { code: 'RequiredField', message: 'Missing.' },
    );
    await expect(write(refused(400, body))).resolves.toEqual({
      kind: 'rejected',
      reasons: ['InvalidField: The value is not valid.', 'RequiredField: Missing.'],
      codes: ['InvalidField', 'RequiredField'],
    });
    await expect(write(refused(400))).resolves.toEqual({
      kind: 'rejected',
      reasons: ['InvalidInput: refused'],
      codes: ['InvalidInput'],
    });
  });
});
