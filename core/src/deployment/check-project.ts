import { done, problems, type Deployment, type StepResult } from './step.ts';

/** The project speaks the configured languages and currency, and has a catalogue that is supported. */
export async function checkProject({ setup, config }: Deployment): Promise<StepResult> {
  const { catalog } = config;
  const project = await setup.project();
  const found: string[] = [];
  if (Reflect.get(project, 'productCatalogModel') === 'Modular') {
    found.push(
      'This project uses the Modular catalog model, which this connector does not support yet; it needs Classic.',
    );
  }
  for (const locale of catalog.locales.filter((one) => !project.languages.includes(one))) {
    found.push(
      `CATALOG_LOCALES: the project does not have the language ${locale} (Merchant Center: Settings, Project settings).`,
    );
  }
  if (!project.currencies.includes(catalog.currency.code)) {
    found.push(
      `CATALOG_CURRENCY: the project does not have the currency ${catalog.currency.code} (Merchant Center: Settings, Project settings).`,
    );
  }
  if (catalog.country && !project.countries.includes(catalog.country)) {
    found.push(
      `CATALOG_COUNTRY: the project does not have the country ${catalog.country} (Merchant Center: Settings, Project settings).`,
    );
  }
  if (catalog.taxCategoryKey && !(await setup.taxCategoryExists(catalog.taxCategoryKey))) {
    found.push(`TAX_CATEGORY_KEY: there is no tax category with the key ${catalog.taxCategoryKey}.`);
  }
  return found.length > 0
    ? problems(...found)
    : done(
        'the project has the configured languages, currency and country',
        sentenceOnCurrency(catalog.currency.code, project.currencies),
      );
}

/** A wrong one is seldom noticed: AUD 1.99 would be sold as USD 1.99. */
function sentenceOnCurrency(code: string, currencies: readonly string[]): string {
  const others = currencies.filter((one) => one !== code);
  const beside = others.length > 0 ? `; the project also has ${others.join(', ')}` : '';
  return `Prices of Marketplacer are taken as ${code} (CATALOG_CURRENCY)${beside}`;
}
