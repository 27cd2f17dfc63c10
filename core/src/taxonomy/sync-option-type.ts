import type { Connector } from '../connector/index.ts';
import type { OptionType } from '../marketplacer/index.ts';
import { applied, failed, ignored, retry, unchanged, type Outcome } from '../outcome/index.ts';
import { inTurn } from './in-turn.ts';
import { isTaxonomyCarried } from './is-carried.ts';
import { failureOf, optionAttribute } from './map-option-type.ts';
import { identityOf, type WantedAttribute } from './plan-attributes.ts';
import { previewProductType, syncProductType, type Grown } from './sync-product-type.ts';

/** Brings the attribute of one option type into step. */
export async function syncOptionType(
  connector: Connector,
  read: () => Promise<OptionType | undefined>,
): Promise<Outcome> {
  if (!isTaxonomyCarried(connector.config)) return ignored('flow-off');
  const optionType = await read();
  if (!optionType) return ignored('unknown-object');
  const [outcome = unchanged] = await syncOptionTypes(connector, [optionType]);
  return outcome;
}

/** Brings the attributes of many option types into step at once; one outcome for each, in their order. */
export const syncOptionTypes = (
  connector: Connector,
  optionTypes: readonly OptionType[],
): Promise<Outcome[]> => outcomesOf(connector, optionTypes, syncProductType);

/** The same, without doing it. */
export const previewOptionTypes = (
  connector: Connector,
  optionTypes: readonly OptionType[],
): Promise<Outcome[]> => outcomesOf(connector, optionTypes, previewProductType);

async function outcomesOf(
  connector: Connector,
  optionTypes: readonly OptionType[],
  bring: (connector: Connector, wanted: readonly WantedAttribute[]) => Promise<Grown>,
): Promise<Outcome[]> {
  const wanted = optionTypes.map((optionType) => optionAttribute(optionType, optionType.values));
  const grown = await inTurn(connector, () => bring(connector, wanted));
  const { productTypeKey } = connector.config.catalog;
  return wanted.map((one) => {
    if (grown.kind === 'conflict') return retry('conflict');
    if (grown.kind === 'in-step') return outcomeOf(grown, one);
    const detail = `There is no product type with the key ${productTypeKey}; run the post-deploy scripts again.`;
    return failedOption({ wanted: one, code: 'refused-by-commercetools', detail });
  });
}

function outcomeOf(
  { names, changed, troubles }: Extract<Grown, { kind: 'in-step' }>,
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
