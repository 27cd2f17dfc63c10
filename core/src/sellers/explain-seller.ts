import type { Channel, ChannelUpdateAction } from '@commercetools/platform-sdk';
import { differs, onePerField, type Difference } from '../converge/index.ts';
import type { SellerPlan } from './plan-seller.ts';
import { OFFERS_SYNCED_FIELD, ONLINE_FIELD } from './seller-fields.ts';

/** What differs between a seller and its channel. An address holds a person's phone and e-mail, too. */
export function explainSeller(plan: SellerPlan): Difference[] {
  if (plan.kind === 'settled') return [];
  if (plan.kind === 'create') return [{ field: 'channel', source: plan.draft.key, target: undefined }];
  return onePerField(plan.actions.flatMap((action) => rowsOf(plan.channel, action)));
}

function rowsOf({ roles, name, description, custom }: Channel, action: ChannelUpdateAction): Difference[] {
  switch (action.action) {
    case 'addRoles':
      return [{ field: 'roles', source: action.roles, target: roles }];
    case 'changeName':
      return [{ field: 'name', source: action.name, target: name }];
    case 'changeDescription':
      return [{ field: 'description', source: action.description, target: description }];
    case 'setAddress':
      return [differs('address')];
    case 'setCustomType':
      return [{ field: 'custom', source: action.fields, target: undefined }];
    case 'setCustomField': {
      // The note for the offers moves with the word that it is about.
      const field = action.name === OFFERS_SYNCED_FIELD ? ONLINE_FIELD : action.name;
      return [{ field, source: action.value as unknown, target: custom?.fields[action.name] as unknown }];
    }
    default:
      return [];
  }
}
