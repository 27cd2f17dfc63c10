/** The address of a channel that has everything that Marketplacer requires of a seller. */
export const NEW_SELLER_ADDRESS = {
  country: 'AU',
  firstName: 'Ada',
  lastName: 'Baker',
  company: 'Baker Pty Ltd',
  email: 'ada@baker.example',
  phone: '+61 3 9000 1234',
  streetName: 'Low Street',
  streetNumber: '7',
  postalCode: '3000',
  city: 'Melbourne',
  state: 'Victoria',
};
