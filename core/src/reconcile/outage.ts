import type { Connector } from '../connector/index.ts';
import type { Failure } from '../outcome/index.ts';

/** What befalls runs while the store is out of reach. One process tells of it once, and once of its end. */
export function createOutage({ log, notify }: Pick<Connector, 'log' | 'notify'>) {
  let told: Failure | undefined;
  return {
    async begin(failure: Failure): Promise<void> {
      const { code, object, detail } = failure;
      log.error({ code, object, detail }, 'alarm, which cannot be recorded');
      if (!told && (await notify([failure]))) told = failure;
    },

    async end(): Promise<void> {
      if (told && (await notify([], [told]))) told = undefined;
    },
  };
}
