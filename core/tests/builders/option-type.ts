import type { OptionType } from '../../src/marketplacer/index.ts';

/** A selection for variants without values. */
export function anOptionType(facts: Partial<OptionType> = {}): OptionType {
  const { legacyId = 7, name = 'Size' } = facts;
  return {
    id: Buffer.from(`OptionType-${legacyId}`).toString('base64'),
    legacyId,
    name,
    displayName: name,
    fieldType: 'SINGLE_SELECT',
    appliedTo: 'VARIANT',
    values: [],
    ...facts,
  };
}
