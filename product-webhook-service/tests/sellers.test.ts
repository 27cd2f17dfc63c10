import type { Channel, Type } from '@commercetools/platform-sdk';
import { CUSTOM_FIELDS, SELLER_TYPE_KEY } from '@marketplacer-connector/core/sellers';
import { createWorld, sandboxAddresses, type Seller, type World } from '../../sandbox/client/index.ts';
import { performScript } from '../../tests/support/deploy-script.ts';
import { POST_DEPLOY } from '../src/connector/steps.ts';
import { writesTo } from '../../sandbox/testing/writes.ts';
import { deliver, deliverAdvert, eventOf, expectAnswer } from './support/deliveries.ts';
import {
  aConnectedService,
  aService,
  settled,
  type Service,
  type ServiceOptions,
} from './support/service.ts';
import { channelKeyOf, channelOf, failuresIn, productOf, stockIn, variantKeyOf } from './support/shop.ts';

const definitionOf = ({ name, label, type }: { name: string; label: string; type: string }) => ({
  name,
  label: { en: label },
  type: { name: type },
  required: false,
});

/** The custom type as post-deploy makes it. */
const makeType = ({ commercetools }: World, fields = CUSTOM_FIELDS.map(definitionOf)) =>
  commercetools.post<Type>('/types', {
    key: SELLER_TYPE_KEY,
    name: { en: 'Seller' },
    resourceTypeIds: ['channel'],
    fieldDefinitions: fields,
  });

/** A service whose shop has the custom type, and a seller whose webhooks arrive only by hand. */
async function aSellerIn(options: ServiceOptions = {}) {
  const service = await aService(options);
  await makeType(service.world);
  const seller = await service.world.marketplacer.createSeller({
    businessName: 'Tea House',
    emailAddress: 'hello@tea.example',
    storeDescription: 'Tea since 1901.',
  });
  return { service, seller };
}

const deliverSeller = (service: Service, seller: Seller, action = 'update') =>
  deliver(service, eventOf('Seller', seller, action), { entity: 'seller' });

const update = ({ world }: Service, seller: Seller, fields: Record<string, unknown>) =>
  world.marketplacer.action('seller-update', { sellerId: seller.id, fields });

const fieldsOf = async ({ world }: Service, seller: Seller): Promise<Record<string, unknown>> =>
  (await channelOf(world, seller)).custom?.fields ?? {};

async function changeChannel({ world }: Service, seller: Seller, ...actions: object[]): Promise<Channel> {
  const { id, version } = await channelOf(world, seller);
  return world.commercetools.post<Channel>(`/channels/${id}`, { version, actions });
}

describe('L3: a new seller', () => {
  it('becomes a channel with name, description, address, contact and custom fields', async () => {
    const { service, seller } = await aSellerIn();
    await update(service, seller, {
      businessNumber: '51824753556',
      openingHours: 'Always',
      logoUrl: 'https://i.example/l.png',
    });
    expectAnswer(await deliverSeller(service, seller, 'create'), 200, 'applied');
    expect(await channelOf(service.world, seller)).toMatchObject({
      key: channelKeyOf(seller),
      roles: ['InventorySupply', 'ProductDistribution'],
      name: { en: 'Tea House' },
      description: { en: 'Tea since 1901.' },
      address: {
        country: 'AU',
        streetName: '1 Market Street',
        city: 'Melbourne',
        postalCode: '3000',
        state: 'Victoria',
        company: 'Tea House',
        email: 'hello@tea.example',
        phone: '0390000000',
      },
      custom: {
        fields: {
          'marketplacer-seller-id': String(seller.legacyId),
          'marketplacer-updated-at': expect.stringMatching(/^\d{4}-/),
          'marketplacer-online': true,
          'marketplacer-business-number': '51824753556',
          'marketplacer-opening-hours': 'Always',
          'marketplacer-logo-url': 'https://i.example/l.png',
          'marketplacer-ships-abroad': false,
        },
      },
    });
  });

  it('D-59: is written in every locale', async () => {
    const { service, seller } = await aSellerIn({
      project: { languages: ['en', 'de-DE'] },
      configuration: { CATALOG_LOCALES: 'en;de-DE' },
    });
    await deliverSeller(service, seller);
    const { name, description } = await channelOf(service.world, seller);
    expect([name, description]).toEqual([
      { en: 'Tea House', 'de-DE': 'Tea House' },
      { en: 'Tea since 1901.', 'de-DE': 'Tea since 1901.' },
    ]);
  });

  it('is a channel without custom fields where the type was never made, and gets them when it is', async () => {
    const service = await aService();
    const seller = await service.world.marketplacer.createSeller({ businessName: 'Tea House' });
    expectAnswer(await deliverSeller(service, seller), 200, 'applied');
    expect(await channelOf(service.world, seller)).toMatchObject({ name: { en: 'Tea House' } });
    expect(await fieldsOf(service, seller)).toEqual({});
    await makeType(service.world);
    expectAnswer(await deliverSeller(service, seller), 200, 'applied');
    expect(await fieldsOf(service, seller)).toMatchObject({ 'marketplacer-online': true });
  });

  it('who only applies to sell gets no channel yet', async () => {
    const { service, seller } = await aSellerIn();
    await update(service, seller, { accountType: 'PROSPECTIVE' });
    expectAnswer(await deliverSeller(service, seller), 200, 'ignored', 'not-yet');
    await update(service, seller, { accountType: 'RETAILER' });
    expectAnswer(await deliverSeller(service, seller), 200, 'applied');
  });

  it('whose channel an advert has made with its name alone is completed, and never stripped again', async () => {
    const { service, seller } = await aSellerIn();
    const advert = await service.world.marketplacer.createAdvert({
      seller,
      title: 'Tea',
      variants: [{ price: '5' }],
    });
    await deliverAdvert(service, advert);
    const minimal = await channelOf(service.world, seller);
    expect([minimal.name, minimal.address, minimal.custom]).toEqual([
      { en: 'Tea House' },
      undefined,
      undefined,
    ]);

    expectAnswer(await deliverSeller(service, seller), 200, 'applied');
    const whole = await channelOf(service.world, seller);
    expect(whole).toMatchObject({ address: { city: 'Melbourne' } });
    const other = await service.world.marketplacer.createAdvert({
      seller,
      title: 'Cup',
      variants: [{ price: '6' }],
    });
    expectAnswer(await deliverAdvert(service, other), 200, 'applied');
    expect(await channelOf(service.world, seller)).toEqual(whole);
  });
});

describe('L4: a changed seller', () => {
  const field = (name: string, value?: unknown) => ({
    action: 'setCustomField',
    name: `marketplacer-${name}`,
    ...(value !== undefined && { value }),
  });

  it.each<[string, Record<string, unknown>, object[]]>([
    [
      'the description',
      { storeDescription: 'New.' },
      [{ action: 'changeDescription', description: { en: 'New.' } }],
    ],
    [
      'the e-mail',
      { emailAddress: 'new@tea.example' },
      [
        {
          action: 'setAddress',
          address: expect.objectContaining({ email: 'new@tea.example', city: 'Melbourne' }),
        },
      ],
    ],
    ['the business number', { businessNumber: '1' }, [field('business-number', '1')]],
    ['the logo', { logoUrl: 'https://i.example/2.png' }, [field('logo-url', 'https://i.example/2.png')]],
    ['the opening hours', { openingHours: 'Never' }, [field('opening-hours', 'Never')]],
    ['the video', { youtubeVideoUrl: 'https://youtu.be/2' }, [field('video-url', 'https://youtu.be/2')]],
    ['on-line or not', { online: false }, [field('online', false), field('offers-synced', false)]],
  ])('changes %s, and nothing but that and the time', async (_what, change, actions) => {
    const { service, seller } = await aSellerIn();
    await deliverSeller(service, seller);
    await service.world.marketplacer.action('advance-clock', { milliseconds: 5_000 });
    await update(service, seller, change);
    await service.world.commercetools.resetRequests();
    expectAnswer(await deliverSeller(service, seller), 200, 'applied');
    const requests = await service.world.commercetools.requests();
    const sent = requests.flatMap(
      ({ body }) => (body as { actions?: { name?: string }[] } | undefined)?.actions ?? [],
    );
    expect(sent.filter(({ name }) => name !== 'marketplacer-updated-at')).toEqual(actions);
    expect(sent).toHaveLength(actions.length + 1);
  });

  it('E-05: whose channel cannot be written is asked for again, and then written', async () => {
    const { service, seller } = await aSellerIn();
    await service.world.commercetools.faults([{ fault: '503', path: '/channels' }]);
    expectAnswer(await deliverSeller(service, seller), 503, 'retry', 'commercetools-unavailable');
    await service.world.commercetools.clearFaults();
    expectAnswer(await deliverSeller(service, seller), 200, 'applied');
  });

  it('D-13: that is delivered again writes nothing', async () => {
    const { service, seller } = await aSellerIn();
    await deliverSeller(service, seller);
    await service.world.commercetools.resetRequests();
    for (let again = 0; again < 3; again += 1) {
      expectAnswer(await deliverSeller(service, seller), 200, 'unchanged');
    }
    expect(await writesTo(service.world)).toEqual([]);
  });

  it('leaves roles, texts in other locales and a custom type of the shop', async () => {
    const { service, seller } = await aSellerIn({ project: { languages: ['en', 'fr'] } });
    await service.world.commercetools.post<Type>('/types', {
      key: 'shop-channel',
      name: { en: 'Shop' },
      resourceTypeIds: ['channel'],
      fieldDefinitions: [
        { name: 'manager', label: { en: 'Manager' }, type: { name: 'String' }, required: true },
        {
          name: 'marketplacer-opening-hours',
          label: { en: 'Hours' },
          type: { name: 'String' },
          required: false,
        },
      ],
    });
    await deliverSeller(service, seller);
    await changeChannel(
      service,
      seller,
      { action: 'setCustomType', type: { typeId: 'type', key: 'shop-channel' }, fields: { manager: 'M' } },
      { action: 'addRoles', roles: ['Primary'] },
      { action: 'changeName', name: { en: 'Tea House', fr: 'Maison de thé' } },
    );
    await update(service, seller, {
      businessName: 'Coffee House',
      openingHours: 'Always',
      businessNumber: '2',
    });
    expectAnswer(await deliverSeller(service, seller), 200, 'applied');
    const channel = await channelOf(service.world, seller);
    expect(channel).toMatchObject({
      name: { en: 'Coffee House', fr: 'Maison de thé' },
      roles: ['InventorySupply', 'ProductDistribution', 'Primary'],
    });
    expect(channel.custom?.fields).toEqual({ manager: 'M', 'marketplacer-opening-hours': 'Always' });
    expectAnswer(await deliverSeller(service, seller), 200, 'unchanged');
  });

  it('is not replaced by what an older reading says', async () => {
    const { service, seller } = await aSellerIn();
    await deliverSeller(service, seller);
    await changeChannel(service, seller, field('updated-at', '2999-01-01T00:00:00Z'), {
      action: 'changeName',
      name: { en: 'Newer' },
    });
    expectAnswer(await deliverSeller(service, seller), 200, 'stale');
    expect((await channelOf(service.world, seller)).name).toEqual({ en: 'Newer' });
  });

  it('D-27: delivered ten times at once to two instances ends at the newest state', async () => {
    const { service, seller } = await aSellerIn({ instances: 2 });
    await service.world.commercetools.faults([
      { fault: 'delay', delayMs: 20, method: 'POST', path: '/channels' },
    ]);
    const deliveries = Array.from({ length: 10 }, async (_, index) => {
      await update(service, seller, { openingHours: `From ${index}` });
      return deliverSeller(service, seller);
    });
    const statuses = (await Promise.all(deliveries)).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    if (statuses.includes(503)) await deliverSeller(service, seller);
    const { sellers } = await service.world.marketplacer.state<{ sellers: { openingHours: string }[] }>();
    expect(await fieldsOf(service, seller)).toMatchObject({
      'marketplacer-opening-hours': sellers[0]!.openingHours,
    });
    expectAnswer(await deliverSeller(service, seller), 200, 'unchanged');
  });

  it('is read after the channel, so that a change in between is not lost', async () => {
    const { service, seller } = await aSellerIn();
    await deliverSeller(service, seller);
    await update(service, seller, { openingHours: 'First' });
    await service.world.commercetools.faults([{ fault: '409', method: 'POST', path: '/channels', times: 1 }]);
    await service.world.commercetools.resetRequests();
    await service.world.marketplacer.resetRequests();
    expectAnswer(await deliverSeller(service, seller), 200, 'applied');
    expect((await service.world.marketplacer.requests()).length).toBe(2);
  });

  it('D-37: a refusal is recorded without e-mail and phone', async () => {
    const { service, seller } = await aSellerIn();
    await deliverSeller(service, seller);
    const { version, id } = await service.world.commercetools.get<Type>(`/types/key=${SELLER_TYPE_KEY}`);
    await service.world.commercetools.post(`/types/${id}`, {
      version,
      actions: [
        {
          action: 'addFieldDefinition',
          fieldDefinition: { name: 'needed', label: { en: 'N' }, type: { name: 'String' }, required: true },
        },
      ],
    });
    await update(service, seller, { openingHours: 'Always' });
    expectAnswer(await deliverSeller(service, seller), 200, 'failed', 'refused-by-commercetools');
    const [failure, ...others] = await failuresIn(service.world);
    expect(others).toEqual([]);
    expect(failure).toMatchObject({ object: { type: 'seller', id: String(seller.legacyId) } });
    expect(JSON.stringify(failure)).not.toMatch(/tea\.example|0390000000/);
  });
});

describe('L4: a seller who goes off-line', () => {
  it('takes all offers off sale, keeps the channel, and brings the offers back', async () => {
    const service = await aConnectedService();
    await makeType(service.world);
    const { marketplacer } = service.world;
    const seller = await marketplacer.createSeller({ businessName: 'Tea House' });
    const adverts = await Promise.all(
      ['Tea', 'Cup', 'Pot'].map((title) =>
        marketplacer.createAdvert({ seller, title, variants: [{ price: '5', countOnHand: 4 }] }),
      ),
    );
    const skus = adverts.map(({ variants }) => variantKeyOf(variants[0]!));
    const shelf = async () => {
      const stock = await stockIn(service.world);
      const products = await Promise.all(adverts.map((advert) => productOf(service.world, advert)));
      return products.map(({ masterData }, index) => [masterData.published, stock[skus[index]!]]);
    };
    await settled(service);
    expect(await shelf()).toEqual(adverts.map(() => [true, 4]));

    await marketplacer.action('seller-offline', { sellerId: seller.id });
    await settled(service);
    expect(await shelf()).toEqual(adverts.map(() => [false, 0]));
    expect(await fieldsOf(service, seller)).toMatchObject({ 'marketplacer-online': false });

    await marketplacer.action('seller-online', { sellerId: seller.id });
    await settled(service);
    expect(await shelf()).toEqual(adverts.map(() => [true, 4]));
    expect(await fieldsOf(service, seller)).toMatchObject({ 'marketplacer-online': true });
  });
});

describe('post-deploy', () => {
  const postDeploy = (world: World) =>
    performScript(
      POST_DEPLOY,
      world.environment('service', { CONNECT_SERVICE_URL: 'https://service-1.example.com' }),
    );

  it('adds to a custom type that is there already, and replaces nothing', async () => {
    const world = await createWorld(sandboxAddresses());
    await makeType(world, [definitionOf({ name: 'manager', label: 'Manager', type: 'String' })]);
    expect((await postDeploy(world)).exitCode).toBe(0);
    const { name, fieldDefinitions } = await world.commercetools.get<Type>(`/types/key=${SELLER_TYPE_KEY}`);
    expect(name).toEqual({ en: 'Seller' });
    const types = fieldDefinitions.map(({ name: field, type }) => [field, type.name]);
    expect(types).toEqual([['manager', 'String'], ...CUSTOM_FIELDS.map((field) => [field.name, field.type])]);
  });

  it('reports a field of ours that holds something else', async () => {
    const world = await createWorld(sandboxAddresses());
    await makeType(world, [definitionOf({ name: 'marketplacer-online', label: 'Online', type: 'String' })]);
    const { exitCode, stderr } = await postDeploy(world);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('the field marketplacer-online is missing, or is no Boolean');
  });
});
