/** What a key must be allowed to, by the beginning of the root field's name. Anything else is open to all. */
const RESOURCES: [RegExp, string][] = [
  [/^(advert|allAdverts|variant|brands)/, 'adverts'],
  [/^(order|updatedOrders|invoice|shipment|returnShipment)/, 'orders'],
  [/^(refund|updatedRefund)/, 'refunds'],
  [/^(allSellers|seller)/, 'sellers'],
  [/^(taxon|prototype|option)/, 'taxonomy'],
  [/^remittance/, 'remittances'],
  [/^(externalId|metadata)/, 'external_ids'],
  [/^webhook/, 'webhooks'],
];

/** `orders:write` for `orderCreate`. A key without `orders:read` cannot write either. */
export function missingScope(
  field: string,
  isMutation: boolean,
  denied: readonly string[],
): string | undefined {
  const resource = RESOURCES.find(([pattern]) => pattern.test(field))?.[1];
  const needed = isMutation ? ['read', 'write'] : ['read'];
  return needed.map((level) => `${resource}:${level}`).find((scope) => denied.includes(scope));
}
