import { load } from 'js-yaml';
import { createChecker, type Exchange } from '../scripts/spec/checker.ts';
import type { Description } from '../scripts/spec/description.ts';
import { reportOf } from '../scripts/spec/report.ts';

const DESCRIPTION = load(`
openapi: 3.0.0
paths:
  /{projectKey}/orders/{ID}:
    get:
      parameters: [{ name: expand, in: query }, { name: '/^var[.][a-z]+$/', in: query }]
      responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
    post:
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Update' } } } }
      responses:
        '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
        '400': {}
components:
  schemas:
    ErrorResponse:
      type: object
      required: [statusCode, message]
      properties:
        statusCode: { type: integer }
        message: { type: string }
        errors: { type: array, items: { $ref: '#/components/schemas/ErrorObject' } }
    ErrorObject:
      type: object
      required: [code, message]
      discriminator: { propertyName: code, mapping: { Taken: '#/components/schemas/TakenError' } }
      properties: { code: { type: string }, message: { type: string } }
    TakenError:
      allOf:
        - $ref: '#/components/schemas/ErrorObject'
        - { type: object, required: [field], properties: { field: { type: string } } }
    Resource:
      type: object
      required: [id]
      properties: { id: { type: string }, createdAt: { type: string, format: datetime } }
    Order:
      allOf:
        - $ref: '#/components/schemas/Resource'
        - type: object
          required: [lines]
          properties:
            lines: { type: array, items: { $ref: '#/components/schemas/Line' } }
            name: { $ref: '#/components/schemas/Localized' }
            events: { type: array, items: { $ref: '#/components/schemas/Event' } }
    Line: { type: object, required: [sku], properties: { sku: { type: string }, quantity: { type: integer } } }
    Event:
      type: object
      required: [type]
      discriminator: { propertyName: type, mapping: { LineAdded: '#/components/schemas/LineAddedEvent' } }
      properties: { type: { type: string } }
    LineAddedEvent: { allOf: [{ $ref: '#/components/schemas/Event' }, { type: object }] }
    OrderEvent: { allOf: [{ $ref: '#/components/schemas/Event' }, { type: object }] }
    OrderNamedEvent:
      allOf:
        - $ref: '#/components/schemas/OrderEvent'
        - { type: object, required: [name], properties: { name: { type: string } } }
    Localized: { type: object, required: ['/^[a-z]{2}$/'], additionalProperties: { type: string } }
    Update:
      type: object
      required: [actions]
      properties: { actions: { type: array, items: { $ref: '#/components/schemas/Action' } } }
    Action:
      type: object
      required: [action]
      discriminator: { propertyName: action, mapping: { setName: '#/components/schemas/SetName' } }
      properties: { action: { type: string } }
    SetName:
      allOf:
        - $ref: '#/components/schemas/Action'
        - type: object
          required: [name]
          properties: { action: { type: string }, name: { $ref: '#/components/schemas/Localized' } }
`) as Description;

const ORDER = { id: '1', createdAt: '2026-11-28T10:00:00.000Z', lines: [{ sku: 'A', quantity: 2 }] };
const READ: Exchange = { method: 'GET', path: '/shop/orders/1', status: 200, content: ORDER };

const update = (...actions: unknown[]): Exchange => ({ ...READ, method: 'POST', body: { actions } });

function findingsOf(...exchanges: Exchange[]): string[] {
  const checker = createChecker(DESCRIPTION);
  exchanges.forEach(checker.check);
  return checker.findings().map(({ what }) => what);
}

test('the description accepts an exchange that fits it', () => {
  const content = { ...ORDER, name: { en: 'Order', de: 'Order' } };
  const changed = { ...update({ action: 'setName', name: { en: 'Order' } }), content };
  expect(findingsOf(READ, changed)).toEqual([]);
});

test.each<[string, unknown, string]>([
  ['a missing member', { lines: [] }, 'answer Order.id: missing'],
  ['a missing member of a list', { ...ORDER, lines: [{}] }, 'answer Line.sku: missing'],
  ['a wrong type', { ...ORDER, lines: [{ sku: 4 }] }, 'answer Line.sku: must be string'],
  [
    'a wrong format',
    { ...ORDER, createdAt: 'today' },
    'answer Order.createdAt: must match format "datetime"',
  ],
  ['an unknown member', { ...ORDER, colour: 'red' }, 'answer Order.colour: unknown'],
  ['a name of another pattern', { ...ORDER, name: { english: 'a' } }, 'answer Localized.english: unknown'],
])('the description finds %s of an answer', (_what, content, finding) => {
  expect(findingsOf({ ...READ, content })).toEqual([finding]);
});

test.each<[string, unknown, string]>([
  ['is missing', { action: 'setName' }, 'request SetName.name: missing'],
  ['is unknown', { action: 'setName', name: {}, to: 1 }, 'request SetName.to: unknown'],
])('the description finds a member of an update action that %s by its subtype', (_what, action, finding) => {
  expect(findingsOf(update(action))).toEqual([finding]);
});

test('the description finds an update action that it does not know', () => {
  expect(findingsOf(update({ action: 'setColour' }))).toEqual([
    'request Action.action: must be equal to one of the allowed values',
  ]);
});

test('the description knows subtypes of subtypes that its mapping leaves out', () => {
  const events = [{ type: 'LineAdded' }, { type: 'OrderNamed', name: 'a' }];
  expect(findingsOf({ ...READ, content: { ...ORDER, events } })).toEqual([]);
  expect(findingsOf({ ...READ, content: { ...ORDER, events: [{ type: 'OrderNamed' }] } })).toEqual([
    'answer OrderNamedEvent.name: missing',
  ]);
});

const refused = (error: object, status = 400): Exchange => ({
  ...update({ action: status === 400 ? 'setColour' : 'setName', name: { en: 'A' } }),
  status,
  content: { statusCode: status, message: 'No.', errors: [error] },
});

test('a request that is refused may be anything', () => {
  expect(findingsOf(refused({ code: 'Taken', message: 'No.', field: 'key' }))).toEqual([]);
});

test.each<[string, Exchange, string]>([
  [
    'a code',
    refused({ code: 'Unheard', message: 'No.' }),
    'refusal ErrorObject.code: must be equal to one of the allowed values',
  ],
  ['a member of its code', refused({ code: 'Taken', message: 'No.' }), 'refusal TakenError.field: missing'],
  [
    'a status',
    refused({ code: 'Taken', message: 'No.', field: 'key' }, 418),
    'status 418 of POST /{projectKey}/orders/{ID}: unknown',
  ],
])('the description finds %s of a refusal that it does not know, or misses', (_what, exchange, finding) => {
  expect(findingsOf(exchange)).toEqual([finding]);
});

test.each<[Partial<Exchange>, string]>([
  [{ path: '/shop/parcels/1' }, 'path /{projectKey}/parcels: unknown'],
  [{ method: 'DELETE' }, 'method DELETE /{projectKey}/orders/{ID}: unknown'],
  [
    { query: { expand: 'a', 'var.b': 'c', colour: 'd' } },
    'query GET /{projectKey}/orders/{ID}: colour is unknown',
  ],
  [{ status: 202 }, 'status 202 of GET /{projectKey}/orders/{ID}: unknown'],
])('the description finds what it has no answer for: %j', (change, finding) => {
  expect(findingsOf({ ...READ, ...change })).toEqual([finding]);
});

test('a finding is counted, and shown once without values', () => {
  const checker = createChecker(DESCRIPTION);
  const content = { ...ORDER, lines: [{ sku: 4 }, { sku: 5 }] };
  checker.check({ ...READ, content });
  expect(checker.findings()).toEqual([
    {
      what: 'answer Line.sku: must be string',
      count: 2,
      example: 'GET /{projectKey}/orders/{ID}, at /lines/0/sku',
    },
  ]);
});

test('a report is clean only if every finding has a reason, and every reason a finding', () => {
  const findings = [{ what: 'answer Line.sku: missing', count: 1, example: 'GET /' }];
  const reason = { pattern: /^answer Line\.sku: /, reason: 'the description is older' };
  const idle = { pattern: /^answer Order\./, reason: 'it was so once' };
  expect(reportOf(findings, [reason]).fits).toBe(true);
  expect(reportOf(findings, []).fits).toBe(false);
  expect(reportOf(findings, [reason, idle])).toMatchObject({
    fits: false,
    lines: ['the reason for ^answer Order\\. explains nothing', '0 without a reason, 1 with one'],
  });
});
