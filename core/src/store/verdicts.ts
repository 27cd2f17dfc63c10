import { CommercetoolsUnavailable, type Commercetools } from '../commercetools/index.ts';
import type { Claimable, ClaimRecords } from '../exactly-once/index.ts';
import { CONTAINERS } from './containers.ts';

/** The claims of those who carry out what the shop has decided of adverts that wait for vetting. */
export function createVerdicts(
  customObjects: Pick<Commercetools['customObjects'], 'byKey' | 'put'>,
): ClaimRecords<Claimable> {
  const container = CONTAINERS.verdicts;
  const read = (key: string) => customObjects.byKey(container, key);
  return {
    /** Made where there is none: nothing says that version 0 keeps an object from being replaced, so none is claimed so. */
    async byKey(key) {
      const existing = await read(key);
      if (!existing) await customObjects.put(container, key, {}, 0);
      const object = existing ?? (await read(key));
      if (!object) throw new CommercetoolsUnavailable(`the record of the verdict ${key} does not show`);
      return { value: object.value as Claimable, version: object.version };
    },

    async put(key, value, version) {
      const written = await customObjects.put(container, key, value, version);
      if (written.kind !== 'written') return { kind: written.kind };
      const { value: stored, version: next } = written.resource;
      return { kind: 'written', resource: { value: stored as Claimable, version: next } };
    },
  };
}
