import type { CustomObject } from '@commercetools/platform-sdk';
import type { World } from '../../../sandbox/client/index.ts';
import { remittingOf, type MadeAdvice, type OwedRemittance } from '../../../sandbox/testing/remitting.ts';
import { OPERATIONS_TOKEN } from './operations.ts';
import { aSale, type Sale, type SaleOptions } from './sale.ts';

/** A sale of which everything was sent, so that its sellers can be paid. */
export interface PayableSale extends Omit<Sale, 'tea' | 'cup'> {
  remitting: ReturnType<typeof remittingOf>;
  /** What is owed for the tea and for the cups; neither is released. */
  tea: OwedRemittance;
  cup: OwedRemittance;
  /** Releases what is owed for the tea, and makes the advice that pays it. */
  adviseTea: () => Promise<MadeAdvice>;
}

/** Its operator has a token. */
export async function aPayableSale({ configuration, ...options }: SaleOptions = {}): Promise<PayableSale> {
  const sale = await aSale({ ...options, configuration: { OPERATIONS_TOKEN, ...configuration } });
  await sale.ship(sale.tea, 3, 'T1');
  await sale.ship(sale.cup, 2, 'T2');
  const remitting = remittingOf(sale.world);
  const owed = await remitting.remittances();
  const owedFor = async (lineItemId: string) => {
    const { id } = await sale.dispatch.invoiceOf(sale.order.id, lineItemId);
    const remittance = owed.find(({ invoice }) => invoice.id === id);
    if (!remittance) throw new Error(`nothing is owed for ${id}`);
    return remittance;
  };
  const tea = await owedFor(sale.tea);
  return {
    ...sale,
    remitting,
    tea,
    cup: await owedFor(sale.cup),
    adviseTea: async () => {
      await remitting.release(tea.id);
      return remitting.advise(tea.seller.id);
    },
  };
}

/** What the connector has recorded, by key. */
export async function recordsIn({ commercetools }: World): Promise<Map<string, unknown>> {
  const { results } = await commercetools.get<{ results: CustomObject[] }>(
    '/custom-objects/marketplacer-connector-remittances?limit=500',
  );
  return new Map(results.map(({ key, value }) => [key, value]));
}
