import { join } from 'node:path';
import {
  answer,
  aServer,
  type ReceivedRequest,
  type TestServer,
} from '../../core/tests/builders/http-server.ts';
import { eventually } from '../../sandbox/testing/eventually.ts';
import { startProgram, type RunningProgram } from '../../sandbox/testing/program.ts';
import { anAdvert, openDrift } from './support/drift.ts';

const APPLICATION = join(__dirname, '../src/index.ts');
const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT_ID = '00f067aa0ba902b7';

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
}
interface Point {
  attributes: { key: string; value: { stringValue?: string } }[];
}
interface Metric {
  name: string;
  sum?: { dataPoints: Point[] };
  histogram?: { dataPoints: Point[] };
}

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function served(handler: Parameters<typeof aServer>[0]): Promise<TestServer> {
  const server = await aServer(handler);
  open.push(() => server.close());
  return server;
}

/** Hands requests on, so that their headers can be seen. */
const before = (target: string) =>
  served(async ({ method, path, headers, body }, response) => {
    const { host: _host, 'content-length': _length, connection: _connection, ...handed } = headers;
    const answered = await fetch(new URL(path, target), {
      method,
      headers: handed as Record<string, string>,
      ...(body && { body }),
    });
    response.writeHead(answered.status, { 'content-type': answered.headers.get('content-type') ?? '' });
    response.end(await answered.text());
  });

/** The job as Connect runs it, before two platforms whose requests are seen. */
async function aJob(endpoint: string | undefined) {
  const drift = await openDrift();
  await anAdvert(drift);
  const environment = drift.world.environment('job');
  const commercetools = await before(environment['CTP_API_URL'] ?? '');
  const marketplacer = await before(environment['MARKETPLACER_API_URL'] ?? '');
  const { pathname } = new URL(environment['MARKETPLACER_API_URL'] ?? '');
  const job = await startProgram(APPLICATION, {
    ...environment,
    LOG_LEVEL: 'info',
    CTP_API_URL: commercetools.url,
    MARKETPLACER_API_URL: `${marketplacer.url}${pathname}`,
    ...(endpoint !== undefined && { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }),
  });
  open.unshift(() => job.stop());
  return { job, commercetools, marketplacer };
}

const isOn = (job: RunningProgram) =>
  eventually('OpenTelemetry', async () => job.output().includes('OpenTelemetry is on') || undefined);

const tick = (job: RunningProgram) =>
  fetch(`${job.url}/reconcile`, {
    method: 'POST',
    headers: { traceparent: `00-${TRACE_ID}-${PARENT_ID}-01`, baggage: 'stranger=here' },
  });

const bodiesAt = <Body>({ received }: TestServer, path: string): Body[] =>
  received.filter((one) => one.path === path).map(({ body }) => JSON.parse(body) as Body);

const spansAt = (receiver: TestServer): Span[] =>
  bodiesAt<{ resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }>(receiver, '/v1/traces').flatMap(
    ({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
  );

const metricsAt = (receiver: TestServer): Metric[] =>
  bodiesAt<{ resourceMetrics: { scopeMetrics: { metrics: Metric[] }[] }[] }>(receiver, '/v1/metrics').flatMap(
    ({ resourceMetrics }) =>
      resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics)),
  );

const attributesOf = ({ attributes }: Point) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue]));

const parentsOf = (requests: ReceivedRequest[]) =>
  new Set(requests.map(({ headers }) => headers.traceparent));

test('a trace is followed from its sender into both platforms, and a run is measured', async () => {
  const receiver = await served((_request, response) => answer(response, 200, {}));
  const { job, commercetools, marketplacer } = await aJob(`${receiver.url}/`);
  await isOn(job);
  expect((await tick(job)).status).toBe(200);

  const server = await eventually('the span of the tick', async () =>
    spansAt(receiver).find(({ name }) => name === 'POST'),
  );
  expect(server).toMatchObject({ traceId: TRACE_ID, parentSpanId: PARENT_ID });
  const clients = spansAt(receiver).filter(({ name }) => name !== 'POST');
  expect(new Set(clients.map(({ traceId }) => traceId))).toEqual(new Set([TRACE_ID]));
  expect(new Set(clients.map(({ parentSpanId }) => parentSpanId))).toEqual(new Set([server.spanId]));
  for (const { received } of [commercetools, marketplacer]) {
    expect(received.length).toBeGreaterThan(1);
    expect(parentsOf(received).size).toBe(received.length);
    for (const { headers } of received) {
      expect(headers.traceparent).toMatch(new RegExp(`^00-${TRACE_ID}-[0-9a-f]{16}-01$`));
      expect(headers.baggage).toBeUndefined();
    }
  }

  const pointsOf = (name: string) =>
    metricsAt(receiver)
      .filter((metric) => metric.name === `marketplacer_connector.${name}`)
      .flatMap(({ sum, histogram }) => sum?.dataPoints ?? histogram?.dataPoints ?? [])
      .map(attributesOf);
  expect(pointsOf('decisions')).toContainEqual({ flow: 'products', outcome: 'applied' });
  expect(pointsOf('drift')).toContainEqual({ kind: 'adverts', mode: 'incremental' });
  expect(pointsOf('run.duration')).toContainEqual({ mode: 'incremental', end: 'complete' });
});

test('without an endpoint nothing is loaded, and no trace is begun', async () => {
  const { job, marketplacer } = await aJob(undefined);
  expect((await tick(job)).status).toBe(200);
  expect(job.output()).not.toContain('OpenTelemetry');
  expect(parentsOf(marketplacer.received)).toEqual(new Set([undefined]));
});

test('a receiver that is out of reach costs a run nothing', async () => {
  const receiver = await aServer((_request, response) => answer(response, 503, {}));
  const { job } = await aJob(receiver.url);
  await receiver.close();
  await isOn(job);
  expect((await tick(job)).status).toBe(200);
});
