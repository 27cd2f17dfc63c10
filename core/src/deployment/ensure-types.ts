import type { FieldDefinition, TypeDraft } from '@commercetools/platform-sdk';
import { PARCEL_TYPE_KEY, RETURN_TYPE_KEY, TRACKING_LINK_FIELD } from '../commercetools/index.ts';
import { CUSTOM_FIELDS, SELLER_TYPE_KEY } from '../sellers/index.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

/** commercetools has no field for the link at which a buyer follows a parcel. */
const PARCEL_TYPE: TypeDraft = {
  key: PARCEL_TYPE_KEY,
  name: { en: 'Marketplacer parcel' },
  resourceTypeIds: ['order-parcel'],
  fieldDefinitions: [fieldOf({ name: TRACKING_LINK_FIELD, label: 'Tracking link', type: 'String' })],
};

/** commercetools has no field for how far a refund is on Marketplacer, nor for its amount. */
const RETURN_TYPE: TypeDraft = {
  key: RETURN_TYPE_KEY,
  name: { en: 'Marketplacer return' },
  resourceTypeIds: ['order-return-item'],
  fieldDefinitions: [
    fieldOf({ name: 'marketplacerKind', label: 'Return or cancellation', type: 'String' }),
    fieldOf({ name: 'marketplacerStatus', label: 'Status on Marketplacer', type: 'String' }),
    fieldOf({ name: 'marketplacerAmount', label: 'Amount on Marketplacer', type: 'Money' }),
  ],
};

const SELLER_TYPE: TypeDraft = {
  key: SELLER_TYPE_KEY,
  name: { en: 'Marketplacer seller' },
  resourceTypeIds: ['channel'],
  fieldDefinitions: CUSTOM_FIELDS.map(fieldOf),
};

const TYPES = [PARCEL_TYPE, RETURN_TYPE, SELLER_TYPE];

/** The custom types of the connector have their fields. What the shop has added to them stays. */
export async function ensureTypes(deployment: Deployment): Promise<StepResult> {
  const result: StepResult = { done: [], problems: [] };
  for (const type of TYPES) {
    const ensured = await ensureType(deployment, type);
    result.done.push(...ensured.done);
    result.problems.push(...ensured.problems);
  }
  return result;
}

async function ensureType({ setup }: Deployment, draft: TypeDraft): Promise<StepResult> {
  const services = await setup.services();
  // Two scripts that run at the same time may both find it missing; the one that loses finds it made.
  await services.ensureType(draft).catch(() => services.ensureType(draft));
  const fields = (await setup.type(draft.key))?.fieldDefinitions ?? [];
  const wrong = (draft.fieldDefinitions ?? []).filter(
    ({ name, type }) => !fields.some((field) => field.name === name && field.type.name === type.name),
  );
  return wrong.length > 0
    ? problems(
        ...wrong.map(
          ({ name, type }) => `type ${draft.key}: the field ${name} is missing, or is no ${type.name}`,
        ),
      )
    : done(`type ${draft.key}`);
}

function fieldOf({
  name,
  label,
  type,
}: {
  name: string;
  label: string;
  type: 'String' | 'Number' | 'Boolean' | 'Money';
}): FieldDefinition {
  return { name, label: { en: label }, type: { name: type }, required: false, inputHint: 'SingleLine' };
}
