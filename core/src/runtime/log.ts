import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { currentDelivery } from './delivery-context.ts';
import { redactContacts } from './redact-contacts.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** Severity names of Google Cloud Logging, which Connect shows. */
const SEVERITY: Record<string, string> = {
  trace: 'DEBUG',
  debug: 'DEBUG',
  info: 'INFO',
  warn: 'WARNING',
  error: 'ERROR',
  fatal: 'CRITICAL',
};

/** The words of an error may be those of a platform, and its cause is the whole answer of one. */
function shownError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, message: redactContacts(error.message), stack: frames.join('\n') };
}

/**
 * JSON lines on standard output. The correlation id of the current delivery is added by itself.
 * Callers log codes, ids and numbers; bodies, names and addresses never reach this place.
 *
 * @param destination in place of standard output
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options: LoggerOptions = {
    level,
    base: undefined,
    messageKey: 'message',
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { err: shownError },
    formatters: { level: (label) => ({ severity: SEVERITY[label] ?? 'DEFAULT' }) },
    mixin: () => {
      const delivery = currentDelivery();
      return delivery ? { correlationId: delivery.correlationId } : {};
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
