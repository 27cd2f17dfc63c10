import type { RequestListener } from 'node:http';
import { createConnector } from '@marketplacer-connector/core/connector';
import { readConfig } from '@marketplacer-connector/core/runtime';
import { anEnvironment } from '../../../core/tests/builders/environment.ts';
import { lookAtHeap } from '../../../tests/support/live-heap/look-at-heap.ts';
import { listen } from '../../../tests/support/live-heap/prepare.ts';
import { createApp } from '../../src/app.ts';
import { tellOrder } from './tell-order.ts';

/** Messages about ever new orders, which have no line of the marketplace. */
const answer: RequestListener = (request, response) => {
  const [, id] = /^\/shop\/orders\/([^?]+)/.exec(request.url ?? '') ?? [];
  const token = { access_token: 'token', token_type: 'Bearer', expires_in: 172_800 };
  const order = { id, version: 1, lineItems: [], syncInfo: [], orderState: 'Open', returnInfo: [] };
  const content = request.url?.startsWith('/oauth') ? token : order;
  request.resume().on('end', () => {
    response.statusCode = request.url?.startsWith('/oauth') || id ? 200 : 404;
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(content));
  });
};
const shop = await listen(answer);

const reading = readConfig(
  anEnvironment({
    CTP_API_URL: shop,
    CTP_AUTH_URL: shop,
    MARKETPLACER_API_URL: `${shop}/graphql`,
    LOG_LEVEL: 'error',
  }),
);
if (!reading.ok) throw new Error(reading.problems.join('; '));
const url = await listen(createApp(createConnector(reading.config)));

await lookAtHeap((number) => tellOrder(url, `order-${number}`, 'OrderCreated', number));
