import type { RequestHandler } from 'express';
import type { Log } from './log.ts';

type Attributes = Record<string, string | number | boolean>;

/** What is told to whoever watches the connector with OpenTelemetry. Codes and numbers, and nothing of any object. */
export interface Telemetry {
  /** Traces requests that arrive as a part of the trace of their sender. */
  follow: RequestHandler;
  /** Traces a request that is sent, and gives it the headers by which the receiver can go on with the trace. */
  trace(
    request: { method: string; host: string },
    send: (headers: Record<string, string>) => Promise<Response>,
  ): Promise<Response>;
  /** Adds to a counter. */
  count(counter: Counter, by: number, attributes: Attributes): void;
  /** @param seconds how long a run has taken */
  timeRun(seconds: number, attributes: Attributes): void;
  /** Sends what has been gathered. Never rejects. */
  flush(): Promise<void>;
}

/** Decisions by flow, outcome and code; objects that a run found to differ, by kind. */
type Counter = 'decisions' | 'drift';

export interface TelemetryOptions {
  /** The base address of a receiver of OTLP over HTTP. */
  endpoint: string;
  /** The name of the application. */
  service: string;
  log: Pick<Log, 'info' | 'warn'>;
}

let started: Telemetry | undefined;

/** Undefined where it is off, and before it is loaded. */
export const telemetry = (): Telemetry | undefined => started;

/** Loads it, where an endpoint is set: its libraries cost time and memory that others do not pay. */
export async function startTelemetry({
  endpoint,
  ...options
}: Omit<TelemetryOptions, 'endpoint'> & { endpoint: string | undefined }): Promise<void> {
  if (endpoint === undefined) return;
  try {
    const { createOpenTelemetry } = await import('./open-telemetry.ts');
    started = createOpenTelemetry({ endpoint, ...options });
    options.log.info('OpenTelemetry is on');
  } catch (error) {
    options.log.warn({ reason: (error as Error).name }, 'OpenTelemetry could not be started');
  }
}
