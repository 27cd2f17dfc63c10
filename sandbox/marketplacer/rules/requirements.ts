import type { Advert, OptionType, Taxon } from '../model/entities.ts';
import type { Store } from '../store/store.ts';
import { variantsOf } from './catalogue.ts';

type Demand = Pick<OptionType, 'optional' | 'prototypeIds'>;

/**
 * What a change of an option type does to adverts that are on sale. "If an option type is changed from optional to
 * required, products that use it are unpublished"; the way back publishes none (SUP:14556672200205). One that comes
 * or goes "may make adverts undisplayable" (graph-doc, OptionTypeCreateOrUpdateMutationInput.prototypeIds): here one
 * that is required and comes does, and one that goes takes along those that have a value of it.
 */
export function unpublishBy(store: Store, type: OptionType, before: Demand): void {
  const of = (ids: readonly number[]) => ids.flatMap((id) => advertsOf(store, id));
  const isNew = (id: number) => before.optional || !before.prototypeIds.includes(id);
  const isGone = (id: number) => !type.prototypeIds.includes(id);
  const demanded = type.optional ? [] : of(type.prototypeIds.filter(isNew));
  const bereft = of(before.prototypeIds.filter(isGone)).filter((advert) => hasValueOf(store, advert, type));
  unpublish(store, [...demanded, ...bereft]);
}

/** What becomes of the adverts of a taxon with another prototype, or in another place, is documented nowhere. */
export function unpublishIn(store: Store, taxon: Taxon): void {
  unpublish(store, store.by('Advert', 'taxonId', taxon.id));
}

function unpublish(store: Store, adverts: readonly Advert[]): void {
  for (const advert of new Set(adverts)) if (advert.published) store.update(advert, { published: false });
}

const advertsOf = (store: Store, prototypeId: number): Advert[] =>
  store
    .by('Taxon', 'prototypeId', prototypeId)
    .flatMap(({ id }: Taxon) => [...store.by('Advert', 'taxonId', id)]);

const hasValueOf = (store: Store, advert: Advert, { id }: OptionType): boolean =>
  [advert, ...variantsOf(store, advert)].some(({ options }) =>
    options.some(({ optionTypeId }) => optionTypeId === id),
  );
