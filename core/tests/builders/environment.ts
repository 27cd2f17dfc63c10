type Environment = Record<string, string | undefined>;

/** The smallest environment that an application starts with. */
export function anEnvironment(change: Environment = {}): Environment {
  return {
    CTP_PROJECT_KEY: 'shop',
    CTP_CLIENT_ID: 'client-id',
    CTP_CLIENT_SECRET: 'client-secret-value',
    CTP_API_URL: 'https://api.europe-west1.gcp.commercetools.com',
    CTP_AUTH_URL: 'https://auth.europe-west1.gcp.commercetools.com',
    MARKETPLACER_API_URL: 'https://bridge.marketplacer.com/graphql',
    MARKETPLACER_API_KEY: 'api-key-value',
    MARKETPLACER_WEBHOOK_SECRET: 'webhook-secret-value-of-32-letters',
    CATALOG_CURRENCY: 'AUD',
    ...change,
  };
}
