import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { Section } from './facts.ts';

const NO_RULES = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

const SIDES = ['Marketplacer', 'commercetools'];

export function tableOf(sections: readonly Section[]): string {
  const table = new Table({
    colAligns: ['left', 'right', 'right', 'left'],
    style: { border: [] },
    chars: NO_RULES,
  });
  for (const { about, facts } of sections) {
    table.push([styleText('bold', about), ...SIDES.map((side) => styleText('dim', side)), '']);
    for (const { what, marketplacer, commercetools, agrees } of facts) {
      const sign = agrees ? styleText('green', '✔') : styleText('red', '✘');
      table.push([`  ${what}`, marketplacer, commercetools, sign]);
    }
  }
  return table.toString();
}
