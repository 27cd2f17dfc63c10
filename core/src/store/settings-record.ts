import { CommercetoolsUnavailable, type Commercetools } from '../commercetools/index.ts';
import { CONTAINERS } from './containers.ts';

/** With which settings the data was shaped. */
export interface SettingsRecord {
  /** Of the settings that shape data, and of no secret. */
  digest: string;
  /** ISO 8601: when post-deploy found another digest than before. */
  changedAt: string;
}

const KEY = 'settings';

export function createSettingsRecord(customObjects: Commercetools['customObjects']) {
  const read = async () =>
    (await customObjects.byKey(CONTAINERS.state, KEY))?.value as SettingsRecord | undefined;
  return {
    read,

    async put(record: SettingsRecord): Promise<void> {
      const { kind } = await customObjects.put(CONTAINERS.state, KEY, record);
      if (kind !== 'written') throw new CommercetoolsUnavailable('the settings could not be noted');
    },
  };
}
