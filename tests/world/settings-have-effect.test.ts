import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DECLARED_SETTINGS } from '../../core/src/runtime/settings.ts';
import { playSeason } from './support/season.ts';

type Setting = keyof typeof DECLARED_SETTINGS;
const NAMES = Object.keys(DECLARED_SETTINGS) as Setting[];

interface Played {
  /** Beside the default, which is compared with all of them. */
  values: string[];
  /** Settings without which it has no effect; on both sides of each comparison. */
  beside?: Record<string, string>;
}

/** Settings whose effect is in what both platforms hold after a season. */
const PLAYED: Partial<Record<Setting, Played>> = {
  CATALOG_LOCALES: { values: ['en;de', 'de'] },
  CATALOG_COUNTRY: { values: ['AU'] },
  PRODUCT_TYPE_KEY: { values: ['goods-of-sellers'] },
  TAX_CATEGORY_KEY: { values: ['standard'] },
  PUBLISH_PRODUCTS: { values: ['staged'] },
  REMOVED_PRODUCTS: { values: ['delete'] },
  DESCRIPTION_HTML: { values: ['strip', 'pass'] },
  OFFER_SCOPE: { values: ['seller'] },
  SKU_SOURCE: { values: ['seller-sku'] },
  WEBHOOK_MODE: { values: ['payload'] },
  WEBHOOKS: { values: ['none'] },
  TAXONOMY_SOURCE: { values: ['none', 'commercetools'] },
  EXPORT_ORDERS_WHEN: { values: ['confirmed', 'paid'] },
  SELLER_DISCOUNT_SHARE: { values: ['50', '0', '100;SUMMER=0', '100;LOYAL=0'] },
  DISCOUNT_STYLE: { values: ['adjustment'], beside: { SELLER_DISCOUNT_SHARE: '50' } },
  LINE_FIELDS_TO_SELLER: { values: ['text'] },
  LINE_STATES: { values: ['marketplacer'] },
  TAXONOMY_ROOTS: { values: ['garden', 'kitchen'], beside: { TAXONOMY_SOURCE: 'commercetools' } },
  TAXONOMY_PRODUCT_TYPES: {
    values: ['garden-tools', 'own-goods'],
    beside: { TAXONOMY_SOURCE: 'commercetools' },
  },
  FLOWS_ON: { values: ['vetting', 'enrichment', 'onboarding'], beside: { ENRICHED_FIELDS: 'name' } },
  ENRICHED_FIELDS: { values: ['name', 'description', 'images'], beside: { FLOWS_ON: 'enrichment' } },
  FLOWS_OFF: {
    values: ['products', 'stock', 'sellers', 'orders', 'fulfilment', 'refunds', 'taxonomy', 'remittances'],
  },
};

/** Settings whose effect is elsewhere, with the test that shows it. */
const ELSEWHERE: Partial<Record<Setting, [file: string, test: string]>> = {
  MARKETPLACER_API_URL: ['tests/world/installations', 'is one sentence with the setting and the remedy'],
  MARKETPLACER_API_KEY: ['product-webhook-service/tests/deployment', 'the key of Marketplacer is refused'],
  MARKETPLACER_BASIC_AUTH: ['reconcile-job/tests/alarms', 'HTTP Basic is told from the key'],
  MARKETPLACER_WEBHOOK_SECRET: ['product-webhook-service/tests/deployment', 'signs with a new secret'],
  MARKETPLACER_WEBHOOK_SECRET_PREVIOUS: ['product-webhook-service/tests/answers', 'both keys are accepted'],
  CATALOG_CURRENCY: ['order-event-app/tests/export', 'D-04 another currency than that of Marketplacer'],
  OPERATIONS_TOKEN: ['product-webhook-service/tests/operations/access', 'to OPERATIONS_TOKEN'],
  FULL_COMPARISON_HOURS: ['reconcile-job/tests/full-comparison', 'FULL_COMPARISON_HOURS=0'],
  NOTIFY_URL: ['reconcile-job/tests/run', 'NOTIFY_URL is told of new failures'],
  OTEL_EXPORTER_OTLP_ENDPOINT: ['reconcile-job/tests/telemetry', 'without an endpoint nothing is loaded'],
  LOG_LEVEL: ['core/tests/runtime/log', 'a line is JSON with severity'],
};

/** The values that a setting takes, where it takes only some. */
const valuesOf = (setting: Setting): string[] =>
  (DECLARED_SETTINGS[setting].safeParse('?').error?.issues ?? []).flatMap((issue) =>
    'values' in issue ? issue.values.map(String) : [],
  );

const seasons = new Map<string, Promise<string>>();

/** Each is played once. */
function season(settings: Record<string, string>): Promise<string> {
  const name = JSON.stringify(settings);
  const played = seasons.get(name) ?? playSeason(settings);
  seasons.set(name, played);
  return played;
}

it('seasons with the same settings end the same', async () => {
  expect(await playSeason({})).toBe(await season({}));
});

describe.each(Object.entries(PLAYED))('%s', (setting, { values, beside = {} }) => {
  const played = [beside, ...values.map((value) => ({ ...beside, [setting]: value }))];

  it.each(played.slice(1))('%j ends a season in a way of its own', async (settings) => {
    const ended = await season(settings);
    const alike: object[] = [];
    // The later ones look back at this one.
    for (const earlier of played.slice(0, played.indexOf(settings))) {
      if ((await season(earlier)) === ended) alike.push(earlier);
    }
    expect(alike).toEqual([]);
  });
});

it('every setting is played here, or shown by a test', () => {
  expect([...Object.keys(PLAYED), ...Object.keys(ELSEWHERE)].toSorted()).toEqual(NAMES.toSorted());
  const root = join(__dirname, '../..');
  const missing = Object.values(ELSEWHERE).filter(
    ([file, test]) => !readFileSync(join(root, `${file}.test.ts`), 'utf8').includes(test),
  );
  expect(missing).toEqual([]);
});

it('every value is played, of a setting that takes only some', () => {
  const played = Object.entries(PLAYED) as [Setting, Played][];
  const missing = played.flatMap(([setting, { values }]) => {
    const byDefault = DECLARED_SETTINGS[setting].safeParse(undefined).data;
    const others = valuesOf(setting).filter((value) => !values.includes(value) && value !== byDefault);
    return others.length > 0 ? [{ setting, others }] : [];
  });
  expect(missing).toEqual([]);
});
