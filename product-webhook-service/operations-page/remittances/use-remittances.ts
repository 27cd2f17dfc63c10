import type { Remitted, RemittedPage } from '../answers.ts';
import type { Answer, Api } from '../api.ts';
import { useReading } from '../session.ts';

const PER_PAGE = 500;
/** More would be too much for a browser; the rest is named as missing. */
const MOST_PAGES = 40;

export interface AllRemitted {
  remittances: Remitted[];
  /** There are more than were read, so that no sum is whole. */
  isCut: boolean;
}

/** All records: sums of a part would be wrong sums. */
export const useRemittances = () => useReading<AllRemitted>(readAll, 'remittances');

async function readAll(api: Api): Promise<Answer<AllRemitted>> {
  const remittances: Remitted[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const answer = await api.get<RemittedPage>('remittances', { after, limit: PER_PAGE });
    if (!answer.ok) return answer;
    remittances.push(...answer.body.remittances);
    after = answer.body.next;
    if (after === undefined) break;
  }
  return { ok: true, body: { remittances, isCut: after !== undefined } };
}
