import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SOURCE = join(__dirname, '../../src');

/** Runs a script in a process of its own, with the log of an application, and gives the lines that it wrote. */
async function linesOf(script: string): Promise<Record<string, unknown>[]> {
  const imports = `
    import { createLog } from '${SOURCE}/runtime/log.ts';
    import { withinDelivery } from '${SOURCE}/runtime/delivery-context.ts';
    import { runUseCase } from '${SOURCE}/connector/run-use-case.ts';
    import { readEnvelope } from '${SOURCE}/marketplacer/webhook-envelope.ts';
    import { failed } from '${SOURCE}/outcome/index.ts';
    import { MarketplacerUnavailable } from '${SOURCE}/marketplacer/client.ts';
    const log = createLog('info');
    const store = { failures: { record: async () => {} } };`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    imports + script,
  ]);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const withoutTime = ({ time: _time, ...line }: Record<string, unknown>) => line;

describe('the log', () => {
  it.concurrent(
    'a line is JSON with severity, message and time; inside a delivery it carries the correlation id',
    async () => {
      const lines = await linesOf(`
      log.info({ port: 8080 }, 'listening');
      log.debug('not shown');
      await withinDelivery({ correlationId: 'delivery-7', budgetMs: 1000 }, async () => {
        await Promise.resolve();
        log.warn({ code: 'conflict' }, 'transient failure, waiting for redelivery');
        log.error('unexpected error');
      });
      log.info('afterwards');`);
      expect(lines.map(withoutTime)).toEqual([
        { severity: 'INFO', port: 8080, message: 'listening' },
        {
          severity: 'WARNING',
          correlationId: 'delivery-7',
          code: 'conflict',
          message: 'transient failure, waiting for redelivery',
        },
        { severity: 'ERROR', correlationId: 'delivery-7', message: 'unexpected error' },
        { severity: 'INFO', message: 'afterwards' },
      ]);
      for (const { time } of lines) expect(Date.parse(String(time))).not.toBeNaN();
    },
  );

  it.concurrent('deliveries that run at one time do not mix their correlation ids', async () => {
    const lines = await linesOf(`
      const deliver = (correlationId) => withinDelivery({ correlationId, budgetMs: 1000 }, async () => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
        log.info({ expected: correlationId }, 'done');
      });
      await Promise.all(['one', 'two', 'three'].map(deliver));`);
    expect(lines).toHaveLength(3);
    for (const { correlationId, expected } of lines) expect(correlationId).toBe(expected);
  });

  it.concurrent(
    'D-37: a failure that was handled is logged with its code and its object, without body or personal data',
    async () => {
      const lines = await linesOf(`
      const body = Buffer.from(JSON.stringify({ event_name: 'update', payload: { data: { node: {
        __typename: 'Seller', id: 'U2VsbGVyLTc=', legacyId: 7, phone: '+61 3 9000 0000', emailAddress: 'seller@example.com' } } } }));
      await withinDelivery({ correlationId: 'delivery-7', budgetMs: 1000 }, async () => {
        const { event } = readEnvelope(body);
        const object = { type: 'seller', id: String(event.node.legacyId) };
        await runUseCase({ store, log }, async () => failed('refused-by-commercetools', object, 'InvalidField: not valid'));
        await runUseCase({ store, log }, async () => { throw new MarketplacerUnavailable('Marketplacer did not answer: 503'); });
      });`);
      expect(lines.map(withoutTime)).toEqual([
        {
          severity: 'WARNING',
          correlationId: 'delivery-7',
          code: 'refused-by-commercetools',
          object: { type: 'seller', id: '7' },
          message: 'recorded as a failure',
        },
        {
          severity: 'WARNING',
          correlationId: 'delivery-7',
          code: 'marketplacer-unavailable',
          reason: 'Marketplacer did not answer: 503',
          message: 'transient failure, waiting for redelivery',
        },
      ]);
    },
  );
});
