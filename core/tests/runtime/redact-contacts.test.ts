import { redactContacts } from '../../src/runtime/index.ts';

it.each([
  ['emailAddress owner@tea-house.example is taken', 'emailAddress … is taken'],
  ['?email=owner%40tea-house.example&x=1', '?email=…&x=1'],
  ["'brien+shop@tea.example' is no address", "'…' is no address"],
  ['phone +61 491 570 156 is invalid', 'phone … is invalid'],
  ['phone 0491 570 156 is invalid', 'phone … is invalid'],
  ['phone (02) 9000-0000 is invalid', 'phone … is invalid'],
  ['phone=%2B61491570156', 'phone=…'],
])('%s', (text, redacted) => {
  expect(redactContacts(text)).toBe(redacted);
});

it.each([
  'the product marketplacer-advert-100000001 has version 12345678',
  'changed at 2026-11-28T20:27:35.000Z, a day after 2026-11-27',
  'amount 2147483647 is too large, rate 0.10',
  'DuplicateField: A duplicate value "Variant-100000021" exists for sku',
  'order 4f9a7c1e-0000-4000-8000-000000000001 is unknown',
  'order 04915701-5702-4000-8000-0a0000000001 is unknown',
  "Field 'salePrice' doesn't exist on type 'Variant'",
])('leaves alone: %s', (text) => {
  expect(redactContacts(text)).toBe(text);
});
