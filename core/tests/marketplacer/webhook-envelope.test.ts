import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { readEnvelope } from '../../src/marketplacer/webhook-envelope.ts';

const recorded = readFileSync(join(__dirname, '../../../sandbox/samples/advert-create.webhook.json'));
const read = (content: unknown) =>
  readEnvelope(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)));

const node = { __typename: 'Advert', id: 'QWR2ZXJ0LTEy', legacyId: 12 };
const anEnvelope = (change: object = {}) => ({
  id: 'V2ViaG9va0V2ZW50LTE=',
  event_name: 'update',
  payload: { data: { node } },
  ...change,
});
const malformed = { kind: 'malformed' };

describe('webhook bodies', () => {
  it('the recorded body says that an advert was created, and which one', () => {
    expect(readEnvelope(recorded)).toEqual({
      kind: 'event',
      event: {
        action: 'create',
        node: {
          typename: 'Advert',
          id: 'QWR2ZXJ0LTEwMDAwMDAxMg==',
          legacyId: 100000012,
          content: expect.any(Function),
        },
        sequence: undefined,
      },
    });
  });

  it('D-37: nothing of the object but its type and its ids can get into a log', () => {
    const seller = {
      ...node,
      __typename: 'Seller',
      emailAddress: 'seller@example.com',
      phone: '+61 3 9000 0000',
    };
    const reading = read(anEnvelope({ payload: { data: { node: seller } } }));
    expect(JSON.stringify(reading)).not.toMatch(/example\.com|9000/);
    expect(inspect(reading, { depth: null })).not.toMatch(/example\.com|9000/);
    expect(reading.kind === 'event' && reading.event.node?.content()).toEqual(seller);
  });

  it.each([
    ['2552', 2552],
    ['0', 0],
    [undefined, undefined],
    ['', undefined],
    ['-1', undefined],
    ['2.5', undefined],
    ['1e3', undefined],
    ['two', undefined],
    ['99999999999999999999', undefined],
    [['1', '2'], undefined],
  ])('the Marketplacer-Sequence %j is the number %j', (header, sequence) => {
    const body = Buffer.from(JSON.stringify(anEnvelope()));
    expect(readEnvelope(body, header)).toMatchObject({ event: { sequence } });
  });

  it.each([
    ['create', 'create'],
    ['CREATE', 'create'],
    ['Update', 'update'],
    ['destroy', 'destroy'],
    ['DELETE', 'destroy'],
    ['archive', 'other'],
    ['', 'other'],
    ['constructor', 'other'],
    ['__proto__', 'other'],
    [undefined, 'other'],
    [null, 'other'],
  ])('D-22: the event %j means %s', (name, action) => {
    expect(read(anEnvelope({ event_name: name }))).toMatchObject({ kind: 'event', event: { action } });
  });

  it.each([
    ['no payload', { payload: undefined }],
    ['the payload null', { payload: null }],
    ['no data', { payload: {} }],
    ['the data null', { payload: { data: null } }],
    ['no node', { payload: { data: {} } }],
    ['the node null, as for an object that cannot be seen any more', { payload: { data: { node: null } } }],
  ])('D-24: an event with %s is an event without an object', (_what, change) => {
    expect(read(anEnvelope({ event_name: 'destroy', ...change }))).toMatchObject({
      kind: 'event',
      event: { action: 'destroy', node: undefined },
    });
  });

  it('D-23: errors of the saved query are told in the words of Marketplacer', () => {
    const errors = [
      { message: "Field 'colour' doesn't exist on type 'Advert'", locations: [] },
      { message: 'And more' },
    ];
    const expected = {
      kind: 'payload-errors',
      messages: ["Field 'colour' doesn't exist on type 'Advert'", 'And more'],
    };
    expect(read(anEnvelope({ payload: { errors } }))).toEqual(expected);
    expect(read(anEnvelope({ payload: { data: null, errors } }))).toEqual(expected);
  });

  it.each([[[]], [null]])('D-23: the errors %j count as no errors', (errors) => {
    expect(read(anEnvelope({ payload: { data: { node }, errors } }))).toMatchObject({
      kind: 'event',
      event: { node: { legacyId: 12 } },
    });
  });

  it.each([
    ['cut', recorded.subarray(0, 100)],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"update"'],
    ['a payload that is a text', { payload: 'x' }],
    ['a node that is a text', { payload: { data: { node: 'x' } } }],
    ['not even text', Buffer.from([0xff, 0xfe, 0x00])],
    ['lists in lists a million deep', '['.repeat(1_000_000)],
  ])('D-25: a body that is %s is malformed, and no error', (_what, content) => {
    expect(Buffer.isBuffer(content) ? readEnvelope(content) : read(content)).toEqual(malformed);
  });

  it('D-26: an empty body is malformed', () => {
    expect(readEnvelope(Buffer.alloc(0))).toEqual(malformed);
  });

  it('ids of another type than documented are left out instead of being guessed', () => {
    const strange = { __typename: 7, id: 12, legacyId: '12' };
    expect(read(anEnvelope({ payload: { data: { node: strange } } }))).toMatchObject({
      event: { node: { typename: undefined, id: undefined, legacyId: undefined } },
    });
    expect(read(anEnvelope({ payload: { data: { node: { legacyId: 2 ** 60 } } } }))).toMatchObject({
      event: { node: { legacyId: undefined } },
    });
  });

  it('D-25: any bytes and any JSON are read to an end, without an error', () => {
    const kinds = /^(event|malformed|payload-errors)$/;
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => expect(readEnvelope(Buffer.from(bytes)).kind).toMatch(kinds)),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => expect(read(anEnvelope({ payload })).kind).toMatch(kinds)),
    );
  });
});
