import { isDeepStrictEqual } from 'node:util';
import { CommercetoolsUnavailable, type Commercetools } from '../commercetools/index.ts';
import { retryOnConflict, type Clock } from '../runtime/index.ts';
import { CONTAINERS } from './containers.ts';

const KEY = 'subscriptions';

/** The keys of the subscriptions that deployments have made and not removed, so that a missing one is noticed. */
export function createKnownSubscriptions(
  customObjects: Pick<Commercetools['customObjects'], 'byKey' | 'put'>,
  clock: Clock,
) {
  const object = () => customObjects.byKey(CONTAINERS.state, KEY);
  const keysIn = (known: Awaited<ReturnType<typeof object>>): string[] =>
    (known?.value as { keys?: string[] } | undefined)?.keys ?? [];

  async function change(next: (keys: string[]) => string[]): Promise<void> {
    const written = await retryOnConflict(clock, async () => {
      const known = await object();
      const before = keysIn(known);
      const value = { keys: next(before) };
      if (isDeepStrictEqual(before, value.keys)) return true;
      const write = await customObjects.put(CONTAINERS.state, KEY, value, known?.version ?? 0);
      return write.kind === 'written' || undefined;
    });
    if (!written) throw new CommercetoolsUnavailable('the keys of the subscriptions could not be remembered');
  }

  return {
    keys: async (): Promise<string[]> => keysIn(await object()),
    add: (key: string): Promise<void> => change((keys) => [...new Set([...keys, key])].sort()),
    remove: (key: string): Promise<void> => change((keys) => keys.filter((known) => known !== key)),
  };
}
