import type { ExternalTaxRateDraft, MethodExternalTaxRateDraft } from '@commercetools/platform-sdk';
import type { Json } from '../../model/resource.ts';
import type { Project } from '../../project/project.ts';
import { divided, typedMoney } from '../../rules/money.ts';
import { checked } from '../../rules/shape.ts';

/** A tax rate that was given from outside. */
export function externalRate(draft: unknown): Json | undefined {
  if (!draft) return undefined;
  const rate = checked<ExternalTaxRateDraft>(
    draft,
    { name: 'string', amount: 'number?', includedInPrice: 'boolean?', country: 'string', state: 'string?' },
    'externalTaxRate',
  );
  return { amount: 0, includedInPrice: false, ...rate };
}

export const ratesPerMethod = (drafts: unknown[] = []): Json[] =>
  drafts.map((draft) => {
    const { shippingMethodKey, taxRate } = checked<MethodExternalTaxRateDraft>(
      draft,
      { shippingMethodKey: 'string', taxRate: 'object?' },
      'perMethodExternalTaxRate',
    );
    return { shippingMethodKey, taxRate: externalRate(taxRate) };
  });

/** Of the tax category, the rate of the country; a rate of one of its states only if the address is there. */
export function platformRate(project: Project, category: Json | undefined, address: Json | undefined) {
  const rates: Json[] = (category && project.collection('tax-category').get(category.id)?.rates) ?? [];
  const fits = ({ country, state }: Json) =>
    country === address?.country && (!state || state === address?.state);
  return rates.filter(fits).toSorted((left, right) => Number(!!right.state) - Number(!!left.state))[0];
}

/** Net, gross and tax of an amount at a rate, to the nearest minor unit. */
export function taxedAt(total: Json, rate: Json | undefined): Json | undefined {
  if (!rate) return undefined;
  const scale = 1_000_000n;
  const perMillion = BigInt(Math.round(rate.amount * 1_000_000));
  const amount = BigInt(total.centAmount);
  const net = rate.includedInPrice ? divided(amount * scale, scale + perMillion) : total.centAmount;
  const gross = rate.includedInPrice ? total.centAmount : divided(amount * (scale + perMillion), scale);
  return taxedPrice(total.currencyCode, net, gross, [{ rate: rate.amount, name: rate.name }]);
}

/** The sum of several; undefined where one of them is not taxed. */
export function taxedTogether(currencyCode: string, parts: (Json | undefined)[]): Json | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length || known.length === 0) return undefined;
  const sum = (field: string) => known.reduce((total, part) => total + part[field].centAmount, 0);
  const rates: Json[] = known.flatMap(({ taxPortions }) => taxPortions);
  return taxedPrice(currencyCode, sum('totalNet'), sum('totalGross'), rates);
}

function taxedPrice(currencyCode: string, net: number, gross: number, rates: Json[]): Json {
  const money = (centAmount: number) => typedMoney({ currencyCode, centAmount }, 'taxedPrice');
  return {
    totalNet: money(net),
    totalGross: money(gross),
    totalTax: money(gross - net),
    taxPortions: rates.map(({ rate, name, amount }) => ({
      rate,
      name,
      amount: amount ?? money(gross - net),
    })),
  };
}
