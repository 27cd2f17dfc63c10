import type { World } from '../client/index.ts';

/** The requests to commercetools since they were last forgotten that may have changed something. */
export async function writeRequests({ commercetools }: Pick<World, 'commercetools'>) {
  const requests = await commercetools.requests();
  return requests.filter(
    ({ method, path }) => method !== 'GET' && method !== 'HEAD' && !path.startsWith('/oauth/'),
  );
}

/** The same, each as its method and path. */
export async function writesTo(world: Pick<World, 'commercetools'>): Promise<string[]> {
  return (await writeRequests(world)).map(({ method, path }) => `${method} ${path}`);
}
