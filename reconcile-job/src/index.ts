import { createConnector } from '@marketplacer-connector/core/connector';
import { listen, readConfigOrExit } from '@marketplacer-connector/core/runtime';
import { createApp } from './app.ts';

const config = readConfigOrExit();
const connector = createConnector(config);
listen(createApp(connector), config.port, connector.log);
