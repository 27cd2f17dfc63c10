import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { eventually } from '../../sandbox/testing/eventually.ts';
import { startLocalRun, type LocalRun } from '../../sandbox/testing/local-run.ts';

const run = promisify(execFile);

describe('npm run dev', () => {
  let local: LocalRun;

  beforeAll(async () => {
    local = startLocalRun('dev', '--free-ports');
    await local.written(/Everything is running/);
  }, 130_000);

  afterAll(() => local.stop());

  const addressOf = async (what: string) =>
    (await local.written(new RegExp(`^${what} +(http\\S+)`, 'm')))[1] ?? '';

  /** The command that is printed below this line, as a shell runs it. */
  async function pasted(does: string): Promise<string> {
    const [, command = ''] = await local.written(new RegExp(`^# ${does}\\n([^]*?)\\n\\n`, 'm'));
    return (await run('sh', ['-c', command])).stdout;
  }

  async function shopHas<Resource>(path: string): Promise<Resource[]> {
    const [, client, secret] = await local.written(/API client: (\S+), secret: (\S+)/);
    const base = new URL(await addressOf('commercetools'));
    const issued = await fetch(`${base.origin}/oauth/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa(`${client}:${secret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token } = (await issued.json()) as { access_token: string };
    const answer = await fetch(`${base.href}${path}`, {
      headers: { Authorization: `Bearer ${access_token}` },
    });
    return ((await answer.json()) as { results: Resource[] }).results;
  }

  it('starts the local systems and the three applications, ready to receive', async () => {
    for (const application of ['product-webhook-service', 'order-event-app', 'reconcile-job']) {
      expect((await fetch(`${await addressOf(application)}/status`)).status).toBe(200);
    }
  });

  it('opens a world with the demo’s adverts and orders in it, on both sides', async () => {
    expect(await shopHas('/products?limit=500')).toHaveLength(26);
    expect(await shopHas('/orders')).toMatchObject([{ orderNumber: 'DEMO-1' }, { orderNumber: 'DEMO-2' }]);
  });

  it('prints a command by which a seller publishes, and the product is in the shop', async () => {
    const { data } = JSON.parse(await pasted('A seller publishes a teapot')) as {
      data: { advertUpsert: { advert: { legacyId: number } } };
    };
    const key = `marketplacer-advert-${data.advertUpsert.advert.legacyId}`;
    await eventually('the teapot', async () =>
      (await shopHas<{ key: string }>('/products?limit=500')).find((product) => product.key === key),
    );
  });

  it('prints a command by which a shopper buys, and the order is marked with its number in Marketplacer', async () => {
    const { id } = JSON.parse(await pasted('A shopper buys .*')) as { id: string };
    await eventually('the exported order', async () =>
      (await shopHas<{ id: string; syncInfo: { externalId: string }[] }>('/orders?limit=500')).find(
        (order) => order.id === id && order.syncInfo.some(({ externalId }) => !externalId.includes('.')),
      ),
    );
  });

  it('prints a command by which a seller sends, and the parcel is on the order', async () => {
    await pasted('A seller sends .*');
    await eventually('the parcel', async () =>
      JSON.stringify(await shopHas('/orders?limit=500')).includes('"trackingId":"C-1"') ? true : undefined,
    );
  });
});

describe('where a port is taken,', () => {
  const taken = createServer();
  let port: number;

  beforeAll(async () => {
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    ({ port } = taken.address() as AddressInfo);
    process.env.SANDBOX_PORT = String(port);
  });

  afterAll(() => {
    delete process.env.SANDBOX_PORT;
    taken.close();
  });

  it.each([
    ['npm run sandbox', ['--sandbox-only']],
    ['npm run dev', []],
  ])('%s says so in one sentence and exits with 1', async (_command, parameters) => {
    const local = startLocalRun('dev', ...parameters);
    expect(await local.ended).toBe(1);
    expect(local.output()).toBe(
      `Port ${port}, which the local Connect needs, is taken: stop what listens there, and start again.\n`,
    );
  });

  it('the sandbox by itself says so in one sentence and exits with 1', async () => {
    await expect(run(process.execPath, ['sandbox/index.ts'], { env: process.env })).rejects.toMatchObject({
      code: 1,
      stderr: `Port ${port} is taken: stop what listens there, or choose SANDBOX_PORT.\n`,
    });
  });
});
