/** One line of the final table: the same fact, read on each side without the connector's help. */
export interface Fact {
  what: string;
  marketplacer: string;
  commercetools: string;
  agrees: boolean;
}

/** The facts about one subject. */
export interface Section {
  about: string;
  facts: Fact[];
}

/** A number on each side, and for all that makes it up what each side says of it. */
type Pair = readonly [marketplacer: number, commercetools: number | undefined];

export function countFact(what: string, marketplacer: number, commercetools: number): Fact {
  return {
    what,
    marketplacer: String(marketplacer),
    commercetools: String(commercetools),
    agrees: marketplacer === commercetools,
  };
}

/** The same words on both sides, in any order. */
export function textFact(what: string, marketplacer: string[], commercetools: string[]): Fact {
  const [here, there] = [marketplacer, commercetools].map((words) => words.toSorted().join(', '));
  return { what, marketplacer: here ?? '', commercetools: there ?? '', agrees: here === there };
}

/** A fact that must hold for every item by itself; the table shows for how many it does. */
export function eachFact<Item>(what: string, items: readonly Item[], holds: (item: Item) => boolean): Fact {
  return countFact(what, items.length, items.filter(holds).length);
}

/** A sum that must also agree pair by pair. */
export function sumFact(what: string, pairs: readonly Pair[]): Fact {
  return {
    ...countFact(what, sum(pairs.map(([here]) => here)), sum(pairs.map(([, there]) => there ?? 0))),
    agrees: pairs.every(([here, there]) => here === there),
  };
}

/** A sum of minor units that must also agree pair by pair, shown with two decimals. */
export function moneyFact(what: string, pairs: readonly Pair[]): Fact {
  const { marketplacer, commercetools, agrees } = sumFact(what, pairs);
  return { what, marketplacer: decimals(marketplacer), commercetools: decimals(commercetools), agrees };
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const decimals = (minorUnits: string): string => minorUnits.padStart(3, '0').replace(/(?=..$)/, '.');
