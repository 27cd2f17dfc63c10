import type { TypeResolvers } from '../graphql/context.ts';
import { addressResolvers } from './addresses.ts';
import { advertMutationResolvers } from './advert-mutations.ts';
import { advertsWhereResolvers } from './adverts-where.ts';
import { amendmentResolvers } from './amendments.ts';
import { anyAdvertResolvers } from './any-advert.ts';
import { externalIdResolvers } from './external-ids.ts';
import { imageResolvers } from './images.ts';
import { nodeResolvers } from './nodes.ts';
import { chosenOptionResolvers } from './option-values.ts';
import { orderCreateResolvers } from './order-create.ts';
import { orderResolvers } from './orders.ts';
import { productResolvers } from './products.ts';
import { refundMutationResolvers } from './refund-mutations.ts';
import { refundResolvers } from './refunds.ts';
import { remittanceResolvers } from './remittances.ts';
import { sellerResolvers } from './sellers.ts';
import { shipmentResolvers } from './shipments.ts';
import { taxonomyResolvers } from './taxonomy.ts';
import { webhookResolvers } from './webhooks.ts';

const ROOMS = [
  nodeResolvers,
  anyAdvertResolvers,
  advertsWhereResolvers,
  productResolvers,
  advertMutationResolvers,
  imageResolvers,
  chosenOptionResolvers,
  taxonomyResolvers,
  sellerResolvers,
  addressResolvers,
  orderResolvers,
  orderCreateResolvers,
  shipmentResolvers,
  refundResolvers,
  refundMutationResolvers,
  amendmentResolvers,
  remittanceResolvers,
  externalIdResolvers,
  webhookResolvers,
];

/** By type and field; what no room resolves is answered in `schema.ts`. */
export const resolvers: Record<string, TypeResolvers> = {};
for (const [type, fields] of ROOMS.flatMap((room) => Object.entries(room))) {
  resolvers[type] = { ...resolvers[type], ...fields };
}
