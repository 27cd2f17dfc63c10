export { markAdvicePaid, releaseRemittance, type Payment } from './settle.ts';
export { syncRemittance, syncRemittanceAdvice } from './sync-remittance.ts';
