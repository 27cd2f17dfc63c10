import * as fc from 'fast-check';
import { planTaxonomy, type TaxonomyPlan } from '../../src/taxonomy/plan-taxonomy.ts';
import { aCategory, applied, aTaxon, orderIn, parentsIn, type Node } from './categories-in-memory.ts';

const LOCALES = ['en'];
const plan = (nodes: readonly Node[], categories: Parameters<typeof planTaxonomy>[1] = []) =>
  planTaxonomy(nodes.map(aTaxon), categories, LOCALES);
const keyOf = (number: number) => `marketplacer-taxon-${number}`;
const writesOf = ({ levels }: TaxonomyPlan) => levels.flat().flatMap(({ write }) => write ?? []);
const failuresOf = ({ levels }: TaxonomyPlan) =>
  levels.flat().flatMap(({ outcome }) => (outcome.outcome === 'failed' ? [outcome.failure] : []));
const actionsOf = (one: TaxonomyPlan) =>
  writesOf(one).map((write) => [write.key, write.kind === 'update' ? write.actions : 'create']);

/** A forest in which everything that is in `order` stands below something that comes before it, or at the top. */
const anyForest: fc.Arbitrary<Node[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number, index) =>
        fc
          .tuple(
            fc.option(fc.nat({ max: Math.max(0, index - 1) }), { nil: undefined }),
            fc.constantFrom('A', 'B'),
          )
          .map(([above, name]) => ({
            number,
            parent: above === undefined || index === 0 ? undefined : numbers[above],
            name,
          })),
      ),
    ),
  );

const treeOf = (nodes: readonly Node[]) =>
  new Map(
    nodes.map(({ number, parent }) => [keyOf(number), parent === undefined ? undefined : keyOf(parent)]),
  );
const namesOf = (nodes: readonly Node[]) =>
  new Map(nodes.map(({ number, name }) => [keyOf(number), { en: name }]));

describe('C1 C2 a plan for the whole tree', () => {
  it('turns any forest into any other one, as far as commercetools lets categories move, and is then done', () => {
    fc.assert(
      fc.property(anyForest, anyForest, (before, after) => {
        const shop = applied([], plan(before));
        const changes = plan(after, shop);
        const changed = applied(shop, changes);

        const stuck = new Set(
          failuresOf(changes).map(({ object }) => object.id.replace('Taxon-', 'marketplacer-taxon-')),
        );
        const was = parentsIn(shop);
        const tree = new Map(
          [...treeOf(after)].map(([key, parent]) => [key, stuck.has(key) ? was.get(key) : parent]),
        );
        expect(parentsIn(changed)).toEqual(new Map([...was, ...tree]));
        expect(new Map(changed.map(({ key, name }) => [key, name]))).toEqual(
          new Map([...namesOf(before), ...namesOf(after)]),
        );
        const order = orderIn(changed);
        const siblings = [...Map.groupBy(after, ({ parent }) => parent)].map(([parent, wanted]) => {
          const keys = wanted.map(({ number }) => keyOf(number)).filter((key) => !stuck.has(key));
          const found = order.get(parent === undefined ? undefined : keyOf(parent)) ?? [];
          return { found: found.filter((key = '') => keys.includes(key)), keys };
        });
        expect(siblings.map(({ found }) => found)).toEqual(siblings.map(({ keys }) => keys));
        const again = plan(after, changed);
        expect([writesOf(again), failuresOf(again)]).toEqual([[], failuresOf(changes)]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('leaves nothing where it was unless it would have to get to the top, or below what stays', () => {
    fc.assert(
      fc.property(anyForest, anyForest, (before, after) => {
        const was = treeOf(before);
        const toTheTop = after.some(({ number, parent }) => parent === undefined && was.get(keyOf(number)));
        fc.pre(!toTheTop);
        const shop = applied([], plan(before));
        const changes = plan(after, shop);
        expect(failuresOf(changes)).toEqual([]);
        expect(parentsIn(applied(shop, changes))).toEqual(new Map([...was, ...treeOf(after)]));
      }),
      { numRuns: 2_000 },
    );
  });

  it('never touches a category of the shop, wherever that stands', () => {
    fc.assert(
      fc.property(anyForest, anyForest, fc.nat(), fc.nat(), (before, after, above, below) => {
        const ours = applied([], plan(before));
        const upper = ours[above % (ours.length + 1)];
        const foreign = aCategory({
          id: 'own',
          key: 'own',
          externalId: undefined,
          parent: upper && { typeId: 'category', id: upper.id },
        });
        const top = ours.filter(({ parent, id }) => !parent && id !== upper?.id);
        const hung = top[below % (top.length + 1)];
        const isBelowItself = upper && hung && isAbove(parentsIn(ours), hung.key, upper.key);
        const shop = [
          foreign,
          ...ours.map((one) =>
            one === hung && !isBelowItself
              ? { ...one, parent: { typeId: 'category' as const, id: 'own' } }
              : one,
          ),
        ];
        const changes = plan(after, shop);
        expect(writesOf(changes).map(({ key }) => key)).not.toContain('own');
        const changed = applied(shop, changes);
        expect(writesOf(plan(after, changed))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

function isAbove(parents: Map<string, string | undefined>, upper?: string, lower?: string): boolean {
  for (let one = lower; one !== undefined; one = parents.get(one)) if (one === upper) return true;
  return false;
}

describe('C2 one change of a taxon is one action', () => {
  const tree = [
    { number: 1 },
    { number: 2 },
    { number: 3, parent: 1 },
    { number: 4, parent: 1 },
    { number: 5, parent: 1 },
  ];
  const shop = applied([], plan(tree));

  it('renamed', () => {
    const renamed = tree.map((one) => (one.number === 3 ? { ...one, name: 'Green tea' } : one));
    expect(actionsOf(plan(renamed, shop))).toEqual([
      [keyOf(3), [{ action: 'changeName', name: { en: 'Green tea' } }]],
    ]);
  });

  it('moved', () => {
    const moved = tree.map((one) => (one.number === 5 ? { ...one, parent: 2 } : one));
    expect(actionsOf(plan(moved, shop))).toEqual([
      [keyOf(5), [{ action: 'changeParent', parent: { typeId: 'category', key: keyOf(2) } }]],
    ]);
  });

  it('put elsewhere among its siblings', () => {
    const order = [1, 2, 5, 3, 4].map((number) => tree.find((one) => one.number === number)!);
    expect(actionsOf(plan(order, shop))).toEqual([
      [keyOf(5), [{ action: 'changeOrderHint', orderHint: expect.stringMatching(/^0\.\d*[1-9]$/) }]],
    ]);
  });

  it('gone: its category stays, and is reported', () => {
    const { levels, orphans } = plan(tree.slice(0, 3), shop);
    expect(levels.flat().every(({ outcome }) => outcome.outcome === 'unchanged')).toBe(true);
    expect(orphans.map(({ key }) => key)).toEqual([keyOf(4), keyOf(5)]);
  });

  it('turned upside down: what comes up goes first', () => {
    const line = [{ number: 1 }, { number: 2, parent: 1 }, { number: 3, parent: 2 }];
    const turned = [{ number: 1 }, { number: 3, parent: 1 }, { number: 2, parent: 3 }];
    expect(writesOf(plan(turned, applied([], plan(line)))).map(({ key }) => key)).toEqual([
      keyOf(3),
      keyOf(2),
    ]);
  });
});

describe('what the shop has done', () => {
  it('texts in other locales survive a new name', () => {
    const category = aCategory({ name: { en: 'Tea', de: 'Tee' } });
    expect(actionsOf(plan([{ number: 1, name: 'Teas' }], [category]))).toEqual([
      [keyOf(1), [{ action: 'changeName', name: { en: 'Teas', de: 'Tee' } }]],
    ]);
  });

  it('a category of ours that hangs below one of the shop stays there', () => {
    const own = aCategory({ id: 'own', key: 'marketplace', externalId: undefined });
    const hung = aCategory({ parent: { typeId: 'category', id: 'own' } });
    const changes = plan([{ number: 1 }], [own, hung]);
    expect([writesOf(changes), failuresOf(changes)]).toEqual([[], []]);
  });

  it.each([{ externalId: undefined }, { externalId: '2' }])(
    'a category with our key and the mark %j is not touched, and what belongs below it waits',
    (mark) => {
      const changes = plan(
        [
          { number: 1, name: 'Other' },
          { number: 2, parent: 1 },
        ],
        [aCategory(mark)],
      );
      expect(writesOf(changes)).toEqual([]);
      expect(changes.levels.flat().map(({ outcome }) => outcome)).toEqual([
        expect.objectContaining({ failure: expect.objectContaining({ code: 'foreign-category' }) }),
        { outcome: 'ignored', code: 'not-yet' },
      ]);
    },
  );
});

describe('a taxon that cannot be synced is one failure, and the rest goes on', () => {
  it.each(['', ' \n'])('its name is %j', (name) => {
    const changes = plan([{ number: 1, name }, { number: 2, parent: 1 }, { number: 3 }]);
    expect(failuresOf(changes)).toEqual([
      { code: 'taxon-without-name', object: { type: 'taxon', id: 'Taxon-1' } },
    ]);
    expect(writesOf(changes).map(({ key }) => key)).toEqual([keyOf(3)]);
  });

  it('its name is gone, but its category is there: what belongs below it gets there', () => {
    const changes = plan(
      [
        { number: 1, name: '' },
        { number: 2, parent: 1 },
      ],
      [aCategory()],
    );
    expect(failuresOf(changes)).toHaveLength(1);
    expect(writesOf(changes)).toMatchObject([{ key: keyOf(2), draft: { parent: { key: keyOf(1) } } }]);
  });

  it('its number is not known', () => {
    const opaque = { taxon: { id: 'opaque', legacyId: null, displayName: 'Tea' }, parentId: undefined };
    const changes = planTaxonomy([opaque, aTaxon({ number: 2 })], [], LOCALES);
    expect(failuresOf(changes)).toMatchObject([{ code: 'taxon-without-number' }]);
    expect(writesOf(changes).map(({ key }) => key)).toEqual([keyOf(2)]);
  });

  it('it is below itself: one failure for the ring', () => {
    const ring = [
      { number: 1, parent: 3 },
      { number: 2, parent: 1 },
      { number: 3, parent: 2 },
    ];
    const changes = plan([...ring, { number: 4, parent: 3 }, { number: 5 }, { number: 6, parent: 6 }]);
    expect(failuresOf(changes)).toEqual([
      { code: 'taxon-cycle', object: { type: 'taxon', id: 'Taxon-1' } },
      { code: 'taxon-cycle', object: { type: 'taxon', id: 'Taxon-6' } },
    ]);
    expect(writesOf(changes).map(({ key }) => key)).toEqual([keyOf(5)]);
  });

  it('it would have to go back to the top, for which commercetools has no action: its new name still comes', () => {
    const shop = applied([], plan([{ number: 1 }, { number: 2, parent: 1 }]));
    const changes = plan(
      [
        { number: 2, name: 'Renamed' },
        { number: 1, parent: 2 },
      ],
      shop,
    );
    expect(failuresOf(changes).map(({ code, object }) => [code, object.id])).toEqual([
      ['category-not-movable', 'Taxon-1'],
      ['category-not-movable', 'Taxon-2'],
    ]);
    expect(actionsOf(changes)).toEqual([[keyOf(2), [{ action: 'changeName', name: { en: 'Renamed' } }]]]);
  });
});

it('a taxon that the list of the top names as well is where its parent has it', () => {
  const flat = [aTaxon({ number: 2 }), aTaxon({ number: 1 }), aTaxon({ number: 2, parent: 1 })];
  expect(parentsIn(applied([], planTaxonomy(flat, [], LOCALES)))).toEqual(
    new Map([
      [keyOf(1), undefined],
      [keyOf(2), keyOf(1)],
    ]),
  );
});

it('a line of 500 taxons is planned from the top down', () => {
  const line = Array.from({ length: 500 }, (_, index) => ({ number: index + 1, parent: index || undefined }));
  expect(applied([], plan(line.toReversed()))).toHaveLength(500);
});
