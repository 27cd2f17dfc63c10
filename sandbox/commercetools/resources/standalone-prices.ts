import type { StandalonePriceDraft, StandalonePriceUpdateAction } from '@commercetools/platform-sdk';
import { copy } from '../../engine/json.ts';
import { refusedAs } from '../model/errors.ts';
import { setOrRemove, type Json } from '../model/resource.ts';
import { typedMoney } from '../rules/money.ts';
import { requireKey } from '../rules/patterns.ts';
import { action, customActions, setKey, setter, type ResourceKind } from '../writes/kind.ts';
import { priceScope, scopeOf } from './products/prices.ts';

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
    tiers: 'array?',
    active: 'boolean?',
    custom: 'object?',
  },
  create({ project }, draft) {
    requireKey(draft.key);
    return {
      active: true,
      ...draft,
      value: typedMoney(draft.value, 'value'),
      ...priceScope(project, draft, 'standalone-price'),
    };
  },
  actions: {
    setKey,
    // Unlike product actions this one is not staged by default.
    changeValue: action(
      { value: 'money', staged: 'boolean?' },
      (_context, price, { value, staged = false }) => {
        const money = typedMoney(value, 'value');
        if (staged) price.staged = { value: money };
        else price.value = money;
      },
    ),
    changeActive: setter('active', 'boolean'),
    setPriceTiers: action({ tiers: 'array' }, ({ project }, price, { tiers }) => {
      price.tiers = priceScope(project, { tiers }, 'standalone-price').tiers;
    }),
    setValidFrom: setter('validFrom', 'string?'),
    setValidUntil: setter('validUntil', 'string?'),
    setValidFromAndUntil: action(
      { validFrom: 'string?', validUntil: 'string?' },
      (_context, price, change) => {
        setOrRemove(price, 'validFrom', change.validFrom);
        setOrRemove(price, 'validUntil', change.validUntil);
      },
    ),
    applyStagedChanges: action({}, (_context, price) => {
      Object.assign(price, price.staged);
      delete price.staged;
    }),
    removeStagedChanges: action({}, (_context, price) => {
      delete price.staged;
    }),
    ...customActions('standalone-price'),
  },
  finish({ project }, price) {
    const wanted = fullScope(price);
    const other = project
      .collection('standalone-price')
      .find('sku', price.sku)
      .find((candidate) => candidate.id !== price.id && fullScope(candidate) === wanted);
    if (!other) return;
    throw refusedAs('DuplicateStandalonePriceScope', 'Duplicate standalone price scope.', {
      conflictingStandalonePrice: { typeId: 'standalone-price', id: other.id },
      sku: price.sku,
    });
  },
};

function fullScope(price: Json): string {
  const { country, customerGroup, channel, value, validFrom, validUntil } = price;
  return scopeOf(copy({ value, country, customerGroup, channel })) + JSON.stringify([validFrom, validUntil]);
}
