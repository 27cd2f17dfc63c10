import {
  context,
  defaultTextMapGetter,
  defaultTextMapSetter,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Span,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Telemetry, TelemetryOptions } from './telemetry.ts';
import { VERSION } from './version.ts';

/** An instance that gets no request may be stopped at any time, so nothing waits for long. */
const SPANS_AFTER_MS = 1_000;
const METRICS_EVERY_MS = 15_000;
const SEND_WITHIN_MS = 5_000;

const NAME = 'marketplacer-connector';

/** Only this module knows OpenTelemetry. It is loaded where an endpoint is set. */
export function createOpenTelemetry({ endpoint, service, log }: TelemetryOptions): Telemetry {
  const base = endpoint.replace(/\/+$/, '');
  const resource = resourceFromAttributes({ 'service.name': service, 'service.version': VERSION });
  const tracing = new NodeTracerProvider({
    resource,
    spanProcessors: [
      new BatchSpanProcessor(
        new OTLPTraceExporter({ url: `${base}/v1/traces`, timeoutMillis: SEND_WITHIN_MS }),
        { scheduledDelayMillis: SPANS_AFTER_MS, exportTimeoutMillis: SEND_WITHIN_MS },
      ),
    ],
  });
  // Without baggage: what a stranger puts there would reach both platforms.
  tracing.register({ propagator: new W3CTraceContextPropagator() });
  const metering = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter({ url: `${base}/v1/metrics`, timeoutMillis: SEND_WITHIN_MS }),
        exportIntervalMillis: METRICS_EVERY_MS,
        exportTimeoutMillis: SEND_WITHIN_MS,
      }),
    ],
  });
  const tracer = tracing.getTracer(NAME, VERSION);
  const meter = metering.getMeter(NAME, VERSION);
  const counters = {
    decisions: meter.createCounter('marketplacer_connector.decisions', {
      description: 'Decisions about objects, by flow, outcome and code',
    }),
    drift: meter.createCounter('marketplacer_connector.drift', {
      description: 'Objects that a run of the reconcile job found to differ, by kind',
    }),
  };
  const runs = meter.createHistogram('marketplacer_connector.run.duration', {
    description: 'How long runs of the reconcile job take',
    unit: 's',
  });

  return {
    follow(request, response, next) {
      const parent = propagation.extract(context.active(), request.headers, defaultTextMapGetter);
      const options = { kind: SpanKind.SERVER, attributes: { 'http.request.method': request.method } };
      const span = tracer.startSpan(request.method, options, parent);
      response.once('close', () => {
        endWith(span, response.writableFinished ? response.statusCode : undefined, 500);
      });
      context.with(trace.setSpan(parent, span), next);
    },

    async trace({ method, host }, send) {
      const attributes = { 'http.request.method': method, 'server.address': host };
      const span = tracer.startSpan(`${method} ${host}`, { kind: SpanKind.CLIENT, attributes });
      const within = trace.setSpan(context.active(), span);
      const headers: Record<string, string> = {};
      propagation.inject(within, headers, defaultTextMapSetter);
      try {
        const response = await context.with(within, () => send(headers));
        endWith(span, response.status, 400);
        return response;
      } catch (error) {
        endWith(span, undefined, 400, (error as Error).name);
        throw error;
      }
    },

    count: (counter, by, attributes) => counters[counter].add(by, attributes),
    timeRun: (seconds, attributes) => runs.record(seconds, attributes),

    async flush() {
      const ends = await Promise.allSettled([tracing.forceFlush(), metering.forceFlush()]);
      if (ends.some(({ status }) => status === 'rejected')) {
        log.warn({}, 'the receiver of OpenTelemetry did not take everything');
      }
    },
  };
}

/** @param wrongFrom the first status that is an error of this side */
function endWith(span: Span, status: number | undefined, wrongFrom: number, error = 'unanswered'): void {
  if (status !== undefined) span.setAttribute('http.response.status_code', status);
  if (status === undefined || status >= wrongFrom) {
    span.setAttribute('error.type', status === undefined ? error : String(status));
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}
