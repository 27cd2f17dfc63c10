import type { StandalonePriceDraft, StandalonePriceUpdateAction } from '@commercetools/platform-sdk';
import { refusedAs } from '../../model/errors.ts';
import { referenceTo, type Resource } from '../../model/resource.ts';
import { typedMoney } from '../../rules/money.ts';
import { action, customActions, setKey, type ResourceKind } from '../../writes/kind.ts';
import { isSamePlace, storedPrice } from './prices.ts';

/** Prices beside the products, by SKU, which is not checked to exist (API reference, StandalonePrice). */
export const standalonePrices: ResourceKind<StandalonePriceDraft, StandalonePriceUpdateAction> = {
  typeId: 'standalone-price',
  path: 'standalone-prices',
  draft: {
    key: 'string?',
    sku: 'string',
    value: 'money',
    country: 'string?',
    customerGroup: 'object?',
    channel: 'object?',
    validFrom: 'string?',
    validUntil: 'string?',
    active: 'boolean?',
  },
  create({ project }, { sku, active = true, ...price }) {
    const { id: _ofPrice, ...fields } = storedPrice(project, price);
    return { ...fields, sku, active };
  },
  actions: {
    setKey,
    changeValue: action({ value: 'money', staged: 'boolean?' }, (_context, price, { value }) => {
      price.value = typedMoney(value, 'value');
    }),
    changeActive: action({ active: 'boolean' }, (_context, price, { active }) => {
      price.active = active;
    }),
    ...customActions('standalone-price'),
  },
  finish({ project }, price) {
    const others = project.collection('standalone-price').all() as Resource[];
    const rival = others.find(
      (other) => other.id !== price.id && other.sku === price.sku && isSamePlace(other, price),
    );
    if (rival)
      throw refusedAs('DuplicateStandalonePriceScope', 'Duplicate standalone price scope.', {
        sku: price.sku,
        currency: price.value.currencyCode,
        conflictingStandalonePrice: referenceTo('standalone-price', rival.id),
      });
  },
};
