import type { World } from '../../../sandbox/client/index.ts';

/** The requests to commercetools since they were last forgotten, beside the note that a webhook has arrived. */
export async function askedOfShop({ commercetools }: World) {
  const isNote = (body: unknown) => JSON.stringify(body)?.includes('"last-webhook-');
  return (await commercetools.requests()).filter(
    ({ path, body }) => !path.startsWith('/oauth/') && !isNote(body),
  );
}
