import { redactBuyer } from '../../src/orders/redact-buyer.ts';

const draft = {
  order: {
    firstName: 'Ada',
    surname: 'Lee',
    emailAddress: 'ada@example.test',
    address: { address: '1 Low St', city: 'Melbourne', country: { code: 'AU' } },
    externalIds: [{ key: 'commercetools-order-id', value: 'order-7' }],
  },
};

it('what Marketplacer says of an order is kept without the buyer in it', () => {
  const text = 'Variable $input: ada@example.test of Ada Lee, 1 Low St, Melbourne: order-7 has no stock';
  expect(redactBuyer(text, draft)).toBe('Variable $input: … of … …, …, …: order-7 has no stock');
});

it('the buyer is found in whatever case Marketplacer writes, and with whatever signs are in a value', () => {
  const signs = { order: { firstName: 'Ada', address: { address: '1 (Rear) Low St. ' } } };
  expect(redactBuyer('ADA of 1 (REAR) LOW ST. is unknown', signs)).toBe('… of … is unknown');
});

it('what else is known of the buyer is left out too', () => {
  const before = { address: '9 Old Rd', state: { name: 'Tasmania', short: null } };
  const text = '9 old rd, Tasmania of lee';
  expect(redactBuyer(text, { order: {} }, [{ surname: 'Lee' }, undefined], before)).toBe('…, … of …');
});

it('words are not torn apart by short values', () => {
  expect(redactBuyer('AUD is not allowed', draft)).toBe('AUD is not allowed');
});

it('names of two letters are found, as words of their own', () => {
  const buyer = { order: { firstName: 'Bo', surname: 'Ng' } };
  expect(redactBuyer('Bo Ng, ng: bought among others', buyer)).toBe('… …, …: bought among others');
});

it('what is encoded for an address or a form is found too', () => {
  const buyer = { order: { emailAddress: 'bo+tea@example.test', address: { address: '1 Low St' } } };
  const text = 'bo%2Btea%40example.test of 1%20Low%20St and 1+Low+St';
  expect(redactBuyer(text, buyer)).toBe('… of … and …');
});
