import type { AttributeDefinition } from '@commercetools/platform-sdk';
import type { Uses } from '../connector/index.ts';
import { retry, type Outcome } from '../outcome/index.ts';
import { isTaxonomySynced } from './is-taxonomy-synced.ts';
import { failureOf } from './map-option-type.ts';
import { memoryOf } from './memory.ts';
import { identityOf, planAttributes, type WantedAttribute } from './plan-attributes.ts';
import { syncProductType } from './sync-product-type.ts';

export type AttributePorts = Uses<{
  commercetools: 'productTypes';
  store: 'failures';
  config: 'catalog' | 'flowsOff';
  clock: 'now' | 'sleep';
}>;

/** The product type as products may use it. */
interface EnsuredAttributes {
  attributes: readonly AttributeDefinition[];
  /** By the wanted name: its name in the product type. What is not in here, products do without. */
  names: ReadonlyMap<string, string>;
}

/** Whoever removes an attribute of ours by hand may be noticed that much later, in milliseconds. */
const TRUSTED_MS = 30_000;

const NOTHING: EnsuredAttributes = { attributes: [], names: new Map() };

/**
 * The product type with the wanted attributes, which are added where it lacks them. What was read lately and
 * lacks nothing costs no call; in one process, one at a time adds. An attribute that cannot be had is
 * reported for its option type, for a while not asked for again, and products do without.
 */
export async function ensureAttributes(
  connector: AttributePorts,
  wanted: readonly WantedAttribute[],
): Promise<EnsuredAttributes | Outcome> {
  const needed = isTaxonomySynced(connector.config)
    ? wanted
    : wanted.filter(({ prefix }) => prefix === undefined);
  if (needed.length === 0) return NOTHING;
  const known = () => knownEnough(connector, needed);
  return (
    known() ?? memoryOf(connector).productTypeMutex.execute(async () => known() ?? grow(connector, needed))
  );
}

function knownEnough(
  connector: AttributePorts,
  needed: readonly WantedAttribute[],
): EnsuredAttributes | undefined {
  const { clock, config } = connector;
  const reading = memoryOf(connector).productType;
  if (!reading || clock.now() - reading.at > TRUSTED_MS) return undefined;
  const { locales } = config.catalog;
  const { actions, conflicts } = planAttributes(reading.attributes, askedOf(connector, needed), locales);
  return actions.length + conflicts.length > 0 ? undefined : usable(reading.attributes, needed, locales);
}

async function grow(
  connector: AttributePorts,
  needed: readonly WantedAttribute[],
): Promise<EnsuredAttributes | Outcome> {
  const memory = memoryOf(connector);
  const now = connector.clock.now();
  const asked = askedOf(connector, needed);
  const grown = await syncProductType(connector, async () => asked);
  if (grown.kind === 'conflict') return retry('conflict');
  if (grown.kind !== 'synced') return NOTHING;
  for (const trouble of grown.troubles) {
    const failure = failureOf(trouble);
    if (failure) await connector.store.failures.record(failure);
    memory.attributeNegativeCache.add(identityOf(trouble.wanted), now);
  }
  memory.productType = { attributes: grown.attributes, at: now };
  return usable(grown.attributes, needed, connector.config.catalog.locales);
}

function askedOf(connector: AttributePorts, needed: readonly WantedAttribute[]): WantedAttribute[] {
  const { attributeNegativeCache } = memoryOf(connector);
  const now = connector.clock.now();
  return needed.filter((one) => !attributeNegativeCache.has(identityOf(one), now));
}

function usable(
  attributes: readonly AttributeDefinition[],
  needed: readonly WantedAttribute[],
  locales: readonly string[],
): EnsuredAttributes {
  const there = new Set(attributes.map(({ name }) => name));
  const { names } = planAttributes(attributes, needed, locales);
  return { attributes, names: new Map([...names].filter(([, name]) => there.has(name))) };
}
