import type { ObjectReference } from '../answers.ts';
import { nameOf } from '../format.ts';
import { hrefOf } from '../route.ts';

/** Which of the objects that can be compared a failure is about, and under which view it is shown. */
const COMPARED: Record<string, { view: 'object' | 'orders'; parameter: string }> = {
  advert: { view: 'object', parameter: 'advert' },
  seller: { view: 'object', parameter: 'seller' },
  order: { view: 'orders', parameter: 'order' },
  'order-address': { view: 'orders', parameter: 'order' },
  'order-details': { view: 'orders', parameter: 'order' },
  'order-edit': { view: 'orders', parameter: 'order' },
  'order-payment': { view: 'orders', parameter: 'order' },
  fulfilment: { view: 'orders', parameter: 'order' },
  refund: { view: 'orders', parameter: 'order' },
};

export function ObjectLink({ object: { type, id } }: { object: ObjectReference }) {
  const compared = COMPARED[type];
  const text = (
    <>
      {nameOf(type)} <span class="id">{id}</span>
    </>
  );
  if (!compared) return <span>{text}</span>;
  return <a href={hrefOf(compared.view, { [compared.parameter]: id })}>{text}</a>;
}
