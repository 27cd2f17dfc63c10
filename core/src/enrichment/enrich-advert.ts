import type { Product } from '@commercetools/platform-sdk';
import { findAdvertId, isBuiltFrom } from '../catalog/index.ts';
import { advertLegacyIdOf, productKeyOf } from '../commercetools/index.ts';
import type { Uses } from '../connector/index.ts';
import { again, converge, done, toWrite, type Flow, type RunOptions } from '../converge/index.ts';
import type { Advert } from '../marketplacer/index.ts';
import { applied, failed, ignored, unchanged, type Outcome } from '../outcome/index.ts';
import { isFlowOff } from '../runtime/index.ts';
import { isoTime } from '../sweep/index.ts';
import { chooseOptions } from './choose-options.ts';
import { ownedOptions } from './enriched-options.ts';
import { ownedFields, planEnrichment, type EnrichmentPlan } from './plan-enrichment.ts';
import { toldOf } from './told-advert.ts';

type Ports = Uses<{
  commercetools: 'products';
  marketplacer: 'adverts' | 'choices' | 'optionTypes';
  store: 'failures' | 'history' | 'toldAdverts';
  config: 'catalog' | 'flowsOff' | 'flowsOn';
  clock: 'now' | 'sleep';
}>;

/** The moment at which what the shop has changed is seen by buyers. */
export const ENRICHING_MESSAGES = ['ProductPublished'] as const;

/** @param productId of a product of any kind, which the connector may have published itself */
export async function enrichAdvertOfProduct(connector: Ports, productId: string): Promise<Outcome> {
  if (isOff(connector)) return ignored('flow-off');
  const product = await connector.commercetools.products.byId(productId);
  const legacyId = advertLegacyIdOf(product?.key ?? '');
  return legacyId === undefined ? ignored('not-ours') : enrichAdvert(connector, legacyId);
}

/** Tells Marketplacer what the shop has published in the fields that it owns. */
export async function enrichAdvert(
  connector: Ports,
  legacyId: number,
  options: RunOptions = {},
): Promise<Outcome> {
  if (isOff(connector)) return ignored('flow-off');
  const { commercetools, marketplacer, store, config, clock } = connector;
  const object = { type: 'enrichment', id: String(legacyId) } as const;
  const id = await findAdvertId(connector, legacyId);
  if (id === undefined) return ignored('unknown-object');
  const readProduct = () => commercetools.products.byKey(productKeyOf(legacyId));
  // Marketplacer has no versions: of several workers, the one that reads the product last has to send last.
  const flow: Flow<string, Advert, Product | undefined, EnrichmentPlan & { product: Product }> = {
    locate: () => id,
    readTarget: async () => {
      const reading = await marketplacer.adverts.byId(id);
      return reading.state === 'present' ? reading.advert : undefined;
    },
    readSource: readProduct,
    plan: async ({ target: advert, source: product }) => {
      if (!advert || !product || !isBuiltFrom(product, legacyId)) return done(ignored('unknown-object'));
      const plan = planEnrichment(product, advert, await store.toldAdverts.of(String(legacyId)), config);
      return plan.differences.length === 0 ? done(unchanged) : toWrite({ ...plan, product }, applied);
    },
    write: async (plan) => {
      const { attributes, chosen, leftOut } = await chooseOptions(connector, id, plan.options);
      const written = { ...plan.attributes, ...attributes };
      const isWriting = Object.keys(written).length > 0;
      const updated = isWriting ? await marketplacer.adverts.enrich(id, written) : undefined;
      if (updated?.kind === 'refused') {
        return done(failed('enrichment-refused', object, updated.reasons.join('; ')));
      }
      const now = await marketplacer.adverts.byId(id);
      if (now.state === 'present') {
        await store.toldAdverts.add(
          String(legacyId),
          // What it answered, and not what somebody has made of it since: that would pass for its form of the shop's text.
          toldOf({ ...plan, options: chosen }, { ...now.advert, ...updated?.texts }, config.catalog),
        );
      }
      const unwritten = new Set(
        plan.options.filter((option) => !chosen.includes(option)).map(({ name }) => name),
      );
      const overwritten = plan.overwritten.filter((field) => !unwritten.has(field));
      if (overwritten.length > 0) {
        const entry = { at: isoTime(clock.now()), event: 'overwritten', fields: overwritten } as const;
        await store.history.add({ type: 'advert', id: String(legacyId) }, entry);
      }
      if (leftOut.length > 0) {
        return done(failed('enrichment-left-out', object, leftOut.join('; ')), isWriting);
      }
      await store.failures.resolve(object);
      const product = await readProduct();
      return product && product.version !== plan.product.version
        ? again(isWriting)
        : done(applied, isWriting);
    },
    explain: ({ differences }) => differences,
  };
  return converge(flow, clock, options);
}

const isOff = ({ config }: Ports): boolean =>
  isFlowOff(config, 'enrichment') ||
  config.flowsOff.has('products') ||
  ownedFields(config).length + ownedOptions(config).length === 0;
