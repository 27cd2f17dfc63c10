import type { Project } from '../project/project.ts';
import { withoutUndefined, type Json, type Resource } from '../model/resource.ts';
import { customFields } from '../rules/custom-fields.ts';
import { typedMoney } from '../rules/money.ts';
import { resolveOptional } from '../rules/references.ts';

/** Checks what the lines of a cart draft refer to. */
export function requireCartLines(project: Project, { lineItems = [] }: Json): void {
  for (const line of lineItems) lineDetails(project, line);
}

/**
 * The mock drops the key and the channels of a line item and gets the fraction digits of the total
 * wrong. New lines stand behind the old ones, in the order of the request.
 */
export async function completeCart(
  project: Project,
  stored: Resource,
  request: Json,
  before?: Resource,
): Promise<Resource> {
  const cart = structuredClone(stored);
  const known = new Set(before?.lineItems.map(({ id }: Json) => id));
  const added = cart.lineItems.filter(({ id }: Json) => !known.has(id));
  const drafts = before
    ? request.actions.filter(({ action }: Json) => action === 'addLineItem')
    : (request.lineItems ?? []);
  const remaining: Json[] = [...drafts];
  for (const line of added) {
    const at = remaining.findIndex(({ sku, productId }) =>
      sku ? line.variant.sku === sku : line.productId === productId,
    );
    const [draft] = remaining.splice(at, at < 0 ? 0 : 1);
    if (draft) Object.assign(line, lineDetails(project, draft));
  }
  const { currencyCode, centAmount } = cart.totalPrice;
  cart.totalPrice = typedMoney({ currencyCode, centAmount }, 'totalPrice');
  await project.save('cart', cart);
  return cart;
}

function lineDetails(project: Project, { key, supplyChannel, distributionChannel, custom }: Json): Json {
  return withoutUndefined({
    key,
    supplyChannel: resolveOptional(project, 'channel', supplyChannel, 'supplyChannel'),
    distributionChannel: resolveOptional(project, 'channel', distributionChannel, 'distributionChannel'),
    custom: customFields(project, 'line-item', custom),
  });
}
