import { STATE_CONTAINER } from '../commercetools/index.ts';

/** The custom-object containers of the connector. Fixed here; nothing that arrives can choose where it lands. */
export const CONTAINERS = {
  links: 'marketplacer-connector-links',
  failures: 'marketplacer-connector-failures',
  history: 'marketplacer-connector-history',
  state: STATE_CONTAINER,
  remittances: 'marketplacer-connector-remittances',
  reports: 'marketplacer-connector-reports',
  toldAdverts: 'marketplacer-connector-told-adverts',
  toldSellers: 'marketplacer-connector-told-sellers',
  verdicts: 'marketplacer-connector-verdicts',
  tombstones: 'marketplacer-connector-tombstones',
} as const;
