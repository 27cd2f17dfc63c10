import type { Fields, Seller, Taxon } from '../model/entities.ts';
import type { Instance } from '../instance.ts';
import { addInventory, type InventorySeed } from './inventory-actions.ts';
import type { AddressInput } from '../model/inputs.ts';
import { writeAddress } from '../resolvers/addresses.ts';
import { upsertAdvert } from '../resolvers/advert-mutations.ts';
import { NEW_SELLER } from '../resolvers/sellers.ts';
import { insertOptionType, insertOptionValue, insertTaxon } from '../resolvers/taxonomy.ts';
import type { Store } from '../store/store.ts';
import { shown } from './state.ts';

interface SellerSeed extends Partial<Omit<Fields<'Seller'>, 'addressId'>> {
  businessName: string;
  address?: AddressInput;
}

interface TaxonSeed {
  displayName: string;
  title?: string;
  parentId?: number;
  prototypeId?: number;
  children?: TaxonSeed[];
}

interface OptionTypeSeed extends Partial<Fields<'OptionType'>> {
  name: string;
  values?: string[];
}

export interface Seed {
  sellers?: SellerSeed[];
  brands?: { name: string }[];
  carriers?: { name: string; trackingUrl?: string }[];
  prototypes?: { name: string }[];
  optionTypes?: OptionTypeSeed[];
  taxons?: TaxonSeed[];
  /** The input of `advertUpsert`, with global ids. */
  adverts?: Parameters<typeof upsertAdvert>[0][];
  /** Stocks of other stores, beside the one that a variant is itself; amounts are minor units. */
  inventories?: InventorySeed[];
}

/** Fills an instance as a portal or an import would; answers what was made, by the names of the seed. */
export function plant(instance: Instance, seed: Seed) {
  const { store } = instance;
  return store.transaction(() => ({
    prototypes: (seed.prototypes ?? []).map((fields) => shown(store.insert('Prototype', fields))),
    optionTypes: (seed.optionTypes ?? []).map((type) => plantOptionType(store, type)),
    taxons: (seed.taxons ?? [])
      .flatMap((taxon) => plantTaxon(store, taxon, taxon.parentId ?? null))
      .map(shown),
    brands: (seed.brands ?? []).map(({ name }) => shown(store.insert('Brand', { name, logoId: null }))),
    carriers: (seed.carriers ?? []).map(({ name, trackingUrl = null }) =>
      shown(store.insert('ShipmentCarrier', { name, trackingUrl })),
    ),
    sellers: (seed.sellers ?? []).map((seller) => shown(plantSeller(store, seller))),
    adverts: (seed.adverts ?? []).map((advert) => shown(upsertAdvert(advert, instance))),
    inventories: (seed.inventories ?? []).map((inventory) => shown(addInventory(store, inventory))),
  }));
}

function plantSeller(store: Store, { address, ...fields }: SellerSeed): Seller {
  const addressId = address ? writeAddress(store, address, 'address') : null;
  return store.insert('Seller', { ...NEW_SELLER, ...fields, addressId });
}

function plantTaxon(store: Store, seed: TaxonSeed, parentId: number | null): Taxon[] {
  const { displayName, title = null, prototypeId = null, children = [] } = seed;
  const taxon = insertTaxon(store, { displayName, title, parentId, prototypeId });
  return [taxon, ...children.flatMap((child) => plantTaxon(store, child, taxon.id))];
}

function plantOptionType(store: Store, { values = [], ...fields }: OptionTypeSeed) {
  const type = insertOptionType(store, fields);
  const optionValues = values.map((name) => insertOptionValue(store, { name, optionTypeId: type.id }));
  return { ...shown(type), optionValues: optionValues.map(shown) };
}
