import { withoutBuyer } from '../../src/orders/without-buyer.ts';

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
  expect(withoutBuyer(text, draft)).toBe('Variable $input: … of … …, …, …: order-7 has no stock');
});

it('words are not torn apart by short values', () => {
  expect(withoutBuyer('AUD is not allowed', draft)).toBe('AUD is not allowed');
});
