import type { AttributeDefinition, ProductType, ProductTypeUpdateAction } from '@commercetools/platform-sdk';
import type { Commercetools } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import type { FailureCode } from '../outcome/index.ts';
import { untilSettled } from '../runtime/index.ts';
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
      kind: 'in-step';
      attributes: readonly AttributeDefinition[];
      /** By the wanted name: the name in the product type. */
      names: ReadonlyMap<string, string>;
      /** Names of the attributes that were added or changed. */
      changed: ReadonlySet<string>;
      /** One for each wanted attribute that has any. */
      troubles: readonly Trouble[];
    }
  | { kind: 'no-product-type' }
  /** Others wrote before at every attempt. */
  | { kind: 'conflict' };

type Refusal = { action: ProductTypeUpdateAction; reasons: string[] };

/** Reads the product type and adds what it lacks, as often as somebody else writes in between. */
export async function syncProductType(
  { commercetools: { productTypes }, config: { catalog }, clock }: Connector,
  wanted: readonly WantedAttribute[],
): Promise<Grown> {
  const grown = await untilSettled<Grown>(clock, async () => {
    const type = await productTypes.byKey(catalog.productTypeKey);
    if (!type) return { kind: 'no-product-type' };
    const plan = planAttributes(type.attributes ?? [], wanted, catalog.locales);
    const applied = await applyActions(productTypes, type, plan.actions);
    if (!applied) return undefined;
    const { attributes = [] } = applied.type;
    const refused = new Set(applied.refusals.map(({ action }) => action));
    const changed = new Set(plan.actions.filter((action) => !refused.has(action)).map(attributeNameOf));
    const troubles = troublesOf(plan, applied.refusals, wanted, catalog.productTypeKey);
    return { kind: 'in-step', attributes, names: plan.names, changed, troubles };
  });
  return grown ?? { kind: 'conflict' };
}

/** What `syncProductType` would do, as far as it can be known without doing it. */
export async function previewProductType(
  { commercetools: { productTypes }, config: { catalog } }: Connector,
  wanted: readonly WantedAttribute[],
): Promise<Grown> {
  const type = await productTypes.byKey(catalog.productTypeKey);
  if (!type) return { kind: 'no-product-type' };
  const { attributes = [] } = type;
  const plan = planAttributes(attributes, wanted, catalog.locales);
  const changed = new Set(plan.actions.map(attributeNameOf));
  const troubles = troublesOf(plan, [], wanted, catalog.productTypeKey);
  return { kind: 'in-step', attributes, names: plan.names, changed, troubles };
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
    const reasons =
      written.kind === 'rejected' ? written.reasons : [`${written.field} is already ${written.value}`];
    return { type, refusals: [{ action: first, reasons }] };
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
  for (const { action, reasons } of refusals) {
    const name = attributeNameOf(action);
    const of = wanted.find((one) => names.get(one.name) === name);
    if (of) troubles.push(refusal(of, name, reasons.join('; ')));
  }
  return [
    ...new Map(troubles.toReversed().map((one) => [identityOf(one.wanted), one])).values(),
  ].toReversed();
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
function refusal(wanted: WantedAttribute, name: string, reasons: string): Trouble {
  if (!reasons.startsWith('AttributeDefinitionTypeConflict')) {
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
