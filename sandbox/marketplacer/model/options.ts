import type { Kind } from './entities.ts';
import { minorUnitDigits } from '../../engine/minor-units.ts';

interface Limits {
  ip: number;
  key: number;
  instance: number;
}

/** A field that Marketplacer cannot resolve, of every object of the type or of one. */
export interface FailingField {
  /** Such as `Advert.brand`. */
  field: string;
  legacyId?: number;
}

/** How one emulated marketplace behaves. Everything beyond name, key and currency has a default. */
export interface InstanceOptions {
  name: string;
  apiKey: string;
  /** Keys of other programs of the same operator. */
  otherKeys: string[];
  currency: string;
  currencyDigits: number;
  /** `user:password` of a site behind HTTP Basic; the key then travels in `marketplacer-api-key`. */
  basicAuth?: string;
  /** Root fields that this key does not see. */
  deniedFields: string[];
  /**
   * Fields such as `Variant.images` that this key does not see: they do not exist for its queries, its
   * introspection and its saved webhook queries.
   */
  hiddenFields: string[];
  /** Values that enums have got since their documentation was written, by the name of the enum. */
  newValues: Readonly<Record<string, readonly string[]>>;
  /** Scopes such as `orders:write` that this key lacks; a lower level includes the higher ones. */
  deniedScopes: string[];
  /**
   * Fields that answer an error beside the data of all others; what may not be null takes the object around it along
   * (https://spec.graphql.org/October2021/#sec-Handling-Field-Errors).
   */
  failingFields: FailingField[];
  /** A page is never larger, whatever is asked for (https://graphql-ruby.org/pagination/using_connections, max_page_size). */
  pageCap: number;
  /** Requests per 10 seconds. */
  limits: Limits;
  /** What the body of a destroy webhook holds; the real one is not documented. */
  destroyBody: 'null-node' | 'deleted-advert' | 'snapshot';
  /** What `node` answers for a deleted advert; the real one is not documented. */
  nodeOfDeleted: 'null' | 'deleted-advert';
  /** What `Variant.countOnHand` is with several inventories; the real one is not documented. */
  countOnHandOf: 'all-inventories' | 'first-inventory';
  /**
   * How long a new external id stays invisible to the `externalIds` search. A function is asked at every
   * search, with the kind and the legacy id of the owner.
   */
  externalIdLagMs: number | ((ownerKind: Kind, ownerId: number) => number);
  updatedAtPrecisionMs: number;
  /** The value of `Marketplacer-Vertical`. */
  vertical: string;
  /** Gives image URLs a new signature at every read. */
  resignImages: boolean;
  /**
   * Fields that `orderCreate` and `orderUpdate` do not take without, such as `address.state` or `emailAddress`: some
   * are described as required (graph-doc, AddressInput), which of an order is not documented.
   */
  requiredOrderFields: string[];
  /** Whether `sellerCreate` refuses an e-mail address that another user has; which is real is not documented. */
  uniqueUserEmails: boolean;
  /** How the mutation that releases is called: by its type, or as the blueprint writes it; which is real is not documented. */
  releaseMutation: 'remittancesRelease' | 'remittanceRelease';
  /** How long after its dispatch an invoice can be remitted (SUP:360052908272, "default 7 days"). */
  remittanceDelayMs: number;
  /** Rate of the tax contained in amounts that came without tax. */
  defaultTaxRate: number;
  /** Divides every documented delay. */
  timeFactor: number;
  /** How long a webhook receiver may take; documented as 30 s and not divided. */
  webhookTimeoutMs: number;
}

export type InstanceRequest = Pick<InstanceOptions, 'name' | 'apiKey'> &
  Partial<Omit<InstanceOptions, 'limits'>> & { limits?: Partial<Limits> };

const DOCUMENTED_LIMITS: Limits = { ip: 600, key: 750, instance: 1200 };

export function instanceOptions(request: InstanceRequest, timeFactor: number): InstanceOptions {
  const currency = request.currency ?? 'AUD';
  return {
    currencyDigits: minorUnitDigits(currency),
    otherKeys: [],
    deniedFields: [],
    hiddenFields: [],
    newValues: {},
    deniedScopes: [],
    failingFields: [],
    pageCap: Infinity,
    destroyBody: 'null-node',
    nodeOfDeleted: 'null',
    countOnHandOf: 'all-inventories',
    externalIdLagMs: 0,
    updatedAtPrecisionMs: 1000,
    vertical: request.name,
    resignImages: false,
    requiredOrderFields: [],
    uniqueUserEmails: false,
    releaseMutation: 'remittancesRelease',
    remittanceDelayMs: 7 * 24 * 60 * 60_000,
    defaultTaxRate: 0.1,
    timeFactor,
    webhookTimeoutMs: 30_000,
    ...request,
    currency,
    limits: { ...DOCUMENTED_LIMITS, ...request.limits },
  };
}
