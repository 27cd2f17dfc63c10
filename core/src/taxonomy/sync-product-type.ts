import type { AttributeDefinition, ProductType, ProductTypeUpdateAction } from '@commercetools/platform-sdk';
import type { Commercetools, Rejection } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import type { FailureCode } from '../outcome/index.ts';
import { retryOnConflict } from '../runtime/index.ts';
import {
  attributeNameOf,
  identityOf,
  planAttributes,
  type AttributeConflict,
  type AttributePlan,
  type WantedAttribute,
} from './plan-attributes.ts';

/** Why products have to do without an attribute, or a value of it. */
export interface Trouble {
  wanted: WantedAttribute;
  code: FailureCode;
  /** What an operator does about it. */
  detail: string;
}

export type Grown =
  | {
      kind: 'synced';
      attributes: readonly AttributeDefinition[];
      /** By the wanted name: the name in the product type. */
      names: ReadonlyMap<string, string>;
      /** Names of the attributes that were added or changed. */
      changed: ReadonlySet<string>;
      /** One for each wanted attribute that has any. */
      troubles: readonly Trouble[];
    }
  | { kind: 'no-product-type' }
  | { kind: 'nothing-wanted' }
  /** Others wrote before at every attempt. */
  | { kind: 'conflict' };

type Refusal = Pick<Rejection, 'reasons' | 'codes'> & { action: ProductTypeUpdateAction };

/** Reads what is wanted now; undefined where there is nothing to compare. */
export type ReadWanted = () => Promise<readonly WantedAttribute[] | undefined>;

/**
 * Brings the product type to what is wanted. Both are read afresh in every attempt, the product type first:
 * then what is wanted is at least as new as what a write with its version replaces.
 */
export async function syncProductType(
  { commercetools: { productTypes }, config: { catalog }, clock }: Connector,
  read: ReadWanted,
): Promise<Grown> {
  const grown = await retryOnConflict<Grown>(clock, async () => {
    const type = await productTypes.byKey(catalog.productTypeKey);
    const wanted = await read();
    if (!wanted) return { kind: 'nothing-wanted' };
    if (!type) return { kind: 'no-product-type' };
    const plan = planAttributes(type.attributes ?? [], wanted, catalog.locales);
    const applied = await applyActions(productTypes, type, plan.actions);
    if (!applied) return undefined;
    const { attributes = [] } = applied.type;
    const refused = new Set(applied.refusals.map(({ action }) => action));
    const changed = new Set(plan.actions.filter((action) => !refused.has(action)).map(attributeNameOf));
    const troubles = troublesOf(plan, applied.refusals, wanted, catalog.productTypeKey);
    return { kind: 'synced', attributes, names: plan.names, changed, troubles };
  });
  return grown ?? { kind: 'conflict' };
}

/** What `syncProductType` would do, as far as it can be known without doing it. */
export async function previewProductType(
  { commercetools: { productTypes }, config: { catalog } }: Connector,
  read: ReadWanted,
): Promise<Grown> {
  const type = await productTypes.byKey(catalog.productTypeKey);
  const wanted = await read();
  if (!wanted) return { kind: 'nothing-wanted' };
  if (!type) return { kind: 'no-product-type' };
  const { attributes = [] } = type;
  const plan = planAttributes(attributes, wanted, catalog.locales);
  const changed = new Set(plan.actions.map(attributeNameOf));
  const troubles = troublesOf(plan, [], wanted, catalog.productTypeKey);
  return { kind: 'synced', attributes, names: plan.names, changed, troubles };
}

/**
 * Applies the actions in one request. Where commercetools refuses it, halves are tried, so that the action
 * it does not take keeps none of the others back.
 *
 * @returns undefined where somebody else wrote in between
 */
async function applyActions(
  productTypes: Commercetools['productTypes'],
  type: ProductType,
  actions: readonly ProductTypeUpdateAction[],
): Promise<{ type: ProductType; refusals: Refusal[] } | undefined> {
  const [first, ...others] = actions;
  if (!first) return { type, refusals: [] };
  const written = await productTypes.update(type, actions);
  if (written.kind === 'written') return { type: written.resource, refusals: [] };
  if (written.kind === 'conflict') return undefined;
  if (others.length === 0) {
    if (written.kind === 'rejected') return { type, refusals: [{ ...written, action: first }] };
    const reasons = [`${written.field} is already ${written.value}`];
    return { type, refusals: [{ action: first, reasons, codes: [] }] };
  }
  const middle = Math.ceil(actions.length / 2);
  const earlier = await applyActions(productTypes, type, actions.slice(0, middle));
  const later = earlier && (await applyActions(productTypes, earlier.type, actions.slice(middle)));
  return later && { type: later.type, refusals: [...earlier.refusals, ...later.refusals] };
}

function troublesOf(
  { conflicts, names }: AttributePlan,
  refusals: readonly Refusal[],
  wanted: readonly WantedAttribute[],
  productTypeKey: string,
): Trouble[] {
  const troubles = conflicts.map((conflict) => typeConflict(conflict, productTypeKey));
  for (const refusal of refusals) {
    const name = attributeNameOf(refusal.action);
    const of = wanted.find((one) => names.get(one.name) === name);
    if (of) troubles.push(refused(of, name, refusal));
  }
  const byIdentity = Map.groupBy(troubles, (one) => identityOf(one.wanted));
  return [...byIdentity.values()].flatMap(([first]) => first ?? []);
}

const AGAIN = 'then run reconcile-job with mode=full';

function typeConflict({ wanted, name, found }: AttributeConflict, productTypeKey: string): Trouble {
  const away = wanted.prefix ? ` so that it no longer begins with ${wanted.prefix}` : '';
  return {
    wanted,
    code: 'attribute-type-conflict',
    detail:
      `Needed is ${wanted.type}, but the attribute ${name} of the product type ${productTypeKey} is ${found}: ` +
      `remove it in the Merchant Center (which deletes its values from all products) or rename it${away}, ${AGAIN}.`,
  };
}

/** The same name has another type in another product type of the project, or something nobody foresaw. */
function refused(wanted: WantedAttribute, name: string, refusal: Refusal): Trouble {
  const reasons = refusal.reasons.join('; ');
  if (!refusal.codes.includes('AttributeDefinitionTypeConflict')) {
    return { wanted, code: 'refused-by-commercetools', detail: `attribute ${name}: ${reasons}` };
  }
  return {
    wanted,
    code: 'attribute-type-conflict',
    detail:
      `Needed is ${wanted.type}, but another product type has the attribute ${name} with another type (${reasons}): ` +
      `remove or rename it there in the Merchant Center, ${AGAIN}.`,
  };
}
