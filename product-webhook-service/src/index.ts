import { createConnector } from '@marketplacer-connector/core/connector';
import { listen, readConfigOrExit, startTelemetry } from '@marketplacer-connector/core/runtime';
import { createApp } from './app.ts';

const config = readConfigOrExit();
const connector = createConnector(config);
void startTelemetry({
  endpoint: config.otlpEndpoint,
  service: 'product-webhook-service',
  log: connector.log,
});
listen(createApp(connector), config.port, connector.log);
