import { tellDiscounts } from '../../src/deployment/index.ts';
import { readConfig } from '../../src/runtime/index.ts';
import { anEnvironment } from '../builders/environment.ts';

it.each([
  [{}, "Sellers bear 100 % of the shop's discounts."],
  [
    { SELLER_DISCOUNT_SHARE: '0' },
    "Sellers bear 0 % of the shop's discounts, and the operator the rest, which is told as part of the price.",
  ],
  [
    { SELLER_DISCOUNT_SHARE: '100;SUMMER=0;SALE=50', DISCOUNT_STYLE: 'adjustment' },
    "Sellers bear 100 % of the shop's discounts, 0 % of SUMMER, 50 % of SALE, and the operator the rest, which is told as an adjustment.",
  ],
])('post-deploy says in one sentence who bears discounts: %j', async (change, sentence) => {
  const reading = readConfig(anEnvironment(change));
  if (!reading.ok) throw new Error(reading.problems.join());
  expect(await tellDiscounts({ config: reading.config })).toEqual({ done: [sentence], problems: [] });
});
