import { mapDeletedSeller, mapSeller, mapSellerName } from '../../src/sellers/map-seller.ts';
import { marketplacerId } from '../builders/advert.ts';
import { aWholeSeller } from '../builders/seller.ts';

const LOCALES = ['en', 'de-DE'];
const mapped = (change: Parameters<typeof aWholeSeller>[0] = {}) => mapSeller(aWholeSeller(change), LOCALES);
const { address: ADDRESS } = aWholeSeller();

describe('L3: a seller becomes a channel', () => {
  it('with everything that the table says', () => {
    expect(mapped()).toEqual({
      key: 'marketplacer-seller-7',
      roles: ['InventorySupply', 'ProductDistribution'],
      name: { en: 'Tea House', 'de-DE': 'Tea House' },
      description: { en: 'Tea since 1901.', 'de-DE': 'Tea since 1901.' },
      address: {
        country: 'AU',
        streetName: '1 Market Street',
        city: 'Melbourne',
        postalCode: '3000',
        state: 'Victoria',
        company: 'Tea House',
        email: 'hello@tea.example',
        phone: '+61 3 9000 0000',
      },
      custom: {
        'marketplacer-seller-id': '7',
        'marketplacer-updated-at': '2026-03-01T10:00:00Z',
        'marketplacer-online': true,
        'marketplacer-business-number': '51824753556',
        'marketplacer-logo-url': 'https://marketplacer.imgix.net/AU/tea.png?s=a1',
        'marketplacer-seller-rating': 4.5,
        'marketplacer-opening-hours': 'Mon to Fri, 9 to 5',
        'marketplacer-video-url': 'https://www.youtube.com/watch?v=tea',
        'marketplacer-ships-abroad': true,
      },
    });
  });

  it('nothing is invented that Marketplacer does not have', () => {
    const { address, custom, description } = mapped({
      businessNumber: '',
      emailAddress: null,
      logoUrl: null,
      online: null,
      phone: ' ',
      sellerRating: null,
      storeDescription: '<p> </p>',
    });
    expect(description).toBeNull();
    expect(address).not.toHaveProperty('email');
    expect(address).not.toHaveProperty('phone');
    expect(custom).toMatchObject({
      'marketplacer-business-number': null,
      'marketplacer-logo-url': null,
      'marketplacer-online': null,
      'marketplacer-seller-rating': null,
    });
  });

  it('what the instance does not have is not known, and so left as it is', () => {
    const { storeDescription: _text, openingHours: _hours, ...rest } = aWholeSeller();
    const desired = mapSeller(rest as ReturnType<typeof aWholeSeller>, LOCALES);
    expect(desired.description).toBeUndefined();
    expect(desired.custom).not.toHaveProperty('marketplacer-opening-hours');
  });

  it.each([
    ['<p>Tea &amp; more</p><script>steal()</script><p>Since 1901</p>', 'Tea &amp; more\nSince 1901'],
    ['Tea <b onclick="steal()">now</b>', 'Tea now'],
  ])('the description %j is text without HTML', (storeDescription, text) => {
    expect(mapped({ storeDescription }).description).toMatchObject({ en: text });
  });

  it('a name of spaces is no name', () => {
    expect(mapped({ businessName: '  ' }).name).toMatchObject({ en: 'Seller 7' });
  });
});

describe('the address of a seller', () => {
  it.each(['au', 'UK', 'SU', 'XX', 'ZZ', 'EU', 'AUS', ''])('is left out where %j is no country', (code) => {
    expect(mapped({ address: { ...ADDRESS!, country: { code } } }).address).toBeNull();
  });

  it.each(['AU', 'GB', 'DE', 'US', 'NZ'])('is there with the country %s', (code) => {
    expect(mapped({ address: { ...ADDRESS!, country: { code } } }).address).toMatchObject({ country: code });
  });

  it('is left out where the seller has none, with e-mail and phone', () => {
    expect(mapped({ address: null }).address).toBeNull();
  });

  it('takes the short form of a state without a name', () => {
    expect(mapped({ address: { ...ADDRESS!, state: { name: '', short: 'VIC' } } }).address).toMatchObject({
      state: 'VIC',
    });
    expect(mapped({ address: { ...ADDRESS!, state: null } }).address).not.toHaveProperty('state');
  });
});

describe('what an advert or a deletion says about a seller', () => {
  it('is enough for a channel with a name', () => {
    expect(mapSellerName({ legacyId: 7, businessName: 'Tea House' }, ['en'])).toEqual({
      key: 'marketplacer-seller-7',
      roles: ['InventorySupply', 'ProductDistribution'],
      name: { en: 'Tea House' },
      custom: {},
    });
  });

  it('says of a deleted seller that it is off-line, and leaves the rest', () => {
    const updatedAt = '2026-03-02T00:00:00Z';
    const id = marketplacerId('Seller', 7);
    expect(mapDeletedSeller({ state: 'deleted', id, legacyId: 7, updatedAt })).toEqual({
      key: 'marketplacer-seller-7',
      roles: [],
      custom: { 'marketplacer-updated-at': updatedAt, 'marketplacer-online': false },
    });
  });
});
