import type { State, StateDraft } from '@commercetools/platform-sdk';
import { createCache, systemClock } from '../runtime/index.ts';
import type { Project } from './client.ts';
import { query, write, type Write } from './requests.ts';

/** The state that every line item of an order begins in, which commercetools makes itself. */
const INITIAL = 'Initial';

/** The connector's own states of line items. */
export const LINE_STATE_KEYS = {
  sent: 'marketplacer-line-sent',
  cancelled: 'marketplacer-line-cancelled',
} as const;
export type OwnLineState = keyof typeof LINE_STATE_KEYS;

/** By their ids. */
export type LineStates = Readonly<Record<'initial' | OwnLineState, string>>;

const GOOD_FOR_MS = 10 * 60_000;

export function createLineStates(project: Project) {
  const remembered = createCache<LineStates | undefined>({
    clock: systemClock,
    goodForMs: GOOD_FOR_MS,
    most: 1,
    worthKeeping: (ids) => ids !== undefined,
  });
  const ofKeys = async (keys: readonly string[]): Promise<State[]> => {
    const queryArgs = { where: 'key in :keys', 'var.keys': [...keys], limit: keys.length, withTotal: false };
    return (await query(project.states().get({ queryArgs }))).results;
  };
  const idsNow = async (): Promise<LineStates | undefined> => {
    const found = new Map(
      (await ofKeys([INITIAL, ...Object.values(LINE_STATE_KEYS)]))
        .filter(({ type }) => type === 'LineItemState')
        .map(({ key, id }) => [key, id]),
    );
    const { sent, cancelled } = LINE_STATE_KEYS;
    const ids = { initial: found.get(INITIAL), sent: found.get(sent), cancelled: found.get(cancelled) };
    return Object.values(ids).includes(undefined) ? undefined : (ids as LineStates);
  };
  return {
    /** Undefined where one of them does not exist. */
    ids: (): Promise<LineStates | undefined> => remembered('ids', idsNow),

    /** Our own states as they are. */
    own: (): Promise<State[]> => ofKeys(Object.values(LINE_STATE_KEYS)),

    create: (draft: StateDraft): Promise<Write<State>> => write(project.states().post({ body: draft })),
  };
}
