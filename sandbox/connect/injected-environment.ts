import type { TopicAddress } from './topic-address.ts';

export interface Deployment {
  application: 'service' | 'event' | 'job';
  /** Base URL of both the API and the token endpoint. */
  commercetoolsUrl: string;
  projectKey: string;
  clientId: string;
  clientSecret: string;
  /** Space-separated, each with the suffix `:{projectKey}`. */
  scope: string;
  /** Public address of a service application, without its endpoint. */
  serviceUrl?: string;
  topic?: TopicAddress;
  /** Given instead of `topic` in a Region on AWS. */
  topicArn?: string;
}

/**
 * The environment that Connect itself gives to an application and its scripts, besides the configuration.
 * https://docs.commercetools.com/connect/automation-scripts
 */
export function injectedEnvironment(deployment: Deployment): Record<string, string> {
  return {
    CTP_PROJECT_KEY: deployment.projectKey,
    CTP_CLIENT_ID: deployment.clientId,
    CTP_CLIENT_SECRET: deployment.clientSecret,
    CTP_SCOPE: deployment.scope,
    CTP_API_URL: deployment.commercetoolsUrl,
    CTP_AUTH_URL: deployment.commercetoolsUrl,
    // Documented for Google Cloud only.
    CONNECT_PROVIDER: deployment.topicArn === undefined ? 'GCP' : 'AWS',
    ...(deployment.application === 'service' && serviceVariables(deployment)),
    ...(deployment.application === 'event' && eventVariables(deployment)),
  };
}

function serviceVariables({ serviceUrl }: Deployment): Record<string, string> {
  return serviceUrl === undefined ? {} : { CONNECT_SERVICE_URL: serviceUrl };
}

function eventVariables({ topic, topicArn }: Deployment): Record<string, string> {
  if (topicArn !== undefined) {
    return { CONNECT_SUBSCRIPTION_DESTINATION: 'SNS', CONNECT_AWS_TOPIC_ARN: topicArn };
  }
  if (!topic) return {};
  return {
    CONNECT_SUBSCRIPTION_DESTINATION: 'GoogleCloudPubSub',
    CONNECT_GCP_PROJECT_ID: topic.projectId,
    CONNECT_GCP_TOPIC_NAME: topic.topic,
  };
}
