/** Countries, by ISO 3166 code, where the number of a house is written after the street. Elsewhere it stands before it. */
export const NUMBER_AFTER_STREET: ReadonlySet<string> = new Set(
  (
    'AR AT BA BE BR CH CL CY CZ DE DK EE ES FI FO GL GR HR HU IS IT LI LT LV ' +
    'ME MK MX NL NO PE PL PT RO RS SE SI SK SM TR UY VA'
  ).split(' '),
);
