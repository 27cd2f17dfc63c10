import type { TypeResolvers } from '../graphql/context.ts';
import type { Advert } from '../model/entities.ts';
import { externalIdsOf } from './external-ids.ts';

/** The members of the union `AllAdvert` beside the advert itself. */
interface AdvertInState<K extends 'UnpublishedAdvert' | 'DeletedAdvert'> {
  kind: K;
  id: number;
  updatedAt: number;
  advert: Advert;
}

export type AnyAdvert = Advert | AdvertInState<'UnpublishedAdvert'> | AdvertInState<'DeletedAdvert'>;

export function unpublishedAdvert(advert: Advert): AdvertInState<'UnpublishedAdvert'> {
  return { kind: 'UnpublishedAdvert', id: advert.id, updatedAt: advert.updatedAt, advert };
}

export function deletedAdvert(advert: Advert): AdvertInState<'DeletedAdvert'> {
  return { kind: 'DeletedAdvert', id: advert.id, updatedAt: advert.updatedAt, advert };
}

export function anyAdvert(advert: Advert): AnyAdvert {
  if (advert.deletedAt !== null) return deletedAdvert(advert);
  return advert.published ? advert : unpublishedAdvert(advert);
}

type NotOffered = AdvertInState<'UnpublishedAdvert'> | AdvertInState<'DeletedAdvert'>;

const notOffered: TypeResolvers = {
  externalIds: ({ id }: NotOffered, _args, { instance }) => externalIdsOf(instance.store, 'Advert', id),
};

export const anyAdvertResolvers: Record<string, TypeResolvers> = {
  UnpublishedAdvert: { ...notOffered, details: ({ advert }: NotOffered) => advert },
  DeletedAdvert: notOffered,
};
