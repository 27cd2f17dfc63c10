import type { TaxonReading } from '../marketplacer/index.ts';
import type { ObjectReference } from '../outcome/index.ts';
import { counterpartsOf } from './counterparts.ts';
import { sameName } from './map-product-type.ts';
import { IDENTITY_KEYS, type ExportStep, type Trouble, type WantedTaxon } from './wanted.ts';

interface TaxonsPlan {
  /** From the top down. */
  levels: ExportStep[][];
  ids: Map<string, string>;
  troubles: Trouble[];
  waiting: ObjectReference[];
}

type Reading = TaxonReading['taxon'] & { parentId: string | undefined };

/**
 * Compares categories with taxons. New ones are made below the one above them, names follow; one that stands elsewhere
 * or has another prototype stays as it is, because what that does to its adverts is documented nowhere.
 *
 * @param wanted parents first
 * @param prototypes the identities of those that are there, or will be
 */
export function planTaxons(
  wanted: readonly WantedTaxon[],
  found: readonly TaxonReading[],
  prototypes: ReadonlySet<string>,
  prototypeIds: ReadonlyMap<string, string>,
): TaxonsPlan {
  const readings = onePerTaxon(found);
  const counterparts = counterpartsOf<Reading>('taxon', readings);
  const plan: TaxonsPlan = { levels: [], ids: new Map(), troubles: [], waiting: [] };
  const taken = namesakesOf(wanted, readings, (identity) => single(counterparts.of(identity)));
  const isThere = (prototype: string | undefined) => prototype === undefined || prototypes.has(prototype);
  const depths = new Map<string, number>();
  for (const one of wanted) {
    const { identity, object, displayName, parent, prototype } = one;
    const told = (code: Trouble['code'], detail: string) => plan.troubles.push({ code, object, detail });
    const counterpart = counterparts.of(identity);
    if (counterpart === 'ambiguous') {
      told('taxonomy-unmappable', 'several taxons carry its external id');
      continue;
    }
    const depth = parent === undefined ? 0 : depths.get(parent);
    const namesake = taken.get(identity);
    if (namesake) told('taxonomy-unmappable', namesake);
    const isNameless = namesake !== undefined || displayName === undefined;
    if (counterpart) {
      plan.ids.set(identity, counterpart.id);
      depths.set(identity, (depth ?? 0) + 1);
      tellPlace(one, counterpart, plan, prototypeIds, (detail) => told('taxonomy-left-alone', detail));
      if (!isNameless) at(plan, depth ?? 0).push(...renaming(one, displayName, counterpart));
    } else if (isNameless) continue;
    else if (depth === undefined || !isThere(prototype)) {
      plan.waiting.push(object);
    } else {
      depths.set(identity, depth + 1);
      at(plan, depth).push(creation(one, displayName));
    }
  }
  return plan;
}

function renaming({ identity, object }: WantedTaxon, displayName: string, found: Reading): ExportStep[] {
  if (found.displayName === displayName) return [];
  const sentence = `rename the taxon ${found.displayName} to ${displayName}`;
  const input = { id: found.id, displayName };
  return [{ kind: 'taxon', identity, object, sentence, fields: ['name'], input, needs: {} }];
}

function creation({ identity, object, parent, prototype }: WantedTaxon, displayName: string): ExportStep {
  return {
    kind: 'taxon',
    identity,
    object,
    sentence: `create the taxon ${displayName}`,
    fields: ['taxon'],
    input: { displayName, externalIds: [{ key: IDENTITY_KEYS.taxon, value: identity }] },
    needs: {
      ...(parent !== undefined && { parentId: parent }),
      ...(prototype !== undefined && { prototypeId: prototype }),
    },
  };
}

/** A taxon may come twice: at the top of a list that gives all, and below its parent. */
function onePerTaxon(found: readonly TaxonReading[]): Reading[] {
  const byId = new Map<string, Reading>();
  for (const { taxon, parentId } of found) {
    if (byId.get(taxon.id)?.parentId === undefined) byId.set(taxon.id, { ...taxon, parentId });
  }
  return [...byId.values()];
}

const single = (reading: Reading | 'ambiguous' | undefined): Reading | undefined =>
  reading === 'ambiguous' ? undefined : reading;

const at = ({ levels }: TaxonsPlan, depth: number): ExportStep[] => {
  while (levels.length <= depth) levels.push([]);
  return levels[depth] ?? [];
};

/** Told, and not carried out (docs/known-limits.md). */
function tellPlace(
  { parent, prototype }: WantedTaxon,
  counterpart: Reading,
  { ids }: TaxonsPlan,
  prototypeIds: ReadonlyMap<string, string>,
  left: (detail: string) => void,
): void {
  const parentId = parent === undefined ? undefined : ids.get(parent);
  const isElsewhere =
    parent === undefined ? counterpart.parentId !== undefined : parentId !== counterpart.parentId;
  if (isElsewhere) left('it has moved, and its taxon stays where it is');
  const prototypeId = prototype === undefined ? undefined : prototypeIds.get(prototype);
  if (prototype !== undefined && prototypeId !== counterpart.prototype?.id) {
    left('it has another product type than the prototype of its taxon, which stays');
  }
}

/**
 * Sellers, and their mappings, find a taxon by its name among its siblings. Of several that are called, or are to be
 * called, the same, the one counts that has the name already, then the oldest.
 *
 * @returns by identity, why a taxon does not get its name
 */
function namesakesOf(
  wanted: readonly WantedTaxon[],
  readings: readonly Reading[],
  counterpartOf: (identity: string) => Reading | undefined,
): Map<string, string> {
  const taken = new Map<string, string>();
  const bound = new Set(wanted.flatMap(({ identity }) => counterpartOf(identity)?.id ?? []));
  const others = new Set(
    readings
      .filter(({ id }) => !bound.has(id))
      .map(({ parentId, displayName }) => nameAt(parentId, displayName)),
  );
  const placeOf = ({ parent }: WantedTaxon) =>
    parent === undefined ? undefined : (counterpartOf(parent)?.id ?? parent);
  const has = (one: Named) => {
    const name = counterpartOf(one.identity)?.displayName;
    return name !== undefined && sameName(name) === sameName(one.displayName);
  };
  const groups = Map.groupBy(wanted.filter(isNamed), (one) => nameAt(placeOf(one), one.displayName));
  for (const [name, group] of groups) {
    const first = group.find(has) ?? (others.has(name) ? undefined : group[0]);
    for (const one of group) {
      if (one === first) continue;
      const owner = first ? 'another category' : 'a taxon that has no category';
      taken.set(one.identity, `${owner} is called ${one.displayName} in the same place; ${REMEDY}`);
    }
  }
  return taken;
}

type Named = WantedTaxon & { displayName: string };

const isNamed = (one: WantedTaxon): one is Named => one.displayName !== undefined;

const REMEDY = `rename one, or give the taxon the external id ${IDENTITY_KEYS.taxon} with the id of the category`;

const nameAt = (parentId: string | undefined, name: string): string => `${parentId ?? ''} ${sameName(name)}`;
