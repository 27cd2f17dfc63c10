import type { CustomObject } from '@commercetools/platform-sdk';
import { remittingOf } from '../../testing/remitting.ts';
import { countFact, moneyFact } from '../facts.ts';
import type { Scene } from './scene.ts';

interface Recorded {
  id: string;
  status: string;
  amount: { centAmount: number };
}

export const remittances: Scene = {
  title: 'An operator releases what a seller is owed, and marks the advice as paid',

  async play({ world, reconcile, operate }) {
    const remitting = remittingOf(world);
    await reconcile();
    for (const { id, released } of await remitting.remittances()) {
      if (!released) await operate(`remittances/${id}/release`);
    }
    const sellers = new Set((await remitting.remittances()).map(({ seller }) => seller.id));
    for (const seller of sellers) await remitting.advise(seller);
    await reconcile();
    for (const { id, totalCents } of await remitting.advices()) {
      await operate(`remittance-advices/${id}/paid`, { totalPaidCents: totalCents });
    }
  },

  async facts({ world }) {
    const remitting = remittingOf(world);
    const owed = await remitting.remittances();
    const advices = await remitting.advices();
    const { results } = await world.commercetools.get<{ results: CustomObject[] }>(
      '/custom-objects/marketplacer-connector-remittances',
      { limit: 500 },
    );
    const recorded = new Map(results.map(({ value }) => [(value as Recorded).id, value as Recorded]));
    const countOf = (status: string) => [...recorded.values()].filter((one) => one.status === status).length;
    const amountOf = (id: string) => recorded.get(id)?.amount.centAmount;
    return {
      about: 'What sellers were paid',
      facts: [
        countFact('remittances and advices', owed.length + advices.length, recorded.size),
        moneyFact(
          'owed',
          owed.map(({ id, amountCents }) => [amountCents, amountOf(id)] as const),
        ),
        moneyFact(
          'paid',
          advices.map(({ id, totalPaidCents }) => [totalPaidCents ?? 0, amountOf(id)] as const),
        ),
        countFact('released', owed.filter(({ released }) => released).length, countOf('released')),
        countFact('advices paid', advices.filter(({ paidAt }) => paidAt !== null).length, countOf('paid')),
      ],
    };
  },
};
