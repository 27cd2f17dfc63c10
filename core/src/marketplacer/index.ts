import type { Config } from '../runtime/index.ts';
import { createAdverts } from './adverts.ts';
import { createChoices } from './choices.ts';
import { createGraphqlClient } from './client.ts';
import { PingDocument, ShownAmountDocument } from './generated/operations.ts';
import { createFulfilment } from './fulfilment.ts';
import { createOnboarding } from './onboarding.ts';
import { createOptionTypes } from './option-types.ts';
import { createOrders } from './orders.ts';
import { createRefunds } from './refunds.ts';
import { createRemittances } from './remittances.ts';
import { createSellers } from './sellers.ts';
import { createTaxonomy } from './taxonomy.ts';
import { createTaxons } from './taxons.ts';
import { createVetting } from './vetting.ts';
import { createWebhooks } from './webhooks.ts';
import { probe } from './probe.ts';

export * from './adverts.ts';
export type { ChoosableOption, Choice, Choices } from './choices.ts';
export { shownText } from './html.ts';
export {
  createGraphqlClient,
  MarketplacerKeyRefused,
  MarketplacerRefusal,
  MarketplacerUnavailable,
  MarketplacerUnreadable,
} from './client.ts';
export * from './fulfilment.ts';
export * from './onboarding.ts';
export type { OptionType } from './option-types.ts';
export * from './orders.ts';
export type { Probe } from './probe.ts';
export { advertInPayload, advertInVariantPayload, sellerInPayload, type PayloadReading } from './payloads.ts';
export * from './refunds.ts';
export type { Listed, Remittance, RemittanceAdvice, RemittedInvoice } from './remittances.ts';
export type { DeletedSeller, KnownSeller, Seller, SellerReading, UnreadSeller } from './sellers.ts';
export * from './signature.ts';
export type * from './taxonomy.ts';
export type { Taxon, TaxonInTree } from './taxons.ts';
export * from './webhook-envelope.ts';
export * from './webhooks.ts';

/** The Marketplacer side: what the rooms may ask of it. */
export function createMarketplacer(config: Config['marketplacer'], client = createGraphqlClient(config)) {
  return {
    adverts: createAdverts(client),
    sellers: createSellers(client),
    choices: createChoices(client),
    optionTypes: createOptionTypes(client),
    taxonomy: createTaxonomy(client),
    taxons: createTaxons(client),
    onboarding: createOnboarding(client),
    orders: createOrders(client),
    refunds: createRefunds(client),
    remittances: createRemittances(client),
    fulfilment: createFulfilment(client),
    vetting: createVetting(client),
    webhooks: createWebhooks(client),
    /** Some amount as Marketplacer shows it to people, where there is any. */
    async shownAmount(): Promise<string | undefined> {
      const { invoices } = await client.query(ShownAmountDocument, {});
      return invoices?.nodes?.find((invoice) => invoice !== null)?.totalFormatted ?? undefined;
    },
    /** What an address answers to this key and password. */
    probe: (apiUrl: string) => probe(config, apiUrl),
    /** Ends well where the key is accepted. */
    ping: async (): Promise<void> => void (await client.query(PingDocument, {})),
    /** Needed at deploy time only, so its library is loaded only then. */
    checkSchema: async () => (await import('./schema-check.ts')).checkSchema(client),
  };
}

export type Marketplacer = ReturnType<typeof createMarketplacer>;
