import type { Channel } from '@commercetools/platform-sdk';
import { planSellerUpdate } from '../../src/onboarding/plan-seller-update.ts';
import type { OnboardedSeller } from '../../src/marketplacer/index.ts';
import type { OwnershipSettings } from '../../src/ownership/index.ts';
import { planSeller } from '../../src/sellers/index.ts';
import { explainSeller } from '../../src/sellers/explain-seller.ts';
import { aChannel, aSellerType, aWholeSeller, customOf } from '../builders/seller.ts';
import { everySetting } from './every-setting.ts';

const TYPE = aSellerType();

/** A channel that differs from the seller in everything. */
const channelWith = (fields: Record<string, unknown>): Channel =>
  aChannel({
    name: { en: 'Bakery' },
    description: { en: 'Bread.' },
    address: {
      country: 'AU',
      city: 'Geelong',
      streetName: '2 High St',
      postalCode: '3220',
      email: 'a@b.example',
    },
    custom: customOf(TYPE, fields),
  });

const seller = aWholeSeller();

const toShop = (channel: Channel, settings: Required<OwnershipSettings>): string[] =>
  explainSeller(planSeller({ state: 'present', seller }, channel, TYPE, settings)).map(({ field }) => field);

/** By the names that the fields have in the shop. */
const SENT: Record<string, string> = {
  businessName: 'name',
  storeDescription: 'description',
  address: 'address',
  emailAddress: 'address',
  phone: 'address',
  legalBusinessName: 'marketplacer-legal-name',
};

const toMarketplacer = (channel: Channel, { flowsOn }: Required<OwnershipSettings>): string[] =>
  flowsOn.has('onboarding')
    ? Object.keys(planSellerUpdate(channel, seller as OnboardedSeller, {}, 'en').attributes).map(
        (attribute) => SENT[attribute] ?? attribute,
      )
    : [];

it('in every configuration, no field of an onboarded seller goes both ways', () => {
  const channel = channelWith({ 'marketplacer-onboard': true });
  for (const settings of everySetting()) {
    const [down, up] = [toShop(channel, settings), toMarketplacer(channel, settings)];
    expect(down.filter((field) => up.includes(field))).toEqual([]);
    expect(down.includes('name')).toBe(!settings.flowsOn.has('onboarding'));
    expect(up.includes('name')).toBe(settings.flowsOn.has('onboarding'));
  }
});

it('a seller whose channel nobody has marked follows Marketplacer in every configuration', () => {
  for (const settings of everySetting()) {
    expect(toShop(channelWith({}), settings)).toEqual(
      expect.arrayContaining(['name', 'description', 'address']),
    );
  }
});
