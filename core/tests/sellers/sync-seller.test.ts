import type { Channel } from '@commercetools/platform-sdk';
import type { Write } from '../../src/commercetools/index.ts';
import type { KnownSeller, SellerReading } from '../../src/marketplacer/index.ts';
import { applied, ignored, unchanged } from '../../src/outcome/index.ts';
import { mapSeller } from '../../src/sellers/map-seller.ts';
import { channelDraftOf } from '../../src/sellers/plan-channel.ts';
import { compareSeller, syncSeller } from '../../src/sellers/index.ts';
import { aCatalog } from '../builders/catalog-config.ts';
import { aChannel, aSellerType, aWholeSeller, customOf } from '../builders/seller.ts';
import { aClock } from '../builders/clock.ts';

type Change = Parameters<typeof aWholeSeller>[0];
type Ports = Parameters<typeof syncSeller>[0];

const TYPE = aSellerType();
const LATER = '2026-03-01T10:00:01Z';
const present = (change: Change = {}): KnownSeller => ({ state: 'present', seller: aWholeSeller(change) });

/** The channel of a seller as it is written. */
function channelOf(change: Change = {}): Channel {
  const { custom, ...draft } = channelDraftOf(mapSeller(aWholeSeller(change), ['en']), TYPE);
  return aChannel({ ...draft, custom: customOf(TYPE, { ...custom?.fields }) } as Partial<Channel>);
}

/** A shop with one channel or none, and a seller that can be read; both note what is done to them. */
function aShop({ channel, seller }: { channel?: Channel; seller: SellerReading }) {
  const steps: string[] = [];
  const answers: Write<Channel>[] = [];
  const note = async <Value>(step: string, value: Value) => (steps.push(step), value);
  const written = (): Write<Channel> => answers.shift() ?? { kind: 'written', resource: aChannel() };
  const channels: Ports['commercetools']['channels'] = {
    byId: async () => undefined,
    having: async () => ({ items: [], next: undefined }),
    byKey: () => note('read channel', channel),
    byKeys: async () => new Map(),
    type: () => note('read type', TYPE),
    create: () => note('create', written()),
    update: () => note('update', written()),
  };
  const ports: Ports = {
    commercetools: { channels },
    config: { catalog: aCatalog(), flowsOff: new Set(), flowsOn: new Set() },
    clock: aClock(),
  };
  return { ports, steps, answers, read: () => note('read seller', seller) };
}

describe('the channel of a seller', () => {
  it('D-13: in step costs one read on each side', async () => {
    const { ports, steps, read } = aShop({ channel: channelOf(), seller: present() });
    await expect(syncSeller(ports, { read, legacyId: 7 })).resolves.toEqual(unchanged);
    expect(steps).toEqual(['read channel', 'read seller']);
  });

  it('is written only where it was read before the seller', async () => {
    const { ports, steps, read } = aShop({
      channel: channelOf(),
      seller: present({ openingHours: 'Never' }),
    });
    await expect(syncSeller(ports, { read })).resolves.toEqual(applied);
    expect(steps).toEqual(['read seller', 'read channel', 'read channel', 'read seller', 'update']);
  });

  it('is made with our custom type', async () => {
    const { ports, steps, read } = aShop({ seller: present() });
    await expect(syncSeller(ports, { read, legacyId: 7 })).resolves.toEqual(applied);
    expect(steps).toEqual(['read channel', 'read type', 'read seller', 'create']);
  });

  it('somebody else wrote first: both are read again', async () => {
    const { ports, steps, answers, read } = aShop({ channel: channelOf(), seller: present({ phone: '1' }) });
    answers.push({ kind: 'conflict' });
    await expect(syncSeller(ports, { read, legacyId: 7 })).resolves.toEqual(applied);
    expect(steps.filter((step) => step === 'update')).toHaveLength(2);
    expect(steps.filter((step) => step === 'read seller')).toHaveLength(2);
  });

  it('a seller that nobody knows is left alone', async () => {
    const { ports, read } = aShop({ seller: { state: 'unknown' } });
    await expect(syncSeller(ports, { read, legacyId: 7 })).resolves.toEqual(ignored('unknown-object'));
  });

  it('follows a payload that is later without reading the seller, and reads it where that is in doubt', async () => {
    const changed = present({ openingHours: 'Never', updatedAt: LATER });
    const later = aShop({ channel: channelOf(), seller: changed });
    await syncSeller(later.ports, { read: later.read, legacyId: 7, payload: changed });
    expect(later.steps).toEqual(['read channel', 'update']);
    const doubtful = aShop({ channel: channelOf(), seller: present() });
    const payload = present({ openingHours: 'Never' });
    await syncSeller(doubtful.ports, { read: doubtful.read, legacyId: 7, payload });
    expect(doubtful.steps).toEqual(['read channel', 'read channel', 'read seller']);
  });

  it('a page of readings serves to see that nothing is to be done; for a write, both are read', async () => {
    const target = { channel: channelOf(), ownType: TYPE };
    const same = aShop({ channel: channelOf(), seller: present() });
    await syncSeller(same.ports, { read: same.read, legacyId: 7, shared: { reading: present(), target } });
    expect(same.steps).toEqual([]);
    const changed = present({ openingHours: 'Never', updatedAt: LATER });
    const other = aShop({ channel: channelOf(), seller: changed });
    await syncSeller(other.ports, { read: other.read, legacyId: 7, shared: { reading: changed, target } });
    expect(other.steps).toEqual(['read channel', 'read seller', 'update']);
  });
});

describe('the comparison of a seller with its channel', () => {
  const differencesFor = async (change: Change, channel: Channel | undefined = channelOf()) => {
    const { ports, steps, read } = aShop({ channel, seller: present(change) });
    const compared = await compareSeller(ports, { read, legacyId: 7 });
    expect(steps).not.toContain('update');
    expect(steps).not.toContain('create');
    return compared;
  };

  it('is empty where nothing differs', async () => {
    await expect(differencesFor({})).resolves.toEqual({ outcome: unchanged, differences: [] });
  });

  it.each<[string, Change, unknown, unknown]>([
    ['description', { storeDescription: 'New.' }, { en: 'New.' }, { en: 'Tea since 1901.' }],
    ['marketplacer-online', { online: false }, false, true],
    ['marketplacer-updated-at', { updatedAt: LATER }, LATER, '2026-03-01T10:00:00Z'],
    ['marketplacer-seller-rating', { sellerRating: 3 }, 3, 4.5],
    ['marketplacer-opening-hours', { openingHours: null }, undefined, 'Mon to Fri, 9 to 5'],
    ['marketplacer-business-number', { businessNumber: '1' }, '1', '51824753556'],
    ['marketplacer-ships-abroad', { internationalShippingEnabled: false }, false, true],
    ['marketplacer-video-url', { youtubeVideoUrl: null }, undefined, 'https://www.youtube.com/watch?v=tea'],
    ['address', { phone: '+61 3 9111 1111' }, 'differs', 'differs'],
    ['address', { emailAddress: 'new@tea.example' }, 'differs', 'differs'],
  ])('%s alone is one row', async (field, change, source, target) => {
    const { outcome, differences } = await differencesFor(change);
    expect(outcome).toEqual(applied);
    expect(differences).toEqual([{ field, source, target }]);
  });

  it('names what is missing', async () => {
    const { roles: _roles, ...withoutRoles } = channelOf();
    await expect(differencesFor({}, { ...withoutRoles, roles: [] })).resolves.toMatchObject({
      differences: [{ field: 'roles', source: ['InventorySupply', 'ProductDistribution'], target: [] }],
    });
    const { custom: _custom, ...bare } = channelOf();
    await expect(differencesFor({}, bare)).resolves.toMatchObject({ differences: [{ field: 'custom' }] });
    const { ports, read } = aShop({ seller: present() });
    await expect(compareSeller(ports, { read, legacyId: 7 })).resolves.toEqual({
      outcome: applied,
      differences: [{ field: 'channel', source: 'marketplacer-seller-7', target: undefined }],
    });
  });

  it('tells nobody’s phone, e-mail or address', async () => {
    const elsewhere = { ...aWholeSeller().address!, address: '9 Secret Lane' };
    const { differences } = await differencesFor({
      address: elsewhere,
      phone: '999',
      emailAddress: 'who@x.example',
    });
    expect(JSON.stringify(differences)).not.toMatch(/Secret|999|who@|Market Street/);
  });
});
