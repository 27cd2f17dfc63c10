import type { Channel, ChannelUpdateAction, Type } from '@commercetools/platform-sdk';
import { mapSeller } from '../../src/sellers/map-seller.ts';
import { channelDraftOf } from '../../src/sellers/plan-channel.ts';
import { planSeller } from '../../src/sellers/index.ts';
import type { OptionalFlow } from '../../src/runtime/index.ts';
import { aCatalog } from '../builders/catalog-config.ts';
import { aChannel, aSellerType, aWholeSeller, customOf } from '../builders/seller.ts';

const configOf = (locales = ['en'], flowsOn: OptionalFlow[] = []) => ({
  catalog: aCatalog({ locales }),
  flowsOff: new Set<never>(),
  flowsOn: new Set(flowsOn),
});

type SellerChange = Parameters<typeof aWholeSeller>[0];

const TYPE = aSellerType();
const ADDRESS = aWholeSeller().address!;

/** The channel that a seller was made into, with what commercetools adds by itself. */
function channelOf(type: Type | undefined = TYPE, locales = ['en']): Channel {
  const { name, description, address, custom } = channelDraftOf(mapSeller(aWholeSeller(), locales), type);
  return aChannel({
    name,
    description,
    address: { id: 'address-1', ...address!, custom: undefined },
    custom: type && customOf(type, { ...custom?.fields }),
  });
}

function plan(change: SellerChange, channel: Channel | undefined = channelOf(), locales = ['en']) {
  return planSeller({ state: 'present', seller: aWholeSeller(change) }, channel, TYPE, configOf(locales));
}

function actionsFor(change: SellerChange, channel?: Channel, locales?: string[]): ChannelUpdateAction[] {
  const result = plan(change, channel, locales);
  if (result.kind !== 'update') throw new Error(`an update was expected, not ${result.kind}`);
  return result.actions;
}

const wanted = mapSeller(aWholeSeller(), ['en']).address;
const setField = (name: string, value?: unknown) => ({
  action: 'setCustomField',
  name: `marketplacer-${name}`,
  ...(value !== undefined && { value }),
});

describe('L4: an update changes what differs and nothing else', () => {
  it('D-13: nothing where nothing differs, whatever commercetools has added', () => {
    expect(actionsFor({})).toEqual([]);
  });

  it.each<[string, SellerChange, object[]]>([
    [
      'the description',
      { storeDescription: 'New.' },
      [{ action: 'changeDescription', description: { en: 'New.' } }],
    ],
    [
      'the street',
      { address: { ...ADDRESS, address: '2 Lane' } },
      [{ action: 'setAddress', address: { ...wanted, streetName: '2 Lane' } }],
    ],
    [
      'the city',
      { address: { ...ADDRESS, city: 'Perth' } },
      [{ action: 'setAddress', address: { ...wanted, city: 'Perth' } }],
    ],
    [
      'the postcode',
      { address: { ...ADDRESS, postcode: '1' } },
      [{ action: 'setAddress', address: { ...wanted, postalCode: '1' } }],
    ],
    [
      'the country',
      { address: { ...ADDRESS, country: { code: 'NZ' } } },
      [{ action: 'setAddress', address: { ...wanted, country: 'NZ' } }],
    ],
    [
      'the state',
      { address: { ...ADDRESS, state: { name: 'WA', short: null } } },
      [{ action: 'setAddress', address: { ...wanted, state: 'WA' } }],
    ],
    [
      'the e-mail',
      { emailAddress: 'a@b.example' },
      [{ action: 'setAddress', address: { ...wanted, email: 'a@b.example' } }],
    ],
    ['the phone', { phone: '1' }, [{ action: 'setAddress', address: { ...wanted, phone: '1' } }]],
    ['the whole address', { address: null }, [{ action: 'setAddress' }]],
    ['the time', { updatedAt: '2026-03-01T10:00:01Z' }, [setField('updated-at', '2026-03-01T10:00:01Z')]],
    ['the business number', { businessNumber: '2' }, [setField('business-number', '2')]],
    ['a business number that is gone', { businessNumber: null }, [setField('business-number')]],
    [
      'the logo',
      { logoUrl: 'https://i.example/new.png' },
      [setField('logo-url', 'https://i.example/new.png')],
    ],
    ['only the signature of the logo', { logoUrl: 'https://marketplacer.imgix.net/AU/tea.png?s=b2' }, []],
    ['the rating', { sellerRating: 5 }, [setField('seller-rating', 5)]],
    ['the opening hours', { openingHours: 'Always' }, [setField('opening-hours', 'Always')]],
    ['the video', { youtubeVideoUrl: null }, [setField('video-url')]],
    ['shipping abroad', { internationalShippingEnabled: false }, [setField('ships-abroad', false)]],
    ['off-line', { online: false }, [setField('online', false), setField('offers-synced', false)]],
  ])('%s', (_what, change, actions) => {
    expect(actionsFor(change)).toEqual(actions);
  });

  it('the name, which is the company of the address too', () => {
    expect(actionsFor({ businessName: 'Coffee House' })).toEqual([
      { action: 'changeName', name: { en: 'Coffee House' } },
      { action: 'setAddress', address: { ...wanted, company: 'Coffee House' } },
    ]);
  });
});

describe('the shop keeps, on the channel of a seller,', () => {
  it('texts in other locales', () => {
    const channel = channelOf();
    const foreign = {
      ...channel,
      name: { ...channel.name, fr: 'Thé' },
      description: { ...channel.description, fr: 'Bon' },
    };
    expect(actionsFor({}, foreign)).toEqual([]);
    expect(actionsFor({ storeDescription: null }, foreign)).toEqual([
      { action: 'changeDescription', description: { fr: 'Bon' } },
    ]);
    expect(actionsFor({ storeDescription: 'New.' }, foreign)).toEqual([
      { action: 'changeDescription', description: { en: 'New.', fr: 'Bon' } },
    ]);
  });

  it('roles, while missing ones are added', () => {
    expect(actionsFor({}, { ...channelOf(), roles: ['Primary', 'InventorySupply'] })).toEqual([
      { action: 'addRoles', roles: ['ProductDistribution'] },
    ]);
  });

  it('custom fields of the address; other parts that were added to it go', () => {
    const custom = customOf(aSellerType({ key: 'shop', id: 'shop' }), { floor: 2 });
    const address = { ...channelOf().address!, additionalAddressInfo: 'Back door', custom };
    expect(actionsFor({}, { ...channelOf(), address })).toEqual([
      { action: 'setAddress', address: { ...wanted, custom } },
    ]);
  });

  it('another custom type, in which only fields of ours are set that it defines', () => {
    const shopType = aSellerType({
      id: 'shop',
      key: 'shop-channel',
      fieldDefinitions: [
        { name: 'manager', label: { en: 'Manager' }, type: { name: 'String' }, required: false },
        {
          name: 'marketplacer-seller-rating',
          label: { en: 'Rating' },
          type: { name: 'Number' },
          required: false,
        },
        { name: 'marketplacer-online', label: { en: 'Online' }, type: { name: 'String' }, required: false },
      ],
    });
    const channel = {
      ...channelOf(),
      custom: customOf(shopType, { manager: 'M', 'marketplacer-online': 'yes' }),
    };
    expect(actionsFor({}, channel)).toEqual([setField('seller-rating', 4.5)]);
  });

  it('a custom type that cannot be read', () => {
    const custom: Channel['custom'] = { type: { typeId: 'type', id: 'gone' }, fields: {} };
    expect(actionsFor({ sellerRating: 1 }, { ...channelOf(), custom })).toEqual([]);
  });
});

describe('the custom type of a channel', () => {
  const bare = () => ({ ...channelOf(), custom: undefined });

  it('is set with all fields where the channel has none', () => {
    const { custom } = channelDraftOf(mapSeller(aWholeSeller(), ['en']), TYPE);
    expect(actionsFor({}, bare())).toEqual([{ action: 'setCustomType', ...custom }]);
    expect(custom?.type).toEqual({ typeId: 'type', key: 'marketplacer-seller' });
  });

  it('that was never made keeps nothing from being synced', () => {
    const seller = aWholeSeller({ storeDescription: 'New.' });
    const result = planSeller({ state: 'present', seller }, bare(), undefined, configOf());
    expect(result).toMatchObject({ actions: [{ action: 'changeDescription' }], offersDue: undefined });
    const created = planSeller({ state: 'present', seller }, undefined, undefined, configOf());
    expect(created).toMatchObject({ kind: 'create', draft: { name: { en: 'Tea House' } } });
    expect(created).not.toHaveProperty('draft.custom');
  });
});

describe('a description that is withdrawn', () => {
  const emptied = { storeDescription: '' };

  it('gives way to the name, because commercetools refuses an empty one, and then stays', () => {
    const [action] = actionsFor(emptied);
    expect(action).toEqual({ action: 'changeDescription', description: { en: 'Tea House' } });
    expect(actionsFor(emptied, { ...channelOf(), description: { en: 'Tea House' } })).toEqual([]);
  });

  it('is left alone if the channel never had one', () => {
    expect(actionsFor(emptied, { ...channelOf(), description: undefined })).toEqual([]);
  });
});

describe('which reading of a seller counts:', () => {
  it('an older one is stale', () => {
    expect(plan({ businessName: 'Old', updatedAt: '2026-03-01T09:59:59Z' })).toEqual({
      kind: 'settled',
      outcome: { outcome: 'stale' },
    });
  });

  it('one with the same time is applied', () => {
    expect(actionsFor({ sellerRating: 1 })).toHaveLength(1);
  });

  it('a prospective seller gets no channel, but an existing channel stays in sync', () => {
    const seller = aWholeSeller({ accountType: 'PROSPECTIVE' });
    expect(planSeller({ state: 'present', seller }, undefined, TYPE, configOf())).toEqual({
      kind: 'settled',
      outcome: { outcome: 'ignored', code: 'not-yet' },
    });
    expect(plan({ accountType: 'PROSPECTIVE' })).toMatchObject({ kind: 'update', actions: [] });
  });

  it('a deletion makes no channel', () => {
    const deleted = { state: 'deleted', id: 'x', legacyId: 7, updatedAt: '2026-03-02T00:00:00Z' } as const;
    expect(planSeller(deleted, undefined, TYPE, configOf())).toMatchObject({
      outcome: { outcome: 'unchanged' },
    });
    expect(planSeller(deleted, channelOf(), TYPE, configOf())).toMatchObject({
      actions: [
        setField('updated-at', deleted.updatedAt),
        setField('online', false),
        setField('offers-synced', false),
      ],
      offersDue: true,
    });
  });
});

describe('L4: whether the offers must be compared', () => {
  const knownAs = (fields: Record<string, unknown>): Channel => {
    const channel = channelOf();
    return { ...channel, custom: customOf(TYPE, { ...channel.custom?.fields, ...fields }) };
  };

  it.each<[string, boolean | null, Record<string, unknown>, boolean]>([
    ['still on-line', true, {}, false],
    ['goes off-line', false, {}, true],
    [
      'still off-line, offers compared',
      false,
      { 'marketplacer-online': false, 'marketplacer-offers-synced': true },
      false,
    ],
    [
      'still off-line, offers not compared',
      false,
      { 'marketplacer-online': false, 'marketplacer-offers-synced': false },
      true,
    ],
    ['comes back', true, { 'marketplacer-online': false, 'marketplacer-offers-synced': true }, true],
    ['came back, offers not compared', true, { 'marketplacer-offers-synced': false }, true],
    ['not said any more', null, {}, false],
  ])('a seller that %s', (_what, online, fields, due) => {
    expect(plan({ online }, knownAs(fields))).toMatchObject({ offersDue: due });
  });
});

describe('a channel that the shop has onboarded', () => {
  const onboarded = (): Channel => {
    const channel = channelOf();
    return aChannel({
      ...channel,
      custom: customOf(TYPE, { ...channel.custom?.fields, 'marketplacer-onboard': true }),
    });
  };
  const renamed = aWholeSeller({
    businessName: 'Other',
    storeDescription: 'Other.',
    phone: '1',
    sellerRating: 2,
  });
  const actionsWith = (flowsOn: OptionalFlow[]) => {
    const reading = { state: 'present', seller: renamed } as const;
    const planned = planSeller(reading, onboarded(), TYPE, configOf(['en'], flowsOn));
    return planned.kind === 'update' ? planned.actions.map(({ action }) => action) : [];
  };

  it('keeps its name, description and address, and takes everything else', () => {
    expect(actionsWith(['onboarding'])).toEqual(['setCustomField']);
  });

  it('follows Marketplacer again where the flow is off', () => {
    expect(actionsWith([])).toEqual(['changeName', 'changeDescription', 'setAddress', 'setCustomField']);
  });
});
