import { join } from 'node:path';
import { createWorld, sandboxAddresses, type World } from '../../sandbox/client/index.ts';
import { eventually } from '../../sandbox/testing/eventually.ts';
import { runProgram, startProgram, type RunningProgram } from '../../sandbox/testing/program.ts';
import { deliver, deliverAdvert, eventOf, expectAnswer } from './support/deliveries.ts';
import { aService } from './support/service.ts';

const APPLICATION = join(__dirname, '../src/index.ts');

/** The keys at fault, each with what is wrong, as the operator reads them. */
function listIn(text: string): string[] {
  return text.split('\n').flatMap((line) => /^ {2}- (.+)$/.exec(line)?.[1] ?? []);
}

interface LogLine {
  severity: string;
  message: string;
  correlationId?: string;
}

function logOf(application: RunningProgram): LogLine[] {
  const whole = application.output().split('\n').slice(0, -1);
  return whole.map((line) => JSON.parse(line) as LogLine);
}

describe('a wrong configuration is one list, and the process does not start', () => {
  it('D-38: names every required key that is missing', async () => {
    const { exitCode, stderr } = await runProgram(APPLICATION, {});
    expect(exitCode).toBe(1);
    expect(listIn(stderr)).toEqual(
      [
        'CTP_PROJECT_KEY',
        'CTP_CLIENT_ID',
        'CTP_CLIENT_SECRET',
        'CTP_API_URL',
        'CTP_AUTH_URL',
        'MARKETPLACER_API_URL',
        'MARKETPLACER_API_KEY',
        'MARKETPLACER_WEBHOOK_SECRET',
        'CATALOG_CURRENCY',
      ].map((key) => `${key}: is missing`),
    );
  });

  it('D-38, D-44, D-45: names every key with a value in the wrong form, and shows none of the values', async () => {
    const world = await createWorld(sandboxAddresses());
    const wrong = {
      CTP_API_URL: 'australia',
      MARKETPLACER_API_URL: 'ftp://marketplace.example.com/graphql',
      MARKETPLACER_BASIC_AUTH: 'only-a-user-name',
      CATALOG_CURRENCY: 'dollars',
      CATALOG_LOCALES: 'en;English',
      CATALOG_COUNTRY: 'Australia',
      PRODUCT_TYPE_KEY: 'no key',
      PUBLISH_PRODUCTS: 'perhaps',
      REMOVED_PRODUCTS: 'burn',
      OFFER_SCOPE: 'galaxy',
      SKU_SOURCE: 'dice',
      WEBHOOK_MODE: 'pigeon',
      TAXONOMY_SOURCE: 'library',
      FLOWS_OFF: 'products;unicorns',
      NOTIFY_URL: 'somewhere',
      LOG_LEVEL: 'loud',
    };
    const { exitCode, stderr } = await runProgram(APPLICATION, world.environment('service', wrong));
    expect(exitCode).toBe(1);
    expect(listIn(stderr).map((line) => line.split(':')[0])).toEqual(Object.keys(wrong));
    for (const value of Object.values(wrong)) expect(stderr).not.toContain(value);
  });

  it('D-46: counts an empty value as absent', async () => {
    const world = await createWorld(sandboxAddresses());
    const environment = world.environment('service', {
      MARKETPLACER_API_KEY: ' ',
      MARKETPLACER_BASIC_AUTH: '',
    });
    const { exitCode, stderr } = await runProgram(APPLICATION, environment);
    expect({ exitCode, list: listIn(stderr) }).toEqual({
      exitCode: 1,
      list: ['MARKETPLACER_API_KEY: is missing'],
    });
  });
});

describe('the application as a process', () => {
  let world: World;
  let application: RunningProgram;

  beforeAll(async () => {
    ({ world } = await aService({ configuration: { LOG_LEVEL: 'debug' } }));
    application = await startProgram(APPLICATION, world.environment('service'));
  });
  afterAll(() => application.stop());

  const service = () => ({ world, url: application.url });

  it('D-42, D-46: runs with what the environment says and nothing else', async () => {
    for (const path of ['/status', '/webhooks/status']) {
      expect((await fetch(application.url + path)).status).toBe(200);
    }
  });

  it('D-43: asks commercetools for the scopes that it was granted', async () => {
    await deliverAdvert(service(), { id: 'QWR2ZXJ0LTE=', legacyId: 1 }, 'destroy');
    const requests = await world.commercetools.requests();
    const tokens = requests.filter(
      ({ path, body }) => path === '/oauth/token' && String(body).includes('scope='),
    );
    const { CTP_SCOPE } = world.environment('service');
    expect(new URLSearchParams(String(tokens.at(-1)?.body)).get('scope')).toBe(CTP_SCOPE);
  });

  it('D-36, D-37: neither answers nor logs give away bodies, people, secrets or stack traces', async () => {
    const secrets = secretsOf(world);
    const confidential = {
      businessName: 'Sandra Sellers Shirts',
      emailAddress: 'sandra@shirts.example.com',
      title: 'A title that nobody logs',
      description: 'Call Sandra at 0491 570 006',
    };
    const { createSeller, createAdvert } = world.marketplacer;
    const { businessName, emailAddress, title, description } = confidential;
    const seller = await createSeller({ businessName, emailAddress });
    const variants = [{ price: '19.99' }];
    const advert = await createAdvert({ seller, title, description, variants });
    const answers: string[] = [];
    const note = async (response: ReturnType<typeof deliver>) => answers.push((await response).text);

    await note(deliverAdvert(service(), advert, 'create'));
    await note(deliver(service(), eventOf('Seller', seller), { entity: 'seller' }));
    await note(deliver(service(), `{"phone": "0491 570 006", "email": "${emailAddress}"`));
    await note(deliver(service(), eventOf('Advert', advert), { secret: 'another key' }));
    await world.commercetools.faults([{ fault: '500-before' }]);
    await note(deliverAdvert(service(), advert));
    await world.commercetools.faults([{ fault: 'reset' }]);
    await note(deliverAdvert(service(), advert));
    await world.commercetools.clearFaults();
    await world.marketplacer.faults([{ fault: '401' }]);
    await note(deliverAdvert(service(), advert));
    await world.marketplacer.clearFaults();

    expect(answers).toHaveLength(7);
    const last = (JSON.parse(answers.at(-1) ?? '') as { correlationId: string }).correlationId;
    await eventually('the last delivery is logged', async () =>
      logOf(application).find((line) => line.correlationId === last && line.message === 'decision'),
    );
    const written = answers.join('\n') + application.output();
    expect(written).toContain('"message":"decision"');
    expect(written).toContain('"correlationId"');
    for (const text of [...Object.values(confidential), '0491 570 006', ...secrets]) {
      expect(written).not.toContain(text);
    }
    expect(written).not.toMatch(/\n?\s+at .+:\d+:\d+/);
    expect(answers.join('')).not.toMatch(/Error|stack|node_modules|\.ts/);
  });

  it('every line of its log is JSON with a severity, and a delivery can be followed by its id', async () => {
    const response = await deliverAdvert(service(), { id: 'QWR2ZXJ0LTE=', legacyId: 1 });
    const { correlationId } = response.body as { correlationId: string };
    const line = await eventually('the delivery is logged', async () =>
      logOf(application).find((one) => one.correlationId === correlationId),
    );
    expect(line).toMatchObject({ message: 'decision', event: 'advert update', outcome: 'ignored' });
    for (const one of logOf(application)) expect(one).toMatchObject({ severity: expect.any(String) });
  });

  it('ends what it has begun before it stops', async () => {
    const leaving = await startProgram(APPLICATION, world.environment('service'));
    await world.marketplacer.resetRequests();
    await world.marketplacer.faults([{ fault: 'delay', delayMs: 600 }]);
    const answer = deliverAdvert({ world, url: leaving.url }, { id: 'QWR2ZXJ0LTE=', legacyId: 1 });
    await eventually('Marketplacer is asked', async () => (await world.marketplacer.requests())[0]);
    await leaving.stop();
    expectAnswer(await answer, 200, 'ignored', 'unknown-object');
  });
});

function secretsOf(world: World): string[] {
  const { CTP_CLIENT_SECRET, MARKETPLACER_API_KEY, MARKETPLACER_WEBHOOK_SECRET } =
    world.environment('service');
  return [CTP_CLIENT_SECRET, MARKETPLACER_API_KEY, MARKETPLACER_WEBHOOK_SECRET].filter(
    (secret) => secret !== undefined,
  );
}
