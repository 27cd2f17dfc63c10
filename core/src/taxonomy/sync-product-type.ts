import type { AttributeDefinition, ProductType, ProductTypeUpdateAction } from '@commercetools/platform-sdk';
import type { Commercetools, Rejection } from '../commercetools/index.ts';
import type { Uses } from '../connector/index.ts';
import {
  again,
  attemptAll,
  done,
  toWrite,
  type Difference,
  type Flow,
  type RunOptions,
} from '../converge/index.ts';
import type { FailureCode } from '../outcome/index.ts';
import { explainAttributes } from './explain-taxonomy.ts';
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
      /** What the product type lacked. */
      differences: Difference[];
    }
  | { kind: 'no-product-type' }
  | { kind: 'nothing-wanted' }
  /** Others wrote before at every attempt. */
  | { kind: 'conflict' };

type Refusal = Pick<Rejection, 'reasons' | 'codes'> & { action: ProductTypeUpdateAction };

/** Reads what is wanted now; undefined where there is nothing to compare. */
export type ReadWanted = () => Promise<readonly WantedAttribute[] | undefined>;

type Ports = Uses<{ commercetools: 'productTypes'; config: 'catalog'; clock: 'now' | 'sleep' }>;

interface ProductTypePlan {
  type: ProductType;
  wanted: readonly WantedAttribute[];
  plan: AttributePlan;
}

/** Brings the product type to what is wanted. */
export async function syncProductType(
  { commercetools: { productTypes }, config: { catalog }, clock }: Ports,
  read: ReadWanted,
  options: RunOptions = {},
): Promise<Grown> {
  const { productTypeKey, locales } = catalog;
  const flow: Flow<string, ProductType, Awaited<ReturnType<ReadWanted>>, ProductTypePlan, Grown> = {
    locate: () => productTypeKey,
    readTarget: productTypes.byKey,
    readSource: read,
    plan: ({ target: type, source: wanted }) => {
      if (!wanted) return done({ kind: 'nothing-wanted' });
      if (!type) return done({ kind: 'no-product-type' });
      const plan = { type, wanted, plan: planAttributes(type.attributes ?? [], wanted, locales) };
      return toWrite(plan, grownOf(plan, productTypeKey));
    },
    write: async (plan) => {
      const applied = await applyActions(productTypes, plan.type, plan.plan.actions);
      return applied ? done(grownOf(plan, productTypeKey, applied)) : again();
    },
  };
  const ended = await attemptAll(flow, clock, options);
  return ended.kind === 'done' ? ended.result : ended;
}

/** @param written what has become of the actions; absent, all of them would be taken */
function grownOf(
  { type, wanted, plan }: ProductTypePlan,
  productTypeKey: string,
  { type: { attributes = [] }, refusals }: Applied = { type, refusals: [] },
): Grown {
  const refused = new Set(refusals.map(({ action }) => action));
  return {
    kind: 'synced',
    attributes,
    names: plan.names,
    changed: new Set(plan.actions.filter((action) => !refused.has(action)).map(attributeNameOf)),
    troubles: troublesOf(plan, refusals, wanted, productTypeKey),
    differences: explainAttributes(plan.actions, type.attributes ?? []),
  };
}

interface Applied {
  type: ProductType;
  refusals: Refusal[];
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
): Promise<Applied | undefined> {
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
