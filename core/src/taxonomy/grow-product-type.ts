import type { AttributeDefinition } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import { retry, type Outcome } from '../outcome/index.ts';
import { inTurn } from './in-turn.ts';
import { isTaxonomyCarried } from './is-carried.ts';
import { failureOf } from './map-option-type.ts';
import { identityOf, planAttributes, type WantedAttribute } from './plan-attributes.ts';
import { syncProductType } from './sync-product-type.ts';

/** The product type as products may use it. */
interface GrownProductType {
  attributes: readonly AttributeDefinition[];
  /** By the wanted name: its name in the product type. What is not in here, products do without. */
  names: ReadonlyMap<string, string>;
}

/** What one process knows of its product type. */
interface Memory {
  reading?: { attributes: readonly AttributeDefinition[]; at: number };
  /** Until when an attribute in trouble is neither asked for nor reported again, by its identity. */
  troubled: Map<string, number>;
}

/** Whoever removes an attribute of ours by hand may be noticed that much later, in milliseconds. */
const TRUSTED_MS = 30_000;
const QUIET_MS = 10 * 60_000;

const NOTHING: GrownProductType = { attributes: [], names: new Map() };

const memories = new WeakMap<Connector, Memory>();

/**
 * The product type with the wanted attributes, which are added where it lacks them. What was read lately and
 * lacks nothing costs no call; in one process, one at a time adds. An attribute that cannot be had is
 * reported for its option type, and products do without.
 */
export async function growProductType(
  connector: Connector,
  wanted: readonly WantedAttribute[],
): Promise<GrownProductType | Outcome> {
  const needed = isTaxonomyCarried(connector.config)
    ? wanted
    : wanted.filter(({ prefix }) => prefix === undefined);
  if (needed.length === 0) return NOTHING;
  const memory = memoryOf(connector);
  const known = () => knownEnough(connector, memory, needed);
  return known() ?? inTurn(connector, async () => known() ?? grow(connector, memory, needed));
}

function memoryOf(connector: Connector): Memory {
  const memory = memories.get(connector) ?? { troubled: new Map() };
  memories.set(connector, memory);
  return memory;
}

function knownEnough(
  { clock, config }: Connector,
  { reading, troubled }: Memory,
  needed: readonly WantedAttribute[],
): GrownProductType | undefined {
  const now = clock.now();
  if (!reading || now - reading.at > TRUSTED_MS) return undefined;
  const { locales } = config.catalog;
  const asked = needed.filter((one) => isAsked(troubled, one, now));
  const { actions, conflicts } = planAttributes(reading.attributes, asked, locales);
  return actions.length + conflicts.length > 0 ? undefined : usable(reading.attributes, needed, locales);
}

async function grow(
  connector: Connector,
  memory: Memory,
  needed: readonly WantedAttribute[],
): Promise<GrownProductType | Outcome> {
  const now = connector.clock.now();
  const asked = needed.filter((one) => isAsked(memory.troubled, one, now));
  const grown = await syncProductType(connector, asked);
  if (grown.kind === 'conflict') return retry('conflict');
  if (grown.kind === 'no-product-type') return NOTHING;
  for (const trouble of grown.troubles) {
    const failure = failureOf(trouble);
    if (failure) await connector.ledger.failures.record(failure);
    memory.troubled.set(identityOf(trouble.wanted), now + QUIET_MS);
  }
  memory.reading = { attributes: grown.attributes, at: now };
  return usable(grown.attributes, needed, connector.config.catalog.locales);
}

const isAsked = (troubled: Memory['troubled'], one: WantedAttribute, now: number): boolean =>
  (troubled.get(identityOf(one)) ?? 0) <= now;

function usable(
  attributes: readonly AttributeDefinition[],
  needed: readonly WantedAttribute[],
  locales: readonly string[],
): GrownProductType {
  const there = new Set(attributes.map(({ name }) => name));
  const { names } = planAttributes(attributes, needed, locales);
  return { attributes, names: new Map([...names].filter(([, name]) => there.has(name))) };
}
