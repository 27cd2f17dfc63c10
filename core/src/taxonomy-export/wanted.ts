import type { TaxonomyInputs, TaxonomyKind } from '../marketplacer/index.ts';
import type { FailureCode, ObjectReference } from '../outcome/index.ts';

/** The external ids by which what was made of the shop's taxonomy is found again; their value is the identity. */
export const IDENTITY_KEYS = {
  taxon: 'commercetools-category-id',
  prototype: 'commercetools-product-type-id',
  'option-type': 'commercetools-attribute',
  'option-value': 'commercetools-enum-value',
} as const satisfies Record<TaxonomyKind, string>;

export interface WantedTaxon {
  /** The id of the category. */
  identity: string;
  object: ObjectReference;
  /** Absent where it cannot be told: then it is neither made nor renamed. */
  displayName: string | undefined;
  /** The identity of the taxon above it; absent at the top. */
  parent: string | undefined;
  /** The identity of its prototype. */
  prototype: string | undefined;
}

export interface WantedPrototype {
  /** The id of the product type. */
  identity: string;
  object: ObjectReference;
  name: string;
  optionTypes: WantedOptionType[];
}

export interface WantedOptionType {
  /** The id of the product type and the name of the attribute. */
  identity: string;
  name: string;
  displayName: string;
  appliedTo: 'ADVERT' | 'VARIANT';
  fieldType: 'SINGLE_SELECT' | 'MULTI_SELECT' | 'FREE_TEXT' | 'DECIMAL';
  values: WantedOptionValue[];
}

export interface WantedOptionValue {
  /** That of its option type, and the key of the value. */
  identity: string;
  name: string;
  displayName: string;
}

/** What is not told to Marketplacer, and why. */
export interface Trouble {
  code: FailureCode;
  object: ObjectReference;
  detail: string;
}

/** One write. All of them are known before the first. */
export type ExportStep = {
  [Kind in TaxonomyKind]: {
    kind: Kind;
    identity: string;
    object: ObjectReference;
    /** For a person. */
    sentence: string;
    /** The names of what it changes. */
    fields: string[];
    input: TaxonomyInputs[Kind];
    /** Members of the input that are the ids of what other steps make, by the identities of those. */
    needs: Partial<Record<'parentId' | 'prototypeId' | 'prototypeIds' | 'optionTypeId', string>>;
  };
}[TaxonomyKind];

/** What is to be done, in an order in which everything is there when it is named. */
export interface ExportPlan {
  /** Each needs the ones before it. */
  waves: ExportStep[][];
  /** By identity, the opaque ids of what is there already. */
  ids: Map<string, string>;
  troubles: Trouble[];
  /** What waits for something else that is in trouble. */
  waiting: ObjectReference[];
  /** What is in sync. */
  unchanged: ObjectReference[];
}

export const categoryReference = (id: string): ObjectReference => ({ type: 'category', id });
export const productTypeReference = (id: string): ObjectReference => ({ type: 'product-type', id });
