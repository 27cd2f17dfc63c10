import type { PriceDraft, PriceTierDraft } from '@commercetools/platform-sdk';
import { pruned } from '../../../engine/json.ts';
import { invalidField, invalidInput, maxResourceLimit, refusedAs } from '../../model/errors.ts';
import type { Project } from '../../project/project.ts';
import type { Json } from '../../model/resource.ts';
import { customFields } from '../../rules/custom-fields.ts';
import { typedMoney } from '../../rules/money.ts';
import { requireKey } from '../../rules/patterns.ts';
import { resolveChannelWithRole, resolveOptional } from '../../rules/references.ts';
import { checked } from '../../rules/shape.ts';

const MOST_PRICES = 100;

/** An embedded price as it is stored. A replaced price keeps its id. */
export function storedPrice(project: Project, draft: unknown, id = project.uuid()): Json {
  const price = checked<PriceDraft>(
    draft,
    {
      key: 'string?',
      value: 'money',
      country: 'string?',
      customerGroup: 'object?',
      channel: 'object?',
      validFrom: 'string?',
      validUntil: 'string?',
      tiers: 'array?',
      custom: 'object?',
    },
    'price',
  );
  requireKey(price.key, 'price.key');
  requireScope(price);
  return pruned({
    id,
    ...price,
    value: typedMoney(price.value, 'value'),
    customerGroup: resolveOptional(project, 'customer-group', price.customerGroup, 'price.customerGroup'),
    channel: resolveChannelWithRole(project, price.channel, 'ProductDistribution', 'price.channel'),
    tiers: price.tiers?.map(storedTier),
    custom: customFields(project, 'product-price', price.custom),
  });
}

function requireScope({ country, validFrom, validUntil }: PriceDraft): void {
  if (country !== undefined && !/^[A-Z]{2}$/.test(country)) throw invalidField('country', country);
  for (const [field, instant] of Object.entries({ validFrom, validUntil })) {
    if (instant !== undefined && Number.isNaN(Date.parse(instant))) throw invalidField(field, instant);
  }
  if (validFrom && validUntil && Date.parse(validFrom) >= Date.parse(validUntil)) {
    throw invalidInput('validFrom must be before validUntil.');
  }
}

function storedTier(tier: unknown): Json {
  const shape = { minimumQuantity: 'integer', value: 'money' } as const;
  const { minimumQuantity, value } = checked<PriceTierDraft>(tier, shape, 'tiers');
  if (minimumQuantity < 2) throw invalidField('tiers.minimumQuantity', minimumQuantity);
  return { minimumQuantity, value: typedMoney(value, 'tiers.value') };
}

/** The rules among the prices of one variant. */
export function requireConsistentPrices(prices: Json[]): void {
  if (prices.length > MOST_PRICES)
    throw maxResourceLimit('prices', `A variant may have ${MOST_PRICES} prices.`);
  prices.forEach((price, at) => {
    const earlierOnes = prices.slice(0, at);
    const namesake = earlierOnes.find(({ key }) => key !== undefined && key === price.key);
    if (namesake) throw duplicateKey(namesake, price);
    for (const earlier of earlierOnes) requireDifferentScope(price, earlier);
  });
}

const duplicateKey = (earlier: Json, price: Json) =>
  refusedAs('DuplicatePriceKey', `The price key '${price.key}' is used twice.`, {
    conflictingPrice: earlier,
  });

/** Whether only one of two prices can stand there: equal scopes, and both without dates or with overlapping ones. */
export function isSamePlace(one: Json, other: Json): boolean {
  if (scopeOf(one) !== scopeOf(other)) return false;
  const dated = [one, other].filter(({ validFrom, validUntil }) => validFrom ?? validUntil).length;
  return dated === 0 || (dated === 2 && startOf(one) < endOf(other) && startOf(other) < endOf(one));
}

function requireDifferentScope(price: Json, earlier: Json): void {
  if (scopeOf(price) !== scopeOf(earlier)) return;
  const dated = [price, earlier].filter(({ validFrom, validUntil }) => validFrom ?? validUntil).length;
  // A price without a window may coexist with dated ones.
  if (dated === 1) return;
  if (dated === 0) {
    throw refusedAs('DuplicatePriceScope', 'Duplicate price scope.', {
      conflictingPrice: earlier,
      conflictingPrices: [earlier, price],
    });
  }
  if (startOf(price) < endOf(earlier) && startOf(earlier) < endOf(price)) {
    throw refusedAs('OverlappingPriceValidity', 'Overlapping price validity.', {
      currency: price.value.currencyCode,
      conflictingPrice: earlier,
      conflictingPrices: [earlier, price],
    });
  }
}

/** Currency, country, customer group and channel: what makes a price apply. */
function scopeOf({ value, country, customerGroup, channel }: Json): string {
  return JSON.stringify([value.currencyCode, country, customerGroup?.id, channel?.id]);
}

const startOf = ({ validFrom }: Json) => (validFrom ? Date.parse(validFrom) : -Infinity);
const endOf = ({ validUntil }: Json) => (validUntil ? Date.parse(validUntil) : Infinity);
