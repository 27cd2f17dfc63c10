import type {
  CustomerGroupDraft,
  CustomerGroupUpdateAction,
  StateDraft,
  StateUpdateAction,
  TaxCategoryDraft,
  TaxCategoryUpdateAction,
} from '@commercetools/platform-sdk';
import type { Json } from '../model/resource.ts';
import { customFields } from '../rules/custom-fields.ts';
import { requireKey, requireOneOf } from '../rules/patterns.ts';
import { resolveReference } from '../rules/references.ts';
import type { ResourceKind } from '../writes/kind.ts';

const STATE_TYPES = [
  'OrderState',
  'LineItemState',
  'ProductState',
  'ReviewState',
  'PaymentState',
  'QuoteRequestState',
  'StagedQuoteState',
  'QuoteState',
];

/** A state without transitions may be followed by any other. */
export const states: ResourceKind<StateDraft, StateUpdateAction> = {
  typeId: 'state',
  path: 'states',
  draft: {
    key: 'string',
    type: 'string',
    name: 'localized?',
    description: 'localized?',
    initial: 'boolean?',
    roles: 'array?',
    transitions: 'array?',
  },
  create({ project }, { key, type, name, description, initial = false, roles = [], transitions }) {
    requireKey(key);
    requireOneOf('type', type, STATE_TYPES);
    return {
      key,
      type,
      name,
      description,
      initial,
      builtIn: false,
      roles,
      transitions: transitions?.map((state: Json) =>
        resolveReference(project, 'state', state, 'transitions'),
      ),
    };
  },
  actions: {},
};

export const taxCategories: ResourceKind<TaxCategoryDraft, TaxCategoryUpdateAction> = {
  typeId: 'tax-category',
  path: 'tax-categories',
  draft: { key: 'string?', name: 'string', description: 'string?', rates: 'array?' },
  create({ project }, { key, name, description, rates = [] }) {
    requireKey(key);
    return { key, name, description, rates: rates.map((rate: Json) => ({ id: project.uuid(), ...rate })) };
  },
  actions: {},
};

export const customerGroups: ResourceKind<CustomerGroupDraft, CustomerGroupUpdateAction> = {
  typeId: 'customer-group',
  path: 'customer-groups',
  draft: { key: 'string?', groupName: 'string', custom: 'object?' },
  create({ project }, { key, groupName, custom }) {
    requireKey(key);
    return { key, name: groupName, custom: customFields(project, 'customer-group', custom) };
  },
  actions: {},
};
