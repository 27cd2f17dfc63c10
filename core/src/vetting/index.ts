export { settleVetting, settleVettingOfProduct, VETTING_MESSAGES } from './settle-vetting.ts';
