import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SOURCE = join(__dirname, '../../src');

/** Reads adverts in a process of its own, and prints its live heap in bytes after each of these many reads. */
async function liveHeapAfter(counts: readonly number[]): Promise<number[]> {
  const script = `
    import { createServer } from 'node:http';
    import { createMarketplacer } from '${SOURCE}/marketplacer/index.ts';
    const server = createServer((request, response) => {
      request.resume().on('end', () => {
        response.setHeader('Content-Type', 'application/json').end('{"data":{"node":null}}');
      });
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const apiUrl = 'http://127.0.0.1:' + server.address().port + '/graphql';
    const config = { apiUrl, apiKey: 'key', basicAuth: undefined, webhookSecrets: [], webhookMode: 'callback' };
    const { adverts } = createMarketplacer(config);
    let reads = 0;
    for (const count of ${JSON.stringify(counts)}) {
      for (; reads < count; reads += 50) {
        await Promise.all(Array.from({ length: 50 }, (_, index) => adverts.byId('advert-' + (reads + index))));
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      for (let round = 0; round < 4; round += 1) gc();
      console.log(process.memoryUsage().heapUsed);
    }
    process.exit();`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    '--input-type=module',
    '-e',
    script,
  ]);
  return stdout.trim().split('\n').map(Number);
}

it('reading adverts for ever does not take more and more memory: the live heap is level between 1,000 and 5,000 reads', async () => {
  const [early = 0, late = Infinity] = await liveHeapAfter([1_000, 5_000]);
  // A copy of its document for each read would be 4 KB, 16 MB together; time-outs of reads live for 10 s.
  expect(late - early).toBeLessThan(6 * 1024 * 1024);
}, 60_000);
