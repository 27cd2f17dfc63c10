import type { FieldDefinition, TypeDraft } from '@commercetools/platform-sdk';
import { CUSTOM_FIELDS, SELLER_TYPE_KEY } from '../sellers/index.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

/** commercetools has no field for the link at which a buyer follows a parcel. */
const PARCEL_TYPE: TypeDraft = {
  key: 'marketplacer-parcel',
  name: { en: 'Marketplacer parcel' },
  resourceTypeIds: ['order-parcel'],
  fieldDefinitions: [fieldOf({ name: 'trackingLink', label: 'Tracking link', type: 'String' })],
};

const SELLER_TYPE: TypeDraft = {
  key: SELLER_TYPE_KEY,
  name: { en: 'Marketplacer seller' },
  resourceTypeIds: ['channel'],
  fieldDefinitions: CUSTOM_FIELDS.map(fieldOf),
};

/** The custom types of the connector have their fields. What the shop has added to them stays. */
export async function ensureTypes(deployment: Deployment): Promise<StepResult> {
  const results = [await ensureType(deployment, PARCEL_TYPE), await ensureType(deployment, SELLER_TYPE)];
  return {
    done: results.flatMap((result) => result.done),
    problems: results.flatMap((result) => result.problems),
  };
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
  type: 'String' | 'Number' | 'Boolean';
}): FieldDefinition {
  return { name, label: { en: label }, type: { name: type }, required: false, inputHint: 'SingleLine' };
}
