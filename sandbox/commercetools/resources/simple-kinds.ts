import {
  StateTypeEnumValues,
  type CustomerGroupDraft,
  type CustomerGroupUpdateAction,
  type StateDraft,
  type StateUpdateAction,
  type TaxCategoryDraft,
  type TaxCategoryUpdateAction,
} from '@commercetools/platform-sdk';
import { customFields } from '../rules/custom-fields.ts';
import { requireKey, requireOneOf } from '../rules/patterns.ts';
import { resolveReference } from '../rules/references.ts';
import type { ResourceKind } from '../writes/kind.ts';

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
  create({ project }, draft) {
    requireKey(draft.key);
    requireOneOf('type', draft.type, StateTypeEnumValues);
    const transitions = draft.transitions?.map((state) =>
      resolveReference(project, 'state', state, 'transitions'),
    );
    return { initial: false, roles: [], ...draft, builtIn: false, transitions };
  },
  actions: {},
};

export const taxCategories: ResourceKind<TaxCategoryDraft, TaxCategoryUpdateAction> = {
  typeId: 'tax-category',
  path: 'tax-categories',
  draft: { key: 'string?', name: 'string', description: 'string?', rates: 'array?' },
  create({ project }, draft) {
    requireKey(draft.key);
    return { ...draft, rates: (draft.rates ?? []).map((rate) => ({ id: project.uuid(), ...rate })) };
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
