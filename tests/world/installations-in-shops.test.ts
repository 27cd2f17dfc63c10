import type { World } from '../../sandbox/client/index.ts';
import { POST_DEPLOY as SERVICE_STEPS } from '../../product-webhook-service/src/connector/steps.ts';
import { POST_DEPLOY as ORDER_STEPS } from '../../order-event-app/src/connector/steps.ts';
import { POST_DEPLOY as JOB_STEPS } from '../../reconcile-job/src/connector/steps.ts';
import { performScript } from '../support/deploy-script.ts';
import { expected, installed, listIn, notesIn, type Installation } from '../support/installation.ts';

/** A product type of the shop, with the key that the connector has by default. */
const ownProductType = (world: World, ...attributes: { name: string; type?: object; more?: object }[]) =>
  world.commercetools.post<{ id: string }>('/product-types', {
    key: 'marketplacer-product',
    name: 'Ours',
    description: 'Ours',
    attributes: attributes.map(({ name, type = { name: 'text' }, more }) => ({
      name,
      label: { en: name },
      type,
      isRequired: false,
      ...more,
    })),
  });

async function sellSomething({ marketplacer }: World): Promise<void> {
  const seller = await marketplacer.createSeller();
  const { variants } = await marketplacer.createAdvert({
    seller,
    title: 'Mug',
    price: '1.99',
    variants: [{ sku: 'mug', countOnHand: 1 }],
  });
  await marketplacer.graphql(
    `mutation ($input: OrderCreateMutationInput!) { orderCreate(input: $input) { status } }`,
    { input: { order: {}, lineItems: [{ variantId: variants[0]?.id, quantity: 1, cost: { amount: 199 } }] } },
  );
}

const SHOP: Record<string, Installation> = {
  'a currency whose symbol Marketplacer does not show': {
    world: { currency: 'EUR', project: { currencies: ['EUR', 'USD'] } },
    wrong: async (world) => {
      await sellSomething(world);
      return { CATALOG_CURRENCY: 'USD' };
    },
    told: [
      'CATALOG_CURRENCY: Marketplacer shows amounts in €, which is not USD; set the currency of the Marketplacer instance.',
    ],
  },
  'a currency, a language and a country that the project does not have': {
    wrong: () => ({ CATALOG_CURRENCY: 'JPY', CATALOG_LOCALES: 'en;fr', CATALOG_COUNTRY: 'FR' }),
    told: [
      'CATALOG_LOCALES: the project does not have the language fr (Merchant Center: Settings, Project settings).',
      'CATALOG_CURRENCY: the project does not have the currency JPY (Merchant Center: Settings, Project settings).',
      'CATALOG_COUNTRY: the project does not have the country FR (Merchant Center: Settings, Project settings).',
    ],
  },
  'a tax category that the project does not have': {
    wrong: () => ({ TAX_CATEGORY_KEY: 'reduced' }),
    told: ['TAX_CATEGORY_KEY: there is no tax category with the key reduced.'],
  },
  'the Modular catalog': {
    world: { project: { productCatalogModel: 'Modular' } },
    wrong: () => ({}),
    told: [
      'This project uses the Modular catalog model, which this connector does not support yet; it needs Classic.',
    ],
  },
};

/** Only the applications that make the product type see these. */
const PRODUCT_TYPE: Record<string, Installation> = {
  'a product type that the shop uses for something else': {
    wrong: async (world) => {
      await ownProductType(world, { name: 'marketplacer-advert-id', type: { name: 'number' } });
      return {};
    },
    told: [
      'PRODUCT_TYPE_KEY: the shop uses the product type marketplacer-product for something else, with marketplacer-advert-id in another form; choose another key, and rename in the Merchant Center what the shop has under these names.',
    ],
  },
};

describe.each(Object.entries(SHOP))('%s', (_name, installation) => {
  it('is one sentence with the setting and the remedy', async () => {
    const { world, settings } = await installed(installation);
    for (const [application, steps] of [
      ['service', SERVICE_STEPS],
      ['event', ORDER_STEPS],
      ['job', JOB_STEPS],
    ] as const) {
      const end = await performScript(steps, world.environment(application, settings));
      expect(listIn(end.stderr)).toEqual(expected(installation, world, settings));
      expect(end.exitCode).toBe(1);
    }
  });
});

describe.each(Object.entries(PRODUCT_TYPE))('%s', (_name, installation) => {
  it('is one sentence with the setting and the remedy', async () => {
    const { world, settings } = await installed(installation);
    for (const [application, steps] of [
      ['service', SERVICE_STEPS],
      ['job', JOB_STEPS],
    ] as const) {
      const end = await performScript(steps, world.environment(application, settings));
      expect(listIn(end.stderr)).toEqual(expected(installation, world, settings));
      expect(end.exitCode).toBe(1);
    }
  });
});

/** What is no fault, and still has to be seen by a person. */
const NOTED: Record<string, Installation> = {
  'a project with several currencies': {
    world: { currency: 'USD', project: { currencies: ['USD', 'AUD', 'EUR'] } },
    wrong: () => ({}),
    told: ['Prices of Marketplacer are taken as USD (CATALOG_CURRENCY); the project also has AUD, EUR'],
  },
  'an amount with a symbol that several currencies share': {
    world: { currency: 'AUD', project: { currencies: ['AUD', 'USD'] } },
    wrong: async (world) => {
      await sellSomething(world);
      return { CATALOG_CURRENCY: 'USD' };
    },
    told: ['Prices of Marketplacer are taken as USD (CATALOG_CURRENCY); the project also has AUD'],
  },
  'a project in other languages': {
    world: { project: { languages: ['de-DE', 'fr-FR'] } },
    wrong: () => ({ CATALOG_LOCALES: 'de-DE;fr-FR' }),
    told: ['the project has the configured languages, currency and country'],
  },
  'a project whose only language is en-AU': {
    world: { project: { languages: ['en-AU'] } },
    wrong: () => ({ CATALOG_LOCALES: 'en-AU' }),
    told: ['channel marketplacer-orders'],
  },
  'shares of discounts, and orders that wait for payment': {
    wrong: () => ({ SELLER_DISCOUNT_SHARE: '100;SUMMER=0', EXPORT_ORDERS_WHEN: 'paid' }),
    told: [
      "Sellers bear 100 % of the shop's discounts, 0 % of SUMMER, and the operator the rest, which is told as part of the price.",
      'Orders go to Marketplacer once they are paid (EXPORT_ORDERS_WHEN).',
    ],
  },
  'orders that are switched off': {
    wrong: () => ({ FLOWS_OFF: 'orders' }),
    told: ['Orders do not go to Marketplacer, because FLOWS_OFF names orders.'],
  },
  'a product type of the shop': {
    wrong: async (world) => {
      await ownProductType(world, { name: 'colour' });
      return {};
    },
    told: [
      'product type marketplacer-product: it was there before, and has the attributes of the connector now; if products of the shop use it, choose another PRODUCT_TYPE_KEY',
    ],
  },
  'attributes of the shop that adverts cannot have': {
    wrong: async (world) => {
      await ownProductType(
        world,
        { name: 'season', more: { isRequired: true } },
        { name: 'look', more: { attributeConstraint: 'CombinationUnique' } },
      );
      return {};
    },
    told: [
      'product type marketplacer-product: the attribute season is required, so commercetools refuses new products of sellers; make it optional, or choose another PRODUCT_TYPE_KEY',
      'product type marketplacer-product: the attribute look is CombinationUnique, so commercetools refuses adverts with several variants; remove the constraint, or choose another PRODUCT_TYPE_KEY',
    ],
  },
  'products with the price mode Standalone': {
    wrong: async (world) => {
      const { id } = await ownProductType(world, { name: 'colour' });
      await world.commercetools.post('/products', {
        productType: { typeId: 'product-type', id },
        name: { en: 'Mug' },
        slug: { en: 'mug' },
        priceMode: 'Standalone',
      });
      return {};
    },
    told: [
      'product type marketplacer-product: 1 product(s) have the price mode Standalone, in which the prices of Marketplacer are not used, so they are off sale; set it back to Embedded',
    ],
  },
};

describe.each(Object.entries(NOTED))('%s', (_name, installation) => {
  it('is told, and is no problem', async () => {
    const { world, settings } = await installed(installation);
    const notes: string[] = [];
    for (const [application, steps] of [
      ['service', SERVICE_STEPS],
      ['event', ORDER_STEPS],
      ['job', JOB_STEPS],
    ] as const) {
      const end = await performScript(steps, world.environment(application, settings));
      expect(end).toMatchObject({ exitCode: 0, stderr: '' });
      notes.push(...notesIn(end.stdout));
    }
    for (const sentence of expected(installation, world, settings)) expect(notes).toContain(sentence);
  });
});
