/** Where the three emulated systems of a running sandbox listen. */
export interface SandboxAddresses {
  connect: string;
  commercetools: string;
  marketplacer: string;
}

/** The addresses that the jest global setup has left in the environment. */
export function sandboxAddresses(environment: NodeJS.ProcessEnv = process.env): SandboxAddresses {
  return {
    connect: required(environment, 'SANDBOX_CONNECT_URL'),
    commercetools: required(environment, 'SANDBOX_COMMERCETOOLS_URL'),
    marketplacer: required(environment, 'SANDBOX_MARKETPLACER_URL'),
  };
}

function required(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (!value) throw new Error(`${name} is not set: is the sandbox running?`);
  return value;
}
