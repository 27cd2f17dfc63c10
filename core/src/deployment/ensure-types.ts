import type { TypeDraft } from '@commercetools/platform-sdk';
import { inEvery, PARCEL_TYPE_KEY, RETURN_TYPE_KEY, TRACKING_LINK_FIELD } from '../commercetools/index.ts';
import type { Config } from '../runtime/index.ts';
import { CUSTOM_FIELDS, ONBOARDING_FIELDS, SELLER_TYPE_KEY } from '../sellers/index.ts';
import { projectLanguages } from './project-languages.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

interface CustomField {
  name: string;
  label: string;
  type: 'String' | 'Number' | 'Boolean' | 'Money';
}

/** A type whose texts are in the one language of the connector. */
interface CustomType extends Pick<TypeDraft, 'key' | 'resourceTypeIds'> {
  name: string;
  fields: readonly CustomField[];
}

/** commercetools has no field for the link at which a buyer follows a parcel. */
const PARCEL_TYPE: CustomType = {
  key: PARCEL_TYPE_KEY,
  name: 'Marketplacer parcel',
  resourceTypeIds: ['order-parcel'],
  fields: [{ name: TRACKING_LINK_FIELD, label: 'Tracking link', type: 'String' }],
};

/** commercetools has no field for how far a refund is on Marketplacer, nor for its amount. */
const RETURN_TYPE: CustomType = {
  key: RETURN_TYPE_KEY,
  name: 'Marketplacer return',
  resourceTypeIds: ['order-return-item'],
  fields: [
    { name: 'marketplacerKind', label: 'Return or cancellation', type: 'String' },
    { name: 'marketplacerStatus', label: 'Status on Marketplacer', type: 'String' },
    { name: 'marketplacerAmount', label: 'Amount on Marketplacer', type: 'Money' },
  ],
};

const SELLER_TYPE: CustomType = {
  key: SELLER_TYPE_KEY,
  name: 'Marketplacer seller',
  resourceTypeIds: ['channel'],
  fields: CUSTOM_FIELDS,
};

const typesOf = ({ flowsOn }: Pick<Config, 'flowsOn'>): CustomType[] => [
  PARCEL_TYPE,
  RETURN_TYPE,
  flowsOn.has('onboarding')
    ? { ...SELLER_TYPE, fields: [...CUSTOM_FIELDS, ...ONBOARDING_FIELDS] }
    : SELLER_TYPE,
];

/** The custom types of the connector have their fields. What the shop has added to them stays. */
export async function ensureTypes(deployment: Deployment): Promise<StepResult> {
  const result: StepResult = { done: [], problems: [] };
  const languages = await projectLanguages(deployment);
  for (const type of typesOf(deployment.config)) {
    const ensured = await ensureType(deployment, draftOf(type, languages));
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

const draftOf = ({ key, name, resourceTypeIds, fields }: CustomType, languages: string[]): TypeDraft => ({
  key,
  name: inEvery(languages, name),
  resourceTypeIds,
  fieldDefinitions: fields.map((field) => ({
    name: field.name,
    label: inEvery(languages, field.label),
    type: { name: field.type },
    required: false,
    inputHint: 'SingleLine',
  })),
});
