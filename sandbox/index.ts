import { startCommercetools } from './commercetools/index.ts';
import { startConnect } from './connect/index.ts';
import { startMarketplacer } from './marketplacer/index.ts';

/*
 * Starts the whole sandbox in one process. SANDBOX_PORT is the port of Connect, the two that follow belong to
 * commercetools and Marketplacer; 0 takes any free ones. SANDBOX_TIME_FACTOR divides the documented waiting
 * times. One line of JSON on stdout gives the three addresses when all of them listen.
 */
const firstPort = Number(process.env.SANDBOX_PORT ?? 9100);
const timeFactor = Number(process.env.SANDBOX_TIME_FACTOR ?? 60);
const port = (offset: number) => (firstPort === 0 ? 0 : firstPort + offset);

const connect = await startConnect({ port: port(0), timeFactor }).catch(refuse);
const commercetools = await startCommercetools({
  port: port(1),
  timeFactor,
  deliver: connect.deliver,
}).catch(refuse);
const marketplacer = await startMarketplacer({ port: port(2), timeFactor }).catch(refuse);

process.once('SIGTERM', stop);
process.once('SIGINT', stop);

const addresses = { connect: connect.url, commercetools: commercetools.url, marketplacer: marketplacer.url };
process.stdout.write(`${JSON.stringify(addresses)}\n`);

async function stop(): Promise<void> {
  await Promise.all([marketplacer.close(), commercetools.close(), connect.close()]);
  process.exit(0);
}

/** A port that is taken is no defect of the sandbox, so one sentence says it all. */
function refuse(error: NodeJS.ErrnoException & { port?: number }): never {
  if (error.code !== 'EADDRINUSE') throw error;
  process.stderr.write(`Port ${error.port} is taken: stop what listens there, or choose SANDBOX_PORT.\n`);
  process.exit(1);
}
