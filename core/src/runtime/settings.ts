import { z } from 'zod';
import { findCurrency } from './currency.ts';

/** The flows that `FLOWS_OFF` can switch off. */
export const FLOWS = [
  'products',
  'stock',
  'sellers',
  'orders',
  'fulfilment',
  'refunds',
  'taxonomy',
  'remittances',
] as const;
export type Flow = (typeof FLOWS)[number];

/** The flows that are off unless `FLOWS_ON` names them: with each, the shop owns something. */
export const OPTIONAL_FLOWS = ['vetting', 'enrichment', 'onboarding'] as const;
export type OptionalFlow = (typeof OPTIONAL_FLOWS)[number];

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** What travels to it are keys and orders, so in clear only to a process of the same machine. */
const secureUrl = z
  .url({ protocol: /^https?$/, error: 'must be an https URL', abort: true })
  .refine((url) => !URL.parse(url)?.username && !URL.parse(url)?.password, 'must not hold a user or password')
  .refine((url) => {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || LOOPBACK.test(hostname);
  }, 'must begin with https; http is accepted only for a loopback host such as localhost');
/** Sent as a header, so no line break or letter beyond ASCII may have come along when it was pasted. */
const secret = z.string().regex(/^[\x21-\x7e]+$/, 'must be one word of printable ASCII characters');
/** Chosen by the operator, so its strength is checked: a short one can be guessed from one signed message. */
const chosenSecret = z
  .string()
  .regex(
    /^\S{32,}$/,
    'must have at least 32 characters and no white space, also not at its end; `openssl rand -hex 32` makes a good one',
  );
const list = (text: string) =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

const currency = z.string().transform((code, context) => {
  const found = findCurrency(code);
  if (found) return found;
  context.addIssue({ code: 'custom', message: 'must be an ISO 4217 currency code such as AUD' });
  return z.NEVER;
});

const locales = z
  .string()
  .transform(list)
  .pipe(
    z
      .array(
        z
          .string()
          .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be locales such as en or en-AU, separated by ;'),
      )
      .min(1, 'must name at least one locale'),
  );

const someOf = <const T extends readonly [string, ...string[]]>(names: T) =>
  z
    .string()
    .transform((text) => list(text).filter((name) => name !== 'none'))
    .pipe(z.array(oneOf(names)))
    .transform((named) => new Set<T[number]>(named as T[number][]));

/** What the shop may own of a product, with the flow `enrichment`, besides attributes. */
export const ENRICHABLE = ['name', 'description', 'images'] as const;
export type Enrichable = (typeof ENRICHABLE)[number] | `attribute:${string}`;

const enrichedFields = z
  .string()
  .transform((text) => list(text).filter((field) => field !== 'none'))
  .pipe(
    z.array(
      z
        .string()
        .regex(
          new RegExp(`^(${ENRICHABLE.join('|')}|attribute:[A-Za-z0-9_-]{2,256})$`),
          `must be one of ${ENRICHABLE.join(', ')}, attribute:<name>`,
        ),
    ),
  )
  .transform((fields): ReadonlySet<Enrichable> => new Set(fields as Enrichable[]));

const fieldNames = z
  .string()
  .transform(list)
  .pipe(z.array(z.string().regex(/^[A-Za-z0-9_-]{2,36}$/, 'must be names of custom fields, separated by ;')));

const keys = z
  .string()
  .transform(list)
  .pipe(z.array(z.string().regex(/^[A-Za-z0-9_-]{2,256}$/, 'must be commercetools keys, separated by ;')));

/** "100;SUMMER=0": the share of sellers, and exceptions by the key of a cart discount. */
const discountShare = z
  .string()
  .regex(
    /^(100|\d{1,2})(;[A-Za-z0-9_-]{2,256}=(100|\d{1,2}))*$/,
    'must be a whole percentage, then exceptions such as ;SUMMER=0 by the key of a cart discount',
  )
  .transform((text) => {
    const [share, ...exceptions] = text.split(';');
    return {
      sellerShare: Number(share),
      byKey: new Map(
        exceptions.map((exception): [string, number] => {
          const [key = '', percentage] = exception.split('=');
          return [key, Number(percentage)];
        }),
      ),
    };
  });

const scopes = z.string().transform((text) => text.split(/\s+/).filter((scope) => scope !== ''));

/**
 * Injected by Connect for its own API client; never declared in connect.yaml.
 * The same names serve in a local .env.
 */
const INJECTED_SETTINGS = {
  CTP_PROJECT_KEY: z.string(),
  CTP_CLIENT_ID: secret,
  CTP_CLIENT_SECRET: secret,
  CTP_SCOPE: scopes.default([]),
  CTP_API_URL: secureUrl,
  CTP_AUTH_URL: secureUrl,
};

/** Declared once in connect.yaml under inheritAs.configuration. Secured ones are marked there. */
export const DECLARED_SETTINGS = {
  MARKETPLACER_API_URL: secureUrl,
  MARKETPLACER_API_KEY: secret,
  MARKETPLACER_BASIC_AUTH: z
    .string()
    .regex(/^[^:]+:.+$/, 'must have the form user:password')
    .optional(),
  MARKETPLACER_WEBHOOK_SECRET: chosenSecret,
  MARKETPLACER_WEBHOOK_SECRET_PREVIOUS: chosenSecret.optional(),
  CATALOG_CURRENCY: currency,
  CATALOG_LOCALES: locales.prefault('en'),
  CATALOG_COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166 country code such as AU')
    .optional(),
  PRODUCT_TYPE_KEY: z
    .string()
    .regex(/^[A-Za-z0-9_-]{2,256}$/, 'must be a commercetools key')
    .default('marketplacer-product'),
  TAX_CATEGORY_KEY: z.string().optional(),
  PUBLISH_PRODUCTS: oneOf(['published', 'staged']).default('published'),
  REMOVED_PRODUCTS: oneOf(['unpublish', 'delete']).default('unpublish'),
  DESCRIPTION_HTML: oneOf(['sanitise', 'strip', 'pass']).default('sanitise'),
  OFFER_SCOPE: oneOf(['product', 'seller']).default('product'),
  SKU_SOURCE: oneOf(['variant-id', 'seller-sku']).default('variant-id'),
  WEBHOOK_MODE: oneOf(['callback', 'payload']).default('callback'),
  WEBHOOKS: oneOf(['register', 'none']).default('register'),
  TAXONOMY_SOURCE: oneOf(['marketplacer', 'commercetools', 'none']).default('marketplacer'),
  TAXONOMY_ROOTS: keys.prefault(''),
  TAXONOMY_PRODUCT_TYPES: keys.prefault(''),
  EXPORT_ORDERS_WHEN: oneOf(['created', 'confirmed', 'paid']).default('created'),
  SELLER_DISCOUNT_SHARE: discountShare.prefault('100'),
  DISCOUNT_STYLE: oneOf(['price', 'adjustment']).default('price'),
  LINE_FIELDS_TO_SELLER: fieldNames.prefault(''),
  LINE_STATES: oneOf(['none', 'marketplacer']).default('none'),
  FLOWS_OFF: someOf(FLOWS).prefault('none'),
  FLOWS_ON: someOf(OPTIONAL_FLOWS).prefault('none'),
  ENRICHED_FIELDS: enrichedFields.prefault(''),
  OPERATIONS_TOKEN: chosenSecret.optional(),
  FULL_COMPARISON_HOURS: z.coerce
    .number({ error: 'must be a whole number of hours, or 0 for never' })
    .int('must be a whole number of hours')
    .min(0, 'must not be negative')
    .default(24),
  NOTIFY_URL: secureUrl.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: secureUrl.optional(),
  LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
};

/** Set by Connect's runtime, and honoured for local runs. */
const RUNTIME_SETTINGS = {
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65_535).default(8080),
};

export const SETTINGS = z.object({ ...INJECTED_SETTINGS, ...DECLARED_SETTINGS, ...RUNTIME_SETTINGS });
export type Settings = z.output<typeof SETTINGS>;
