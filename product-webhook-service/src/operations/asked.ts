import { z } from 'zod';
import type { NamedObject } from '@marketplacer-connector/core/operations';

/** What operators name, in the forms that it can have: no other text becomes part of a question to a platform. */

/** As the store makes them. */
export const failureKey = z.string().regex(/^(?=.{1,256}$)[a-z-]+-[-_~.a-zA-Z0-9]+$/);
export const failureCode = z.string().regex(/^[a-z-]{1,64}$/);

/** A number, the key of a record, or an opaque id of Marketplacer. */
export const remittanceId = z.string().regex(/^[A-Za-z0-9+/=_-]{1,200}$/);

/** Numbers of Marketplacer are GraphQL's `Int`. */
const legacyId = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(z.number().max(2 ** 31 - 1));

/** Of commercetools. */
export const orderId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/);

/** Exactly one of these names an object. */
export const objectQuery = {
  advert: legacyId.optional(),
  seller: legacyId.optional(),
  taxon: legacyId.optional(),
  order: orderId.optional(),
};

/** Undefined where nothing is named, or more than one thing. */
export function namedIn({
  order,
  ...numbers
}: z.output<z.ZodObject<typeof objectQuery>>): NamedObject | undefined {
  const named: NamedObject[] = order === undefined ? [] : [{ type: 'order', id: order }];
  for (const type of ['advert', 'seller', 'taxon'] as const) {
    const number = numbers[type];
    if (number !== undefined) named.push({ type, legacyId: number });
  }
  return named.length === 1 ? named[0] : undefined;
}
