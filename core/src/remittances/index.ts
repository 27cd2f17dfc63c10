export { syncRemittance, syncRemittanceAdvice } from './sync-remittance.ts';
