/** Why something that the description does not say stays as it is. */
export interface Reason {
  /** Of the findings, whole. */
  pattern: RegExp;
  reason: string;
}

const IN_THE_DESCRIPTION_A_TEXT =
  'The description writes the values of every map as texts; the API reference does not.';

export const REASONS: readonly Reason[] = [
  { pattern: /^(request|answer) FieldContainer\.\*: must be string$/, reason: IN_THE_DESCRIPTION_A_TEXT },
  {
    pattern: /^answer ProductVariantChannelAvailabilityMap\.\*: must be string$/,
    reason: IN_THE_DESCRIPTION_A_TEXT,
  },
];
