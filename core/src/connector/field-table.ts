/** One line of a mapping: where a value comes from, where it goes, and whose it is. */
export interface FieldRow {
  /** The Marketplacer field, with its type: `Seller.businessName`. */
  source: string;
  /** The commercetools field: `channel.name`. */
  target: string;
  /** How one becomes the other, as a clause for a person. */
  rule: string;
  /** Whose word counts where the two sides differ. `both`: each has a part of its own. */
  owner: 'Marketplacer' | 'commercetools' | 'both';
}
