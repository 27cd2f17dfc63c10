import type { Channel } from '@commercetools/platform-sdk';
import { ensureExportChannel } from '../../src/deployment/index.ts';
import type { Deployment } from '../../src/deployment/step.ts';

/** A project without the channel, that answers its creation in this way. */
const aProject = (answer: object) =>
  ({
    commercetools: {
      exportChannel: { kept: async () => undefined },
      channels: { byKey: async (): Promise<Channel | undefined> => undefined, create: async () => answer },
    },
    setup: { project: async () => ({ languages: ['de-DE'] }) },
  }) as unknown as Deployment;

describe('the channel of exported orders that could not be made', () => {
  it('is a problem with the words of commercetools', async () => {
    const reasons = ['ResourceLimit: The project has too many channels.', 'InvalidField: Something else.'];
    const { problems } = await ensureExportChannel(aProject({ kind: 'rejected', reasons, codes: [] }));
    expect(problems).toEqual(reasons.map((reason) => `channel marketplacer-orders: ${reason}`));
  });

  it('is a problem even where commercetools says that another one was first', async () => {
    const { problems } = await ensureExportChannel(aProject({ kind: 'conflict' }));
    expect(problems).toEqual(['channel marketplacer-orders: it could not be written: conflict']);
  });
});
