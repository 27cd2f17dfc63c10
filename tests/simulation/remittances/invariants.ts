import type { Remittance, RemittanceAdvice } from '../../../sandbox/marketplacer/model/entities.ts';
import { globalId } from '../../../sandbox/marketplacer/model/ids.ts';
import { recordOf } from '../records.ts';
import type { World } from '../world.ts';

export const ONCE = 'what an operator has done is done once';
export const DONE = 'what an operator is told to be done is done';
export const ASKED = 'nothing is released or paid that nobody has asked for';
export const RECORDED = 'the records say what Marketplacer says';

/* Computed from the rows of Marketplacer alone, without a line of the connector. */

type Expected = Record<string, unknown>;

const aud = (centAmount: number) => ({ currencyCode: 'AUD', centAmount });

export function checkRemittance(world: World, remittance: Remittance): void {
  const { id, amountCents, released, sellerId, invoiceId } = remittance;
  checkRecord(world, `remittance-${id}`, {
    kind: 'remittance',
    id: globalId('Remittance', id),
    seller: sellerId,
    amount: aud(amountCents),
    status: released ? 'released' : 'pending',
    invoice: invoiceId,
  });
}

export function checkAdvice(world: World, advice: RemittanceAdvice): void {
  const { store } = world.platforms.market;
  const { id, sellerId, totalCents, totalPaidCents, paidAt } = advice;
  checkRecord(world, `advice-${id}`, {
    kind: 'advice',
    legacyId: id,
    seller: sellerId,
    amount: aud(totalCents),
    status: paidAt === null ? 'open' : 'paid',
    paid: totalPaidCents === null ? undefined : aud(totalPaidCents),
    remittances: store
      .by('Remittance', 'remittanceAdviceId', id)
      .map((one) => globalId('Remittance', one.id))
      .toSorted(),
  });
}

function checkRecord(world: World, key: string, expected: Expected): void {
  const recorded = (recordOf(world, 'remittances', key)?.value ?? {}) as Expected;
  const seen = Object.fromEntries(Object.keys(expected).map((name) => [name, recorded[name]]));
  if (JSON.stringify(seen) === JSON.stringify(expected)) return;
  world.violated(RECORDED, `${key}: ${JSON.stringify(seen)}, expected ${JSON.stringify(expected)}`);
}
