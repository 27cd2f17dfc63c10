import type {
  ChangeSubscription,
  Channel,
  Destination,
  MessageSubscription,
  ProductType,
  State,
  StateDraft,
  Project as ProjectSettings,
  Subscription,
  SubscriptionUpdateAction,
  TypeDraft,
  Type,
  TypeUpdateAction,
} from '@commercetools/platform-sdk';
import type { Config, Page } from '../runtime/index.ts';
import { createProject } from './client.ts';
import { explainSilence, readGrant, type Grant } from './grant.ts';
import { isSubscriptionKey } from './keys.ts';
import { afterId, pageOf } from './page.ts';
import { CommercetoolsUnavailable, query, read, write, type Write } from './requests.ts';

const CHANNELS_PER_PAGE = 100;
/** A project may have 50 (https://docs.commercetools.com/api/projects/subscriptions). */
const MOST_SUBSCRIPTIONS = 100;

/** What post-deploy and pre-undeploy may ask of commercetools, beside what the rooms ask. */
export function createSetup(config: Config['commercetools'], project = createProject(config)) {
  return {
    grant: (): Promise<Grant> => readGrant(config),
    silence: (): Promise<string | undefined> => explainSilence(config),

    async project(): Promise<ProjectSettings> {
      const settings = await read(project.get());
      if (settings) return settings;
      throw new CommercetoolsUnavailable(`commercetools does not know the project ${config.projectKey}`);
    },

    taxCategoryExists: async (key: string): Promise<boolean> =>
      (await read(project.taxCategories().withKey({ key }).get())) !== undefined,

    /** How many products of the type have prices of their own resource, in place of embedded ones. */
    async countStandalone({ id }: ProductType): Promise<number> {
      const where = `productType(id="${id}") and priceMode="Standalone"`;
      const page = await query(project.products().get({ queryArgs: { where, limit: 1, withTotal: true } }));
      return page.total ?? page.results.length;
    },

    type: (key: string): Promise<Type | undefined> => read(project.types().withKey({ key }).get()),

    updateType: ({ id, version }: Type, actions: TypeUpdateAction[]): Promise<Write<Type>> =>
      write(project.types().withId({ ID: id }).post({ body: { version, actions } })),

    /** All channels with their custom types, in the order of their ids. */
    async channels(after?: string): Promise<Page<Channel>> {
      const queryArgs = { ...afterId(after), expand: 'custom.type', limit: CHANNELS_PER_PAGE };
      const page = await query(project.channels().get({ queryArgs }));
      return pageOf(page.results, ({ id }) => id);
    },

    /** Those of all deployments of the connector in this project, in the order of their keys. */
    async subscriptions(): Promise<Subscription[]> {
      const queryArgs = { sort: 'key asc', limit: MOST_SUBSCRIPTIONS };
      const { results } = await query(project.subscriptions().get({ queryArgs }));
      return results.filter(({ key }) => isSubscriptionKey(key));
    },
    createSubscription: (
      key: string,
      destination: Destination,
      asked: { messages: MessageSubscription[]; changes: ChangeSubscription[] },
    ): Promise<Write<Subscription>> =>
      write(project.subscriptions().post({ body: { key, destination, ...asked } })),
    updateSubscription: (
      subscription: Subscription,
      actions: SubscriptionUpdateAction[],
    ): Promise<Write<Subscription>> =>
      write(
        project
          .subscriptions()
          .withId({ ID: subscription.id })
          .post({ body: { version: subscription.version, actions } }),
      ),
    deleteSubscription: (subscription: Subscription): Promise<Write<Subscription>> =>
      write(
        project
          .subscriptions()
          .withId({ ID: subscription.id })
          .delete({ queryArgs: { version: subscription.version } }),
      ),

    state: (key: string): Promise<State | undefined> =>
      query(
        project
          .states()
          .get({ queryArgs: { where: 'key = :key', 'var.key': key, limit: 1, withTotal: false } }),
      ).then(({ results }) => results[0]),
    createState: (draft: StateDraft): Promise<Write<State>> => write(project.states().post({ body: draft })),

    services: () => paymentServices(config),
  };
}

export type CommercetoolsSetup = ReturnType<typeof createSetup>;

/**
 * commercetools' own service for the custom types of connectors. Importing it costs a few hundred milliseconds, so
 * this happens at deploy time only. What belongs to Checkout is not used.
 */
async function paymentServices(config: Config['commercetools']) {
  const sdk = await import('@commercetools/connect-payments-sdk');
  const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const { ctCustomTypeService } = sdk.setupPaymentSDK({
    authUrl: config.authUrl,
    apiUrl: config.apiUrl,
    sessionUrl: config.apiUrl,
    checkoutUrl: config.apiUrl,
    jwksUrl: config.authUrl,
    jwtIssuer: config.authUrl,
    clientId: config.clientId,
    clientSecret: config.clientSecret,
    projectKey: config.projectKey,
    getContextFn: () => ({ correlationId: 'deployment', requestId: 'deployment' }),
    updateContextFn: () => {},
    logger: quiet,
  });
  return {
    ensureType: (draft: TypeDraft): Promise<Type> => ctCustomTypeService.createOrUpdate(draft),
  };
}
