/** Why something that the description does not say stays as it is. */
export interface Reason {
  /** Of the findings, whole. */
  pattern: RegExp;
  reason: string;
}

const IN_THE_DESCRIPTION_A_TEXT =
  'The description writes the values of every map as texts; the API reference does not.';

const NOT_IN_THE_DESCRIPTION =
  'The API reference says that a Custom Object of another version is refused so; the description leaves it out.';

export const REASONS: readonly Reason[] = [
  { pattern: /^status 409 of POST \/{projectKey}\/custom-objects: unknown$/, reason: NOT_IN_THE_DESCRIPTION },
  {
    pattern: /^refusal OverlappingPriceValidityError\.conflictingPrice: must be string$/,
    reason: 'The description calls it a text; of DuplicatePriceScope, which is alike, it is a Price.',
  },
  { pattern: /^refusal \w+Error\.\*: must be string$/, reason: IN_THE_DESCRIPTION_A_TEXT },
  { pattern: /^(request|answer) FieldContainer\.\*: must be string$/, reason: IN_THE_DESCRIPTION_A_TEXT },
  {
    pattern: /^answer ProductVariantChannelAvailabilityMap\.\*: must be string$/,
    reason: IN_THE_DESCRIPTION_A_TEXT,
  },
];
