export { onboardChannel } from './onboard-channel.ts';
export { ONBOARDED_FIELDS } from './onboarding-fields.ts';
