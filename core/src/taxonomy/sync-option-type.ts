import type { Comparison, RunOptions } from '../converge/index.ts';
import type { OptionType } from '../marketplacer/index.ts';
import { applied, failed, ignored, retry, unchanged, type Outcome } from '../outcome/index.ts';
import type { AttributePorts } from './ensure-attributes.ts';
import { isTaxonomySynced } from './is-taxonomy-synced.ts';
import { failureOf, optionAttribute } from './map-option-type.ts';
import { memoryOf } from './memory.ts';
import { identityOf, type WantedAttribute } from './plan-attributes.ts';
import { syncProductType, type Grown } from './sync-product-type.ts';

/** Reads option types again at every call; undefined where that did not come to its end. */
type ReadOptionTypes = () => Promise<readonly OptionType[] | undefined>;

/** One for each option type, by its legacy id; undefined where they could not be read to the end. */
type Outcomes = ReadonlyMap<number, Outcome> | undefined;

/**
 * Syncs the attribute of one option type.
 *
 * @param read reads the option type again at every call
 */
export async function syncOptionType(
  connector: AttributePorts,
  read: () => Promise<OptionType | undefined>,
): Promise<Outcome> {
  if (!isTaxonomySynced(connector.config)) return ignored('flow-off');
  return oneOf(await syncOptionTypes(connector, listOf(read)));
}

export async function compareOptionType(
  connector: AttributePorts,
  read: () => Promise<OptionType | undefined>,
): Promise<Comparison> {
  const { outcomes, grown } = await bring(connector, listOf(read), { dryRun: true });
  return { outcome: oneOf(outcomes), differences: grown.kind === 'synced' ? grown.differences : [] };
}

const listOf =
  (read: () => Promise<OptionType | undefined>): ReadOptionTypes =>
  async () => {
    const optionType = await read();
    return optionType && [optionType];
  };

function oneOf(outcomes: Outcomes): Outcome {
  const [outcome = ignored('unknown-object')] = outcomes?.values() ?? [];
  return outcome;
}

/** Syncs the attributes of many option types at once. */
export const syncOptionTypes = async (
  connector: AttributePorts,
  read: ReadOptionTypes,
  options: RunOptions = {},
): Promise<Outcomes> => (await bring(connector, read, options)).outcomes;

async function bring(
  connector: AttributePorts,
  read: ReadOptionTypes,
  options: RunOptions,
): Promise<{ outcomes: Outcomes; grown: Grown }> {
  let wanted = new Map<number, WantedAttribute>();
  const readWanted = async () => {
    const optionTypes = await read();
    wanted = new Map(optionTypes?.map((optionType) => [optionType.legacyId, attributeOf(optionType)]));
    return optionTypes && [...wanted.values()];
  };
  const grown = await memoryOf(connector).productTypeMutex.execute(() =>
    syncProductType(connector, readWanted, options),
  );
  if (grown.kind === 'nothing-wanted') return { outcomes: undefined, grown };
  const { productTypeKey } = connector.config.catalog;
  const outcomes = new Map(
    [...wanted].map(([legacyId, one]) => [legacyId, optionTypeOutcome(grown, one, productTypeKey)]),
  );
  return { outcomes, grown };
}

const attributeOf = (optionType: OptionType): WantedAttribute => ({
  ...optionAttribute(optionType, optionType.values),
  relabels: true,
});

function optionTypeOutcome(
  grown: Exclude<Grown, { kind: 'nothing-wanted' }>,
  wanted: WantedAttribute,
  productTypeKey: string,
): Outcome {
  switch (grown.kind) {
    case 'synced':
      return outcomeInStep(grown, wanted);
    case 'conflict':
      return retry('conflict');
    case 'no-product-type': {
      const detail = `There is no product type with the key ${productTypeKey}; run the post-deploy scripts again.`;
      return failedOption({ wanted, code: 'refused-by-commercetools', detail });
    }
  }
}

function outcomeInStep(
  { names, changed, troubles }: Extract<Grown, { kind: 'synced' }>,
  wanted: WantedAttribute,
): Outcome {
  const trouble = troubles.find((one) => identityOf(one.wanted) === identityOf(wanted));
  if (trouble) return failedOption(trouble);
  return changed.has(names.get(wanted.name) ?? '') ? applied : unchanged;
}

function failedOption(trouble: Parameters<typeof failureOf>[0]): Outcome {
  const failure = failureOf(trouble);
  return failure ? failed(failure.code, failure.object, failure.detail) : unchanged;
}
