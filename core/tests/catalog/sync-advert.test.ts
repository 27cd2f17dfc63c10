import type { AttributeDefinition, Product } from '@commercetools/platform-sdk';
import {
  compareAdvert,
  compareRemoval,
  removeAdvert,
  syncAdvert,
  syncVariantStock,
} from '../../src/catalog/index.ts';
import { WANTED_ATTRIBUTES } from '../../src/catalog/map/attributes.ts';
import { assessAdvert, planAdvert } from '../../src/catalog/plan/plan-advert.ts';
import type { StockEntry } from '../../src/catalog/read/projected-stock.ts';
import type { Advert, AdvertReading } from '../../src/marketplacer/index.ts';
import { applied, ignored, stale, unchanged } from '../../src/outcome/index.ts';
import { anAdvert, aSeller, aVariant, marketplacerId } from '../builders/advert.ts';
import { aCatalog } from '../builders/catalog-config.ts';
import { aClock } from '../builders/clock.ts';
import { definedFor } from '../builders/product-type.ts';
import { apply, made } from './product-in-shop.ts';

type Ports = Parameters<typeof syncVariantStock>[0];
type Change = Parameters<typeof anAdvert>[0];

const [EARLIER, NOW, LATER] = ['2026-03-01T09:59:59Z', '2026-03-01T10:00:00Z', '2026-03-01T10:00:01Z'];
const DEFINED = definedFor(WANTED_ATTRIBUTES);
const present = (change: Change = {}): AdvertReading => ({ state: 'present', advert: anAdvert(change) });

/** The product of an advert, as it is read with its product type. */
function productOf(advert: Advert, attributes: readonly AttributeDefinition[] = DEFINED.attributes): Product {
  const catalog = aCatalog();
  const demand = assessAdvert(advert, undefined, { catalog, flowsOff: new Set() });
  if (demand.kind !== 'mapped') throw new Error('the advert cannot be mapped');
  const plan = planAdvert(advert, demand, undefined, DEFINED, catalog);
  if (plan.kind !== 'create') throw new Error('nothing is to be made');
  const product = made(plan.draft);
  return { ...product, productType: { typeId: 'product-type', id: 'type', obj: { attributes } as never } };
}

const entriesOf = (quantity = 5): StockEntry[] =>
  ['Variant-21', 'Variant-22'].map((sku) => ({
    id: `entry-${sku}`,
    version: 1,
    sku,
    quantityOnStock: quantity,
  }));

interface World {
  product?: Product | undefined;
  entries?: StockEntry[];
  advert: AdvertReading;
  config?: Partial<Ports['config']>;
  tombstone?: boolean;
}

/** A shop with one product or none and its stock, and an advert; all note what is done to them. */
function aWorld({ product: kept, entries = entriesOf(), advert, config, tombstone = false }: World) {
  const steps: string[] = [];
  let product = kept;
  let conflicts = 0;
  const note = async <Value>(step: string, value: Value) => (steps.push(step), value);
  const ports = {
    commercetools: {
      products: {
        byKey: () => note('read product', product),
        create: async (draft: Parameters<typeof made>[0]) => {
          product = made(draft);
          return note('create', { kind: 'written', resource: product });
        },
        update: async (_product: Product, actions: Parameters<typeof apply>[1]) => {
          if (conflicts-- > 0) return note('conflict', { kind: 'conflict' });
          product = { ...apply(product!, actions), productType: product!.productType };
          return note('update', { kind: 'written', resource: product });
        },
        delete: () => note('delete', { kind: 'written', resource: product }),
      },
      inventory: {
        bySkus: async (skus: string[]) => {
          if (skus.length > 0) steps.push('read stock');
          return entries.filter(({ sku }) => skus.includes(sku));
        },
        create: () => note('create stock', { kind: 'written' }),
        changeQuantity: (entry: StockEntry, quantity: number) => {
          entries = entries.map((one) => (one.id === entry.id ? { ...one, quantityOnStock: quantity } : one));
          return note('write stock', { kind: 'written' });
        },
      },
      productTypes: {
        byKey: async () => ({ attributes: DEFINED.attributes }),
        update: () => note('grow', { kind: 'conflict' }),
      },
      channels: {
        byKey: async () => ({
          id: 'channel',
          version: 1,
          key: 'marketplacer-seller-7',
          roles: ['InventorySupply', 'ProductDistribution'],
        }),
      },
      categories: {},
    },
    marketplacer: {
      taxons: {},
      adverts: {
        stockOfVariant: () => note('read variant', variantStock()),
        ofVariant: () => note('read advert', advert),
      },
    },
    store: {
      tombstones: { has: () => note('look for note', tombstone), add: () => note('add note', undefined) },
      failures: {},
    },
    config: {
      orders: { exportWhen: 'created' },
      catalog: aCatalog(),
      flowsOff: new Set(),
      marketplacer: { webhookMode: 'callback' },
      ...config,
    },
    clock: aClock(),
  } as unknown as Ports;
  const variantStock = () =>
    advert.state === 'present' ? { ...advert.advert.variants!.nodes![0]!, advert: advert.advert } : undefined;
  const read = () => note('read advert', advert);
  return {
    ports,
    steps,
    read,
    conflict: () => (conflicts += 1),
    stock: () => entries.map(({ quantityOnStock }) => quantityOnStock),
  };
}

const source = ({ read }: { read: () => Promise<AdvertReading> }) => ({
  read,
  legacyId: 12,
  stockReadDirectly: true,
});
const both = ['read product', 'read stock', 'read advert'];

describe('the product of an advert', () => {
  it('D-13: in step costs one read of each', async () => {
    const world = aWorld({ product: productOf(anAdvert()), advert: present() });
    await expect(syncAdvert(world.ports, source(world))).resolves.toEqual(unchanged);
    expect(world.steps).toEqual(both);
  });

  it('D-13: takes what the product shows of its stock, where the event is not about stock', async () => {
    const product = productOf(anAdvert({ variants: [aVariant()] }));
    const { masterVariant } = product.masterData.staged;
    const availability = { id: 'entry-Variant-21', version: 1, availableQuantity: 5 };
    Object.assign(masterVariant, { availability });
    const world = aWorld({ product, advert: present({ variants: [aVariant()] }) });
    await expect(syncAdvert(world.ports, { read: world.read, legacyId: 12 })).resolves.toEqual(unchanged);
    expect(world.steps).toEqual(['read product', 'read advert']);
  });

  it('follows a later reading even if the advert was read first, and one of the same time only after it', async () => {
    const changed = { title: 'Changed' };
    const later = aWorld({
      product: productOf(anAdvert()),
      advert: present({ ...changed, updatedAt: LATER }),
    });
    await expect(syncAdvert(later.ports, { ...source(later), legacyId: undefined })).resolves.toEqual(
      applied,
    );
    expect(later.steps).toEqual(['read advert', 'read product', 'read stock', 'update']);
    const same = aWorld({ product: productOf(anAdvert()), advert: present(changed) });
    await expect(syncAdvert(same.ports, { ...source(same), legacyId: undefined })).resolves.toEqual(applied);
    expect(same.steps).toEqual(['read advert', 'read product', 'read stock', ...both, 'update']);
  });

  it('D-29: an older reading is stale', async () => {
    const world = aWorld({
      product: productOf(anAdvert()),
      advert: present({ title: 'Old', updatedAt: EARLIER }),
    });
    await expect(syncAdvert(world.ports, source(world))).resolves.toEqual(stale);
  });

  it('somebody else wrote first: both sides are read again', async () => {
    const world = aWorld({ product: productOf(anAdvert()), advert: present({ title: 'Changed' }) });
    world.conflict();
    await expect(syncAdvert(world.ports, source(world))).resolves.toEqual(applied);
    expect(world.steps).toEqual([...both, 'conflict', ...both, 'update']);
  });

  it('stock that is there is changed only where it was read before the advert', async () => {
    const world = aWorld({ product: productOf(anAdvert()), entries: entriesOf(9), advert: present() });
    await expect(syncAdvert(world.ports, { ...source(world), legacyId: undefined })).resolves.toEqual(
      applied,
    );
    expect(world.steps).toEqual([
      'read advert',
      'read product',
      'read stock',
      ...both,
      'write stock',
      'write stock',
    ]);
    expect(world.stock()).toEqual([5, 5]);
  });

  it('is looked for again where the advert turns out to be another one', async () => {
    const world = aWorld({ product: productOf(anAdvert()), advert: present() });
    await expect(syncAdvert(world.ports, { ...source(world), legacyId: 99 })).resolves.toEqual(unchanged);
    expect(world.steps).toEqual([...both, ...both]);
  });

  it('a page of readings serves for what is later, and for the rest both are read', async () => {
    const shop = {
      product: productOf(anAdvert()),
      entries: entriesOf(),
      stockReadDirectly: true,
      waiting: new Map(),
      definitions: DEFINED.attributes,
    };
    const advert = anAdvert({ title: 'Changed', updatedAt: LATER });
    const later = aWorld({ ...shop, advert: { state: 'present', advert } });
    await syncAdvert(later.ports, { ...source(later), shared: { advert, shop } });
    expect(later.steps).toEqual(['update']);
    const sold = anAdvert({ variants: [aVariant({ countOnHand: 1 }), aVariant({ legacyId: 22 })] });
    const stock = aWorld({ ...shop, advert: { state: 'present', advert: sold } });
    await syncAdvert(stock.ports, { ...source(stock), shared: { advert: sold, shop } });
    expect(stock.steps).toEqual([...both, 'write stock']);
  });

  it('an advert that is unknown is left alone', async () => {
    const world = aWorld({ product: productOf(anAdvert()), advert: { state: 'unknown' } });
    await expect(syncAdvert(world.ports, source(world))).resolves.toEqual(ignored('unknown-object'));
  });
});

describe('a payload', () => {
  const payload = anAdvert({ title: 'Told', updatedAt: LATER });

  it('that is later is written without reading the advert, between two looks for a removal', async () => {
    const world = aWorld({ product: productOf(anAdvert()), advert: present() });
    await expect(syncAdvert(world.ports, { ...source(world), payload })).resolves.toEqual(applied);
    expect(world.steps).toEqual(['read product', 'read stock', 'look for note', 'update', 'look for note']);
  });

  it('of the same time is not believed: both are read', async () => {
    const world = aWorld({ product: productOf(anAdvert()), advert: present() });
    const same = anAdvert({ title: 'Told' });
    await expect(syncAdvert(world.ports, { ...source(world), payload: same })).resolves.toEqual(unchanged);
    expect(world.steps).toEqual(['read product', 'read stock', 'look for note', ...both]);
  });

  it('of an advert that was removed takes its product off the shelf again', async () => {
    const world = aWorld({ product: productOf(anAdvert()), advert: { state: 'unknown' }, tombstone: true });
    await expect(syncAdvert(world.ports, { ...source(world), payload })).resolves.toEqual(applied);
    expect(world.stock()).toEqual([0, 0]);
  });
});

describe('a removal', () => {
  it('empties the stock first, and hides the product then', async () => {
    const world = aWorld({ product: productOf(anAdvert()), advert: { state: 'unknown' } });
    await expect(removeAdvert(world.ports, 12)).resolves.toEqual(applied);
    expect(world.steps).toEqual(['read product', 'read stock', 'write stock', 'write stock', 'update']);
    await expect(removeAdvert(world.ports, 12)).resolves.toEqual(unchanged);
  });

  it('without writing tells what it would do, and leaves no note', async () => {
    const config = { marketplacer: { webhookMode: 'payload' } } as Partial<Ports['config']>;
    const world = aWorld({ product: productOf(anAdvert()), advert: { state: 'unknown' }, config });
    await expect(removeAdvert(world.ports, 12, { dryRun: true })).resolves.toEqual(applied);
    await expect(compareRemoval(world.ports, 12)).resolves.toEqual({
      outcome: applied,
      differences: [
        { field: 'marketplacer-off-sale-reason', source: 'deleted in Marketplacer', target: undefined },
        { field: 'visibility', source: 'unpublished', target: 'published' },
        { field: 'stock Variant-21', source: 0, target: 5 },
        { field: 'stock Variant-22', source: 0, target: 5 },
      ],
    });
    expect(new Set(world.steps)).toEqual(new Set(['read product', 'read stock']));
  });

  it('finds nothing where there is no product, and leaves the shop’s own alone', async () => {
    const none = aWorld({ advert: { state: 'unknown' } });
    await expect(removeAdvert(none.ports, 12)).resolves.toEqual(unchanged);
    const foreign = aWorld({ product: productOf(anAdvert({ legacyId: 13 })), advert: { state: 'unknown' } });
    await expect(removeAdvert(foreign.ports, 12)).resolves.toMatchObject({
      failure: { code: 'foreign-product' },
    });
    expect(foreign.steps).not.toContain('update');
  });

  it('that deletes says so', async () => {
    const config = { catalog: aCatalog({ removedProducts: 'delete' }) };
    const world = aWorld({
      product: productOf(anAdvert()),
      advert: { state: 'deleted', legacyId: 12 },
      config,
    });
    const { differences } = await compareAdvert(world.ports, source(world));
    expect(differences[0]).toEqual({ field: 'product', source: undefined, target: 'marketplacer-advert-12' });
    await syncAdvert(world.ports, source(world));
    expect(world.steps.at(-1)).toBe('delete');
  });
});

describe('the short way of the stock of a variant', () => {
  const id = marketplacerId('Variant', 21);

  it('P5: is one read on each side, the shop first, and one write', async () => {
    const world = aWorld({ product: productOf(anAdvert()), entries: entriesOf(9), advert: present() });
    await expect(syncVariantStock(world.ports, id)).resolves.toEqual(applied);
    expect(world.steps).toEqual(['read stock', 'read variant', 'write stock']);
    await expect(syncVariantStock(world.ports, id)).resolves.toEqual(unchanged);
  });

  it('leads to the whole advert where there is no entry', async () => {
    const world = aWorld({ entries: [], advert: present() });
    await expect(syncVariantStock(world.ports, id)).resolves.toEqual(applied);
    expect(world.steps).toContain('create');
  });
});

describe('the comparison of an advert with its product', () => {
  const compared = async (change: Change, world: Partial<World> = {}) => {
    const { ports, steps, read } = aWorld({
      product: productOf(anAdvert()),
      advert: present(change),
      ...world,
    });
    const comparison = await compareAdvert(ports, source({ read }));
    expect(steps.filter((step) => !step.startsWith('read'))).toEqual([]);
    return comparison;
  };
  const withVariant = (change: Parameters<typeof aVariant>[0]) => ({
    variants: [aVariant(change), aVariant({ legacyId: 22 })],
  });

  it('is empty where nothing differs', async () => {
    await expect(compared({})).resolves.toEqual({ outcome: unchanged, differences: [] });
  });

  const price = (centAmount: number) => ({
    centAmount,
    currencyCode: 'AUD',
    country: undefined,
    channelKey: undefined,
  });

  it.each<[string, Change, unknown, unknown]>([
    ['name', { title: 'Cotton shirt' }, { en: 'Cotton shirt' }, { en: 'Linen shirt' }],
    ['description', { description: 'New.' }, { en: 'New.' }, { en: 'A shirt of linen.' }],
    ['marketplacer-brand', { brand: { name: 'Other' } }, 'Other', 'Cotton On'],
    ['marketplacer-updated-at', { updatedAt: LATER }, LATER, NOW],
    [
      'Variant-21 price',
      withVariant({ lowestPrice: '19.99', lowestOriginalPrice: null }),
      price(1999),
      price(2500),
    ],
    ['Variant-21 marketplacer-sku', withVariant({ sku: 'NEW' }), 'NEW', 'SHIRT-21'],
    ['stock Variant-21', withVariant({ countOnHand: 3 }), 3, 5],
  ])('%s alone is one row', async (field, change, shown, target) => {
    const { outcome, differences } = await compared(change);
    expect(outcome).toEqual(applied);
    expect(differences).toEqual([{ field, source: shown, target }]);
  });

  it('a gallery is one row, however many steps lead to it', async () => {
    const pictures = ['front', 'back'].map((name) => ({ url: `https://pictures.example/${name}.jpg` }));
    const advert = anAdvert({ images: pictures, variants: [aVariant()] });
    const world = { product: productOf(advert), entries: entriesOf().slice(0, 1) };
    const images = [pictures[1]!, { url: 'https://pictures.example/new.jpg' }, pictures[0]!];
    const change = { images, displayImage: pictures[0]!.url, variants: [aVariant()] };
    const { differences } = await compared(change, world);
    expect(differences.map(({ field }) => field)).toEqual(['Variant-21 images']);
  });

  it('names variants that come and go, what is not there, and what is missing in the product type', async () => {
    const one = await compared({ variants: [aVariant()] });
    expect(one.differences).toEqual([
      { field: 'variants', source: ['Variant-21'], target: ['Variant-21', 'Variant-22'] },
    ]);
    const absent = await compared({}, { product: undefined, entries: [] });
    expect(absent.differences[0]).toEqual({
      field: 'product',
      source: 'marketplacer-advert-12',
      target: undefined,
    });
    const fewer = DEFINED.attributes.filter(({ name }) => name !== 'marketplacer-brand');
    const { differences } = await compared({}, { product: productOf(anAdvert(), fewer) });
    expect(differences.map(({ field }) => field)).toEqual(['attribute marketplacer-brand']);
  });

  it('names what takes a product off the shelf', async () => {
    const { differences } = await compared({ published: false });
    expect(differences.map(({ field }) => field)).toEqual([
      'marketplacer-off-sale-reason',
      'visibility',
      'stock Variant-21',
      'stock Variant-22',
    ]);
  });

  it('a seller’s other offer is a row for its id, its name and what hangs on them', async () => {
    const { differences } = await compared({ seller: aSeller({ legacyId: 8, businessName: 'Other' }) });
    expect(differences.map(({ field }) => field).sort()).toEqual([
      'marketplacer-seller-id',
      'marketplacer-seller-name',
    ]);
  });
});
