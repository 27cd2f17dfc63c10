import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { prettyFactory } from 'pino-pretty';
import style from '../../.pino-prettyrc.json' with { type: 'json' };
import { isIdleRun } from './idle-run.ts';

/** One line that an application has logged. */
export type LogEntry = Record<string, unknown>;

/** As the `dev` scripts of the applications show it. */
const pretty = prettyFactory({ ...style, colorize: process.stdout.isTTY });

/** Hands each line to `hear`, and shows those that a developer waits for. */
export function showLog(name: string, output: Readable, hear: (entry: LogEntry) => void = () => {}): void {
  createInterface(output).on('line', (line) => {
    const entry = entryOf(line);
    if (!entry) return void process.stdout.write(`${name}  ${line}\n`);
    hear(entry);
    if (!isIdleRun(entry)) process.stdout.write(`${name}  ${pretty(line)}`);
  });
}

/** Hands each line to `hear`, and shows none. */
export function hearLog(output: Readable, hear: (entry: LogEntry) => void): void {
  createInterface(output).on('line', (line) => {
    const entry = entryOf(line);
    if (entry) hear(entry);
  });
}

function entryOf(line: string): LogEntry | undefined {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === 'object' && parsed !== null ? (parsed as LogEntry) : undefined;
  } catch {
    return undefined;
  }
}
