import type { Config } from '../runtime/index.ts';
import { done, type Deployment, type StepResult } from './step.ts';

/** Says at deploy time who bears discounts, because money that goes to the wrong side is seldom noticed. */
export function tellDiscounts({ config }: Pick<Deployment, 'config'>): Promise<StepResult> {
  return Promise.resolve(done(sentenceOn(config.orders.discounts)));
}

function sentenceOn({ sellerShare, byKey, style }: Config['orders']['discounts']): string {
  const exceptions = [...byKey].map(([key, share]) => `${share} % of ${key}`);
  const shares = [`Sellers bear ${sellerShare} % of the shop's discounts`, ...exceptions].join(', ');
  const isAll = sellerShare === 100 && exceptions.length === 0;
  return isAll
    ? `${shares}.`
    : `${shares}, and the operator the rest, which is told as ${style === 'price' ? 'part of the price' : 'an adjustment'}.`;
}
