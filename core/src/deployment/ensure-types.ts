import type { TypeDraft } from '@commercetools/platform-sdk';
import { done, problems, type Deployment, type StepResult } from './step.ts';

/** commercetools has no field for the link at which a buyer follows a parcel. */
const PARCEL_TYPE: TypeDraft = {
  key: 'marketplacer-parcel',
  name: { en: 'Marketplacer parcel' },
  resourceTypeIds: ['order-parcel'],
  fieldDefinitions: [
    {
      name: 'trackingLink',
      label: { en: 'Tracking link' },
      type: { name: 'String' },
      required: false,
      inputHint: 'SingleLine',
    },
  ],
};

/** The custom types of the connector have their fields. */
export async function ensureTypes({ setup }: Deployment): Promise<StepResult> {
  const services = await setup.services();
  // Two scripts that run at the same time may both find it missing; the one that loses finds it made.
  await services.ensureType(PARCEL_TYPE).catch(() => services.ensureType(PARCEL_TYPE));
  const fields = new Set((await setup.type(PARCEL_TYPE.key))?.fieldDefinitions.map(({ name }) => name));
  const missing = (PARCEL_TYPE.fieldDefinitions ?? []).filter(({ name }) => !fields.has(name));
  return missing.length > 0
    ? problems(...missing.map(({ name }) => `type ${PARCEL_TYPE.key}: the field ${name} is missing`))
    : done(`type ${PARCEL_TYPE.key}`);
}
