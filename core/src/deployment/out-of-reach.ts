import type { Deployment, Platform } from './step.ts';

/** A step needs a platform of which a step before has said why it cannot be asked. */
export class OutOfReach extends Error {
  override readonly name = 'OutOfReach';
}

const PORTS = {
  commercetools: ['commercetools', 'setup', 'store'],
  marketplacer: ['marketplacer'],
} as const;

/** The same deployment, in which whatever asks the platform ends. */
export const without = (deployment: Deployment, platform: Platform): Deployment => ({
  ...deployment,
  ...Object.fromEntries(PORTS[platform].map((port) => [port, closed])),
});

const closed = new Proxy(
  {},
  {
    get: (_target, name) => {
      throw new OutOfReach(`${String(name)} is out of reach`);
    },
  },
);

/** Whether commercetools refuses something to the API client, in the words of whichever client has asked. */
export function isForbidden(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const statuses = ['statusCode', 'httpErrorStatus', 'status'].map((name): unknown =>
    Reflect.get(error, name),
  );
  return statuses.includes(403) || isForbidden(Reflect.get(error, 'cause'));
}
