import type { Page } from '../runtime/index.ts';
import { MarketplacerRefusal, MarketplacerUnavailable, type GraphqlClient } from './client.ts';
import {
  ReleaseRemittanceDocument,
  ReleaseRemittancesDocument,
  RemittanceAdviceByIdDocument,
  RemittanceAdvicesPageDocument,
  RemittanceAdvicesPageIdsDocument,
  RemittanceByIdDocument,
  RemittancesPageDocument,
  RemittancesPageIdsDocument,
  UpdateRemittanceAdviceDocument,
  type RemittanceAdviceFieldsFragment,
  type RemittanceAdviceUpdateMutationInput,
  type RemittanceFieldsFragment,
  type RemittedInvoiceFragment,
} from './generated/operations.ts';
import { reasonsOf } from './orders.ts';
import { nextOf, unreadIn, type List } from './page.ts';

/** What is owed for one invoice, or taken back by one amendment of it. */
export type Remittance = RemittanceFieldsFragment;
/** What is paid out at once: the remittances of one payee that were due. */
export type RemittanceAdvice = RemittanceAdviceFieldsFragment;
/** Which sale something is owed for. */
export type RemittedInvoice = RemittedInvoiceFragment;

/** One of a page. Without a reading where it has to be read by itself. */
export interface Listed<Reading> {
  id: string;
  reading: Reading | undefined;
}

type RemittanceWrite = { kind: 'done' } | /** A business error. */ { kind: 'refused'; reasons: string[] };

const PER_PAGE = 100;

export function createRemittances(client: GraphqlClient) {
  return {
    /** @param id the opaque Marketplacer id. Undefined proves nothing: the key may lack access. */
    async byId(id: string): Promise<Remittance | undefined> {
      const { node } = await client.query(RemittanceByIdDocument, { id });
      return node?.__typename === 'Remittance' ? node : undefined;
    },

    async adviceById(id: string): Promise<RemittanceAdvice | undefined> {
      const { node } = await client.query(RemittanceAdviceByIdDocument, { id });
      return node?.__typename === 'RemittanceAdvice' ? node : undefined;
    },

    /** All of them, in no certain order: no argument is documented that would ask for less. */
    async page(after?: string): Promise<Page<Listed<Remittance>>> {
      const variables = { first: PER_PAGE, after };
      const { remittances } = await client.query(RemittancesPageDocument, variables);
      return listed(remittances, () =>
        client.query(RemittancesPageIdsDocument, variables).then((ids) => ids.remittances),
      );
    },

    async advicePage(after?: string): Promise<Page<Listed<RemittanceAdvice>>> {
      const variables = { first: PER_PAGE, after };
      const { remittanceAdvices } = await client.query(RemittanceAdvicesPageDocument, variables);
      return listed(remittanceAdvices, () =>
        client.query(RemittanceAdvicesPageIdsDocument, variables).then((ids) => ids.remittanceAdvices),
      );
    },

    /** Throws MarketplacerUnavailable where the outcome is unknown. */
    async release(id: string): Promise<RemittanceWrite> {
      const payload = await releaseByEitherName(client, [id]);
      return writeOf(payload, payload?.remittances, 'the release');
    },

    /** Sets the sum that was paid, which is absolute. Throws MarketplacerUnavailable where the outcome is unknown. */
    async setPaid(
      input: Omit<RemittanceAdviceUpdateMutationInput, 'attachments' | 'clientMutationId'>,
    ): Promise<RemittanceWrite> {
      const { remittanceAdviceUpdate } = await client.mutate(UpdateRemittanceAdviceDocument, { input });
      return writeOf(remittanceAdviceUpdate, remittanceAdviceUpdate?.remittanceAdvice, 'the advice');
    },
  };
}

/**
 * The type is called `RemittancesRelease...`, and the Connected Integration Blueprint writes `remittanceRelease`. An
 * instance that does not know the one has done nothing, so the other can be tried.
 */
async function releaseByEitherName(client: GraphqlClient, remittanceIds: string[]) {
  const input = { remittanceIds };
  try {
    return (await client.mutate(ReleaseRemittancesDocument, { input })).remittancesRelease;
  } catch (error) {
    const isUnknown = error instanceof MarketplacerRefusal && /doesn't exist on type/.test(error.message);
    if (!isUnknown) throw error;
    return (await client.mutate(ReleaseRemittanceDocument, { input })).remittanceRelease;
  }
}

function writeOf(
  payload: { errors: Parameters<typeof reasonsOf>[0] } | null,
  written: object | null | undefined,
  what: string,
): RemittanceWrite {
  if (payload?.errors?.length) return { kind: 'refused', reasons: reasonsOf(payload.errors) };
  if (written) return { kind: 'done' };
  throw new MarketplacerUnavailable(`${what} was answered with neither a result nor a reason`);
}

async function listed<Reading extends { id: string }>(
  connection: List<Reading>,
  readIds: Parameters<typeof unreadIn>[2],
): Promise<Page<Listed<Reading>>> {
  const read = (connection?.nodes ?? []).filter((node): node is NonNullable<typeof node> => node !== null);
  const unread = await unreadIn(connection, read, readIds);
  return {
    items: [
      ...read.map((reading) => ({ id: reading.id, reading })),
      ...unread.map(({ id }) => ({ id, reading: undefined })),
    ],
    next: nextOf(connection),
  };
}
