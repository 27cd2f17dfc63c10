import { WRONG as WRONG_CATALOGUES } from '../catalogue/wrong-connectors.ts';
import { WRONG as WRONG_EXPORTS } from '../export/wrong-connectors.ts';
import { WRONG as WRONG_FULFILMENTS } from '../fulfilment/wrong-connectors.ts';
import { WRONG as WRONG_REMITTANCES } from '../remittances/wrong-connectors.ts';
import type { Wrong } from '../simulate.ts';

/** One of each story shows that its promises still count beside the others. */
const CHOSEN = [
  'replaces what the shop has put on a product',
  'leaves on sale what is not',
  'marks the order before it creates it',
  'exports what is not due',
  'makes deliveries that it does not know again',
  'does not record a failure',
  'L5 releases without regard to who is at it',
  'L5 pays what nobody has asked for',
];

/** In this world other seeds show them. */
export const WRONG: readonly Wrong[] = [
  ...WRONG_CATALOGUES,
  ...WRONG_EXPORTS,
  ...WRONG_FULFILMENTS,
  ...WRONG_REMITTANCES,
].flatMap(([name, breakage, promise]): Wrong[] => (CHOSEN.includes(name) ? [[name, breakage, promise]] : []));
