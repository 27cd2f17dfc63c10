import { settingsInForce, type SettingInForce } from './settings-in-force.ts';
import { OPTIONAL_FLOWS, SETTINGS, type Flow, type OptionalFlow, type Settings } from './settings.ts';

/** The configuration of an application, in the shape that the rooms use. */
export interface Config {
  commercetools: {
    projectKey: string;
    clientId: string;
    clientSecret: string;
    /** As granted, with the project key: `manage_products:my-project`. Empty means all that the client has. */
    scopes: string[];
    apiUrl: string;
    authUrl: string;
  };
  marketplacer: {
    apiUrl: string;
    apiKey: string;
    basicAuth: string | undefined;
    /** The current webhook secret first, then the previous one while a key is being changed. */
    webhookSecrets: string[];
    webhookMode: Settings['WEBHOOK_MODE'];
    webhooks: Settings['WEBHOOKS'];
  };
  catalog: {
    currency: Settings['CATALOG_CURRENCY'];
    /** At least one; the first is the language of the source. */
    locales: string[];
    country: string | undefined;
    productTypeKey: string;
    taxCategoryKey: string | undefined;
    publishProducts: Settings['PUBLISH_PRODUCTS'];
    removedProducts: Settings['REMOVED_PRODUCTS'];
    descriptionHtml: Settings['DESCRIPTION_HTML'];
    offerScope: Settings['OFFER_SCOPE'];
    skuSource: Settings['SKU_SOURCE'];
    taxonomySource: Settings['TAXONOMY_SOURCE'];
    /** Whether people decide in the shop about adverts that wait for vetting. */
    vettedInShop: boolean;
    /** What the shop owns of products; nothing while the flow `enrichment` is off. */
    enrichedFields: Settings['ENRICHED_FIELDS'];
    /** Where the shop owns the taxonomy: keys of what takes part; none stand for all. */
    taxonomyRoots: readonly string[];
    taxonomyProductTypes: readonly string[];
  };
  orders: {
    exportWhen: Settings['EXPORT_ORDERS_WHEN'];
    /** Whole percentages of the shop's discounts that sellers bear, and how the rest is told. */
    discounts: {
      sellerShare: number;
      byKey: ReadonlyMap<string, number>;
      style: Settings['DISCOUNT_STYLE'];
    };
    /** Names of custom fields of line items that sellers see. */
    lineFields: readonly string[];
    /** Whether line items are moved to states of the connector. */
    lineStates: Settings['LINE_STATES'];
  };
  flowsOff: ReadonlySet<Flow>;
  flowsOn: ReadonlySet<OptionalFlow>;
  /** Opens the operations beside the access tokens of commercetools. */
  operationsToken: string | undefined;
  /** Within so many hours everything is compared once; 0 never. */
  fullComparisonHours: number;
  notifyUrl: string | undefined;
  /** The base address of a receiver of OTLP over HTTP. */
  otlpEndpoint: string | undefined;
  logLevel: string;
  port: number;
  /** As people may see them. */
  inForce: SettingInForce[];
}

export type ConfigReading = { ok: true; config: Config } | { ok: false; problems: string[] };

/**
 * Reads the whole configuration at once. What is missing or malformed comes back as one list that
 * names every key at fault and never shows a value. An empty value counts as absent, because Connect
 * cannot pass an empty one.
 */
export function readConfig(environment: Record<string, string | undefined>): ConfigReading {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = SETTINGS.safeParse(present);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const key = String(issue.path[0]);
      return key in present ? `${key}: ${issue.message}` : `${key}: is missing`;
    });
    return { ok: false, problems: [...new Set(problems)] };
  }
  return { ok: true, config: { ...arrange(parsed.data), inForce: settingsInForce(present) } };
}

function arrange(settings: Settings): Omit<Config, 'inForce'> {
  return {
    commercetools: {
      projectKey: settings.CTP_PROJECT_KEY,
      clientId: settings.CTP_CLIENT_ID,
      clientSecret: settings.CTP_CLIENT_SECRET,
      scopes: settings.CTP_SCOPE,
      apiUrl: settings.CTP_API_URL,
      authUrl: settings.CTP_AUTH_URL,
    },
    marketplacer: {
      apiUrl: settings.MARKETPLACER_API_URL,
      apiKey: settings.MARKETPLACER_API_KEY,
      basicAuth: settings.MARKETPLACER_BASIC_AUTH,
      webhookSecrets: [
        settings.MARKETPLACER_WEBHOOK_SECRET,
        settings.MARKETPLACER_WEBHOOK_SECRET_PREVIOUS,
      ].filter((secret) => secret !== undefined),
      webhookMode: settings.WEBHOOK_MODE,
      webhooks: settings.WEBHOOKS,
    },
    catalog: {
      currency: settings.CATALOG_CURRENCY,
      locales: settings.CATALOG_LOCALES,
      country: settings.CATALOG_COUNTRY,
      productTypeKey: settings.PRODUCT_TYPE_KEY,
      taxCategoryKey: settings.TAX_CATEGORY_KEY,
      publishProducts: settings.PUBLISH_PRODUCTS,
      removedProducts: settings.REMOVED_PRODUCTS,
      descriptionHtml: settings.DESCRIPTION_HTML,
      offerScope: settings.OFFER_SCOPE,
      skuSource: settings.SKU_SOURCE,
      taxonomySource: settings.TAXONOMY_SOURCE,
      vettedInShop: settings.FLOWS_ON.has('vetting'),
      enrichedFields: settings.FLOWS_ON.has('enrichment') ? settings.ENRICHED_FIELDS : new Set(),
      taxonomyRoots: settings.TAXONOMY_ROOTS,
      taxonomyProductTypes: settings.TAXONOMY_PRODUCT_TYPES,
    },
    orders: {
      exportWhen: settings.EXPORT_ORDERS_WHEN,
      discounts: { ...settings.SELLER_DISCOUNT_SHARE, style: settings.DISCOUNT_STYLE },
      lineFields: settings.LINE_FIELDS_TO_SELLER,
      lineStates: settings.LINE_STATES,
    },
    flowsOff: settings.FLOWS_OFF,
    flowsOn: settings.FLOWS_ON,
    operationsToken: settings.OPERATIONS_TOKEN,
    fullComparisonHours: settings.FULL_COMPARISON_HOURS,
    notifyUrl: settings.NOTIFY_URL,
    otlpEndpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT,
    logLevel: settings.LOG_LEVEL,
    port: settings.PORT,
  };
}

/** Whether a flow is switched off, be it one that is on or one that is off by default. */
export const isFlowOff = (
  { flowsOff, flowsOn }: Pick<Config, 'flowsOff' | 'flowsOn'>,
  flow: Flow | OptionalFlow,
): boolean => (isOptional(flow) ? !flowsOn.has(flow) : flowsOff.has(flow));

const isOptional = (flow: Flow | OptionalFlow): flow is OptionalFlow =>
  OPTIONAL_FLOWS.some((optional) => optional === flow);

/** The variables of this process, for what is no configuration of ours, such as those that Connect gives to scripts. */
export const processEnvironment = (): Record<string, string | undefined> => process.env;

/** Reads the configuration of this process, or says on standard error what is wrong with it and exits with 1. */
export function readConfigOrExit(): Config {
  const reading = readConfig(processEnvironment());
  if (reading.ok) return reading.config;
  process.stderr.write(
    `The configuration cannot be used. Correct these keys (docs/configuration.md says where each value is found):\n` +
      reading.problems.map((problem) => `  - ${problem}\n`).join(''),
  );
  process.exit(1);
}
