/** The inputs of mutations, as they are generated from the schema. */
export type {
  AddressInput,
  AdjustmentInput,
  ImageInput,
  InvoiceInput,
  LineItemInput,
  MoneyInputField,
  OrderCreateMutationInput,
  OrderUpdateMutationInput,
  RefundRequestCreateMutationInput,
  RefundRequestLineItemDenyMutationInput,
  RefundRequestLineItemInput,
  RefundRequestLineItemReturnMutationInput,
  RefundRequestNoteInput,
  RefundRequestRefundMutationInput,
  RefundRequestReturnMutationInput,
  WebhookCreateInput,
} from '../../../core/src/marketplacer/generated/operations.ts';
