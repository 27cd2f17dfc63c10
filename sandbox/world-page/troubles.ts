import type { World } from '../client/index.ts';
import type { MarketplacerState } from './state.ts';
import type { TroubleState } from './view.ts';

const LATE_MS = 5_000;
const REVOKED = 'revoked';

interface Trouble {
  name: string;
  label: string;
  explanation: string;
}

const TROUBLES = [
  { name: 'twice', label: 'Twice', explanation: 'Every webhook and message arrives twice.' },
  { name: 'late', label: 'Late', explanation: 'Every webhook and message arrives 5 s late.' },
  { name: 'lost', label: 'Lost', explanation: 'No webhook arrives; only a comparison finds what changed.' },
  {
    name: 'marketplacer-down',
    label: 'Marketplacer down',
    explanation: 'Marketplacer answers the connector with 503; its portals go on working.',
  },
  {
    name: 'commercetools-down',
    label: 'commercetools down',
    explanation: 'commercetools answers everybody with 503, shoppers too.',
  },
  {
    name: 'webhooks-off',
    label: 'Webhooks off',
    explanation: 'Somebody has switched the webhooks off in the portal.',
  },
  {
    name: 'key-revoked',
    label: 'Key revoked',
    explanation: 'The connector’s API key is revoked, and Marketplacer answers 401.',
  },
] as const satisfies readonly Trouble[];

type TroubleName = (typeof TROUBLES)[number]['name'];

export function isTrouble(name: string): name is TroubleName {
  return TROUBLES.some((trouble) => trouble.name === name);
}

/** What goes wrong in this world, switched on and off by a person. */
export function troublesOf(world: World) {
  const connectorKey = world.environment('service')['MARKETPLACER_API_KEY'] ?? '';
  const on = new Set<TroubleName>();

  async function applyDeliveries(): Promise<void> {
    const switches = { duplicate: on.has('twice') ? 1 : 0, delayMs: on.has('late') ? LATE_MS : 0 };
    await world.marketplacer.deliveries({ ...switches, dropAll: on.has('lost') });
    await world.connect.setDeliveries(switches);
  }

  async function switchWebhooks(enabled: boolean): Promise<void> {
    const { webhooks } = await world.marketplacer.state<MarketplacerState>(0);
    for (const { id, deleted } of webhooks) {
      const action = enabled ? 'webhook-enable' : 'webhook-disable';
      if (!deleted) await world.marketplacer.action(action, { webhookId: id });
    }
  }

  const apply: Record<TroubleName, (isOn: boolean) => Promise<void>> = {
    twice: applyDeliveries,
    late: applyDeliveries,
    lost: applyDeliveries,
    'marketplacer-down': (isOn) =>
      world.marketplacer.faults(isOn ? [{ fault: '503', authorization: `Bearer ${connectorKey}` }] : []),
    'commercetools-down': (isOn) => world.commercetools.faults(isOn ? [{ fault: '503' }] : []),
    'webhooks-off': (isOn) => switchWebhooks(!isOn),
    'key-revoked': (isOn) => world.marketplacer.replaceKey(isOn ? REVOKED : connectorKey),
  };

  return {
    async change(name: TroubleName, isOn: boolean): Promise<void> {
      if (isOn) on.add(name);
      else on.delete(name);
      await apply[name](isOn);
    },

    /** Webhooks may be switched on again by others, so Marketplacer is asked. */
    states({ webhooks }: Pick<MarketplacerState, 'webhooks'>): TroubleState[] {
      const areOff = webhooks.some(({ enabled, deleted }) => !deleted && !enabled);
      return TROUBLES.map((trouble) => ({
        ...trouble,
        on: trouble.name === 'webhooks-off' ? areOff : on.has(trouble.name),
      }));
    },
  };
}

export type Troubles = ReturnType<typeof troublesOf>;
