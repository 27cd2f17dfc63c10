import type {
  ExternalTaxAmountDraft,
  ExternalTaxRateDraft,
  MethodExternalTaxRateDraft,
} from '@commercetools/platform-sdk';
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

/**
 * What the gross amount of an item is says somebody outside; its net is what the item costs, or with a tax that the
 * price includes, what is left without it (API reference, ExternalTaxAmountDraft: totalGross is totalNet and the taxes).
 */
export function givenTax(total: Json, draft: unknown): { taxRate: Json; taxedPrice: Json } | undefined {
  if (!draft) return undefined;
  const shape = { totalGross: 'money', taxRate: 'object' } as const;
  const { totalGross, taxRate: rate } = checked<ExternalTaxAmountDraft>(draft, shape, 'externalTaxAmount');
  const taxRate = externalRate(rate) ?? {};
  const told = typedMoney(totalGross, 'totalGross');
  const gross: number = told.centAmount;
  const net: number = taxRate.includedInPrice
    ? (taxedAt(told, taxRate)?.totalNet.centAmount ?? gross)
    : total.centAmount;
  const portions = [{ rate: taxRate.amount, name: taxRate.name }];
  return { taxRate, taxedPrice: taxedPrice(total.currencyCode, net, gross, portions) };
}

/** @param totalNet what the items and shippings cost without tax, in minor units */
export const givenTotalTax = ({ externalTotalGross }: { externalTotalGross: Json }, totalNet: number): Json =>
  taxedPrice(externalTotalGross.currencyCode, totalNet, externalTotalGross.centAmount, []);

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
