import type { Flow } from '../../src/runtime/index.ts';
import { ownerOf, ownersBy } from '../../src/ownership/index.ts';
import { everySetting, OPTION } from './every-setting.ts';
import { writtenToMarketplacer } from './written-to-marketplacer.ts';
import { writtenToShop } from './written-to-shop.ts';

describe('in every configuration', () => {
  const settings = everySetting();

  it('each field stands in the table once, and has one owner', () => {
    const owners = new Set<string>();
    const repeated = settings.filter((one) => {
      const rows = ownersBy(one);
      for (const { owner } of rows) owners.add(owner);
      return new Set(rows.map(({ domain, field }) => `${domain} ${field}`)).size < rows.length;
    });
    expect(repeated).toEqual([]);
    expect([...owners].sort()).toEqual(['commercetools', 'marketplacer', 'nobody']);
  });

  it('an advert that differs in everything changes in the shop what Marketplacer owns, and nothing else', () => {
    const moving = (flow: Flow) => flow === 'stock' || flow === 'taxonomy';
    for (const one of settings.filter(({ flowsOff }) => [...flowsOff].every(moving))) {
      const owned = ownersBy(one).flatMap(({ domain, field, owner }) =>
        ['product', 'variant', 'stock'].includes(domain) && owner === 'marketplacer'
          ? [`${domain} ${field}`]
          : [],
      );
      // The keys find both, so they never differ.
      const findable = owned.filter((field) => !field.endsWith(' key'));
      expect([...writtenToShop(one)].sort()).toEqual(findable.sort());
    }
  });
});

describe('what a published product changes in Marketplacer', () => {
  const settings = everySetting().filter(({ flowsOff }) => flowsOff.size === 0);

  it('is what the shop owns, and never what the advert changes in the shop', () => {
    for (const one of settings) {
      const told = writtenToMarketplacer(one);
      const owned = (['name', 'description'] as const).filter(
        (field) => ownerOf('product', field, one) === 'commercetools',
      );
      const options = one.catalog.enrichedFields.has(OPTION) ? [OPTION] : [];
      expect([...told].sort()).toEqual([...owned, ...options].map((field) => `product ${field}`).sort());
      const back = writtenToShop(one);
      expect([...told].filter((field) => back.has(field))).toEqual([]);
    }
  });
});

describe('the owner', () => {
  const [byDefault] = everySetting();
  if (!byDefault) throw new Error('there are no settings');

  it('of categories is the shop where TAXONOMY_SOURCE says so, or the flow is off', () => {
    const ownedBy = (taxonomySource: 'commercetools' | 'marketplacer' | 'none') =>
      ownerOf('taxon', 'name', { ...byDefault, catalog: { ...byDefault.catalog, taxonomySource } });
    expect(ownedBy('marketplacer')).toBe('marketplacer');
    expect(ownedBy('commercetools')).toBe('commercetools');
    expect(ownedBy('none')).toBe('commercetools');
    expect(ownerOf('taxon', 'name', { ...byDefault, flowsOff: new Set(['taxonomy']) })).toBe('commercetools');
  });

  it('is nobody of what is not carried', () => {
    expect(ownerOf('stock', 'quantity', { ...byDefault, flowsOff: new Set(['stock']) })).toBe('nobody');
    expect(ownerOf('product', 'name', { ...byDefault, flowsOff: new Set(['products']) })).toBe('nobody');
  });
});
