import { again, reread, type Attempt } from '../../converge/index.ts';
import type { ProductPlan } from '../plan/plan-advert.ts';
import { withKeyAsSku } from '../plan/plan-substitute.ts';
import { freeSku, type SkuPorts } from './free-sku.ts';
import { sendPlan } from './send-plan.ts';

/** What commercetools says somebody else has. */
interface Duplicate {
  field: string;
  value: string;
}

/**
 * The SKU of a product of ours that does not need it is taken over. Where it is needed, because one seller calls two
 * variants the same, the later one has its key for an SKU, as one without a seller's SKU has.
 *
 * @returns undefined where that is no remedy
 */
export async function withAnotherSku(
  connector: SkuPorts,
  plan: ProductPlan,
  duplicate: Duplicate,
): Promise<Attempt | undefined> {
  if (!isSku(duplicate)) return undefined;
  const freed = await freeSku(connector, duplicate.value);
  if (freed === 'foreign') return undefined;
  if (freed !== 'kept') return again(freed === 'freed');
  const renamed = withKeyAsSku(plan, duplicate.value);
  const written = renamed && (await sendPlan(connector.commercetools.products, renamed));
  switch (written?.kind) {
    case 'written':
      return reread(true);
    case 'conflict':
      return again();
    case 'duplicate':
      return afterAnother(connector, renamed ?? plan, duplicate, written);
    default:
      return undefined;
  }
}

function afterAnother(
  connector: SkuPorts,
  plan: ProductPlan,
  former: Duplicate,
  duplicate: Duplicate,
): Promise<Attempt | undefined> | Attempt | undefined {
  // Another worker may just have made this product.
  if (!isSku(duplicate)) return again();
  return duplicate.value === former.value ? undefined : withAnotherSku(connector, plan, duplicate);
}

const isSku = ({ field }: Duplicate): boolean => /(^|\.)sku$/.test(field);
