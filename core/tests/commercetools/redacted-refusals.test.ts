import { write } from '../../src/commercetools/requests.ts';
import { reasonsOf } from '../../src/marketplacer/orders.ts';

it('the reasons of a refusal by either platform hold no e-mail address or phone number', async () => {
  const message = "The value 'owner@tea.example' with phone '+61 491 570 156' is not valid.";
  const error = Object.assign(new Error('refused'), {
    statusCode: 400,
    body: { errors: [{ code: 'InvalidField', message }] },
  });
  const shown = "The value '…' with phone '…' is not valid.";
  expect(await write({ execute: () => Promise.reject(error) })).toMatchObject({
    kind: 'rejected',
    reasons: [`InvalidField: ${shown}`],
  });
  expect(reasonsOf([{ field: 'phone', messages: [message] }])).toEqual([`phone: ${shown}`]);
});
