import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFUND_STAGES, stageOf, combined, type RefundStage } from '../../src/refunds/refund-stage.ts';
import {
  REFUND_MOVES,
  REFUND_MOVES_AFTER_DENIAL,
  refundFromReturn,
  type RefundMove,
} from '../../src/refunds/refund-from-return.ts';
import { RETURN_STAGES, returnStageOf, type ReturnStage } from '../../src/refunds/return-stage.ts';
import {
  RETURN_CHANGES,
  RETURN_CHANGES_AFTER_DENIAL,
  returnFromRefund,
  type ReturnChange,
} from '../../src/refunds/return-from-refund.ts';

const ORIGINS = ['shop', 'marketplacer'] as const;
const REFUNDS = ['absent', ...REFUND_STAGES] as const;

/** Rows are the stages of a refund, columns those of a return item: what Marketplacer asks of commercetools. */
const MARKETPLACER_TO_SHOP: Record<RefundStage, Record<ReturnStage, ReturnChange>> = parse<
  RefundStage,
  ReturnStage,
  ReturnChange
>(
  RETURN_STAGES,
  `
  asked           | add     | nothing | nothing           | nothing           | nothing       | nothing       | nothing | nothing | nothing
  awaiting-return | add     | nothing | nothing           | nothing           | nothing       | nothing       | nothing | nothing | nothing
  accepted        | add     | nothing | nothing           | nothing           | nothing       | nothing       | nothing | nothing | nothing
  returned        | add     | nothing | nothing           | nothing           | nothing       | nothing       | nothing | nothing | nothing
  refunded        | add     | add     | mark-refunded     | mark-refunded     | mark-refunded | mark-refunded | nothing | nothing | nothing
  denied          | nothing | nothing | mark-not-refunded | mark-not-refunded | nothing       | nothing       | nothing | nothing | nothing
  split           | nothing | nothing | nothing           | nothing           | nothing       | nothing       | nothing | nothing | nothing
  unknown         | nothing | nothing | nothing           | nothing           | nothing       | nothing       | nothing | nothing | nothing
  `,
);

/** Rows are the stages of a return item, columns those of a refund: what commercetools asks of Marketplacer. */
const SHOP_TO_MARKETPLACER = {
  shop: parse<ReturnStage, RefundStage | 'absent', RefundMove>(
    REFUNDS,
    `
    absent       | nothing | nothing      | nothing | nothing | nothing | nothing       | nothing | nothing | nothing
    advised      | create  | await-return | nothing | nothing | nothing | nothing       | nothing | nothing | nothing
    returned     | create  | return       | return  | return  | nothing | nothing       | nothing | nothing | nothing
    received     | create  | return       | return  | return  | nothing | nothing       | nothing | nothing | nothing
    paid         | create  | return       | return  | return  | refund  | nothing       | contradiction | nothing | nothing
    received-paid| create  | return       | return  | return  | refund  | nothing       | contradiction | nothing | nothing
    refunded     | create  | return       | return  | return  | refund  | nothing       | contradiction | nothing | nothing
    not-refunded | nothing | deny         | deny    | deny    | deny    | contradiction | nothing | contradiction | nothing
    unknown      | nothing | nothing | nothing | nothing | nothing | nothing       | nothing | nothing | nothing
    `,
  ),
  marketplacer: parse<ReturnStage, RefundStage | 'absent', RefundMove>(
    REFUNDS,
    `
    absent       | nothing | nothing | nothing | nothing | nothing | nothing       | nothing | nothing | nothing
    advised      | nothing | nothing | nothing | nothing | nothing | nothing       | nothing | nothing | nothing
    returned     | nothing | nothing | nothing | nothing | nothing | nothing       | nothing | nothing | nothing
    received     | nothing | return  | return  | return  | nothing | nothing       | nothing | nothing | nothing
    paid         | nothing | nothing | nothing | nothing | nothing | nothing       | contradiction | nothing | nothing
    received-paid| nothing | return  | return  | return  | refund  | nothing       | contradiction | nothing | nothing
    refunded     | nothing | return  | return  | return  | refund  | nothing       | contradiction | nothing | nothing
    not-refunded | nothing | deny    | deny    | deny    | deny    | contradiction | nothing | contradiction | nothing
    unknown      | nothing | nothing | nothing | nothing | nothing | nothing       | nothing | nothing | nothing
    `,
  ),
};

function parse<Row extends string, Column extends string, Cell extends string>(
  columns: readonly Column[],
  table: string,
): Record<Row, Record<Column, Cell>> {
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return Object.fromEntries(
    rows.map(([row, ...cells]) => [
      row,
      Object.fromEntries(columns.map((column, index) => [column, cells[index]])),
    ]),
  ) as Record<Row, Record<Column, Cell>>;
}

const returnCells = REFUND_STAGES.flatMap((refund) =>
  RETURN_STAGES.map((item) => ({ refund, item, change: MARKETPLACER_TO_SHOP[refund][item] })),
);

describe('O7–O10: from a refund on Marketplacer to the return item', () => {
  it.each(returnCells)('$refund, item $item: $change', ({ refund, item, change }) => {
    expect(returnFromRefund(refund, item, false)).toBe(change);
  });

  const afterDenial: Record<string, ReturnChange> = {
    'refunded/not-refunded': 'mark-refunded',
    'denied/returned': 'nothing',
    'denied/received': 'nothing',
  };
  it.each(returnCells)('$refund, item $item, after an agreed denial', ({ refund, item, change }) => {
    expect(returnFromRefund(refund, item, true)).toBe(afterDenial[`${refund}/${item}`] ?? change);
  });
});

const refundCells = ORIGINS.flatMap((initiator) =>
  RETURN_STAGES.flatMap((item) =>
    REFUNDS.map((refund) => ({
      initiator,
      item,
      refund,
      move: SHOP_TO_MARKETPLACER[initiator][item][refund],
    })),
  ),
);

describe('O3–O6: from a return item to the refund on Marketplacer', () => {
  it.each(refundCells)(
    'item of $origin $item, refund $refund: $move',
    ({ initiator, item, refund, move }) => {
      expect(refundFromReturn(initiator, item, refund, false)).toBe(move);
    },
  );

  const reverted = new Set(['returned', 'received', 'paid', 'received-paid', 'refunded']);
  it.each(refundCells)(
    'item of $origin $item, refund $refund, after an agreed denial',
    ({ initiator, item, refund, move }) => {
      const takenBackByShop = reverted.has(item) && refund === 'denied' ? 'revert-denial' : undefined;
      const takenBackByMarketplacer =
        item === 'not-refunded' && !['absent', 'denied', 'split'].includes(refund) ? 'nothing' : undefined;
      expect(refundFromReturn(initiator, item, refund, true)).toBe(
        takenBackByShop ?? takenBackByMarketplacer ?? move,
      );
    },
  );
});

describe('both directions together', () => {
  const cells = ORIGINS.flatMap((initiator) =>
    [false, true].flatMap((agreed) =>
      REFUND_STAGES.flatMap((refund) => RETURN_STAGES.map((item) => ({ initiator, agreed, refund, item }))),
    ),
  );

  it.each(cells)(
    'never move at once: $refund, item of $origin $item, agreed denial $agreed',
    ({ initiator, agreed, refund, item }) => {
      const change = returnFromRefund(refund, item, agreed);
      const move = refundFromReturn(initiator, item, refund, agreed);
      expect(change === 'nothing' || move === 'nothing').toBe(true);
    },
  );

  it('never undo money: what is refunded on either side is not taken back', () => {
    for (const { initiator, agreed, refund, item } of cells) {
      if (item === 'refunded') expect(returnFromRefund(refund, item, agreed)).toBe('nothing');
      if (refund === 'refunded') {
        expect(['nothing', 'contradiction']).toContain(refundFromReturn(initiator, item, refund, agreed));
      }
    }
  });
});

describe('the stages', () => {
  it.each([
    ['AWAITING', 'PENDING_APPROVAL', 'asked'],
    ['AWAITING', 'AWAITING_RETURN', 'awaiting-return'],
    ['AWAITING', 'REFUND_ACCEPTED', 'accepted'],
    ['AWAITING', 'REFUND_DENIED', 'denied'],
    ['AWAITING', 'REFUNDED', 'refunded'],
    ['AWAITING', null, 'asked'],
    ['REFUND_ACCEPTED', 'PENDING_APPROVAL', 'accepted'],
    ['RETURNED', 'PENDING_APPROVAL', 'returned'],
    ['RETURNED', 'REFUND_ACCEPTED', 'returned'],
    ['RETURNED', 'REFUND_DENIED', 'denied'],
    ['PROCESSED', 'REFUND_ACCEPTED', 'returned'],
    ['PROCESSED', 'REFUND_DENIED', 'denied'],
    ['REFUNDED', 'REFUNDED', 'refunded'],
    ['REFUNDED', 'PENDING_APPROVAL', 'refunded'],
    ['REFUNDED', 'REFUND_DENIED', 'denied'],
    ['DENIED', 'PENDING_APPROVAL', 'denied'],
    ['DENIED', 'REFUND_DENIED', 'denied'],
    ['REFUND_DENIED', 'REFUND_ACCEPTED', 'denied'],
    ['REFUND_DENIED', 'REFUNDED', 'refunded'],
  ] as const)('of a refund: request %s, line %s is %s', (request, line, stage) => {
    expect(stageOf({ status: request }, { status: line })).toBe(stage);
  });

  it.each([
    ['ON_HOLD', 'PENDING_APPROVAL'],
    ['AWAITING', 'IN_TRANSIT'],
    ['REFUNDED', 'IN_TRANSIT'],
    ['constructor', 'REFUNDED'],
    ['RETURNED', 'toString'],
  ])('of a refund is unknown where a status is new: request %s, line %s', (request, line) => {
    expect(stageOf({ status: request as never }, { status: line as never })).toBe('unknown');
  });

  it.each([
    [['refunded', 'refunded'], 'refunded'],
    [['refunded', 'denied'], 'split'],
    [['denied', 'denied'], 'denied'],
    [['refunded', 'asked'], 'asked'],
    [['returned', 'accepted', 'denied'], 'accepted'],
    [['returned', 'unknown'], 'unknown'],
    [['denied', 'unknown'], 'unknown'],
  ] as const)('of several lines %j is %s', (stages, stage) => {
    expect(combined(stages)).toBe(stage);
  });

  it.each([
    [undefined, false, 'absent'],
    [{ shipmentState: 'Advised', paymentState: 'NonRefundable' }, false, 'advised'],
    [{ shipmentState: 'Advised', paymentState: 'NonRefundable' }, true, 'advised'],
    [{ shipmentState: 'Returned', paymentState: 'Initial' }, false, 'returned'],
    [{ shipmentState: 'BackInStock', paymentState: 'Initial' }, false, 'received'],
    [{ shipmentState: 'Unusable', paymentState: 'Initial' }, false, 'received'],
    [{ shipmentState: 'Returned', paymentState: 'Initial' }, true, 'paid'],
    [{ shipmentState: 'BackInStock', paymentState: 'Initial' }, true, 'received-paid'],
    [{ shipmentState: 'BackInStock', paymentState: 'Refunded' }, false, 'refunded'],
    [{ shipmentState: 'Returned', paymentState: 'NotRefunded' }, true, 'not-refunded'],
    [{ shipmentState: 'Returned', paymentState: 'PartlyRefunded' }, true, 'unknown'],
    [{ shipmentState: 'Inspected', paymentState: 'Refunded' }, false, 'unknown'],
  ] as const)('of a return item %j, paid back %s, is %s', (item, paidBack, stage) => {
    expect(returnStageOf(item, paidBack)).toBe(stage);
  });
});

describe('docs/mapping.md', () => {
  const mapping = readFileSync(join(__dirname, '../../../docs/mapping.md'), 'utf8');
  const cell = (text: string) => (text === 'nothing' ? '' : text);

  /** A table of Markdown, as prettier leaves it apart from the padding. */
  const table = (head: string, columns: readonly string[], rows: [string, string[]][]) =>
    [
      [head, ...columns],
      columns.concat('').map(() => '---'),
      ...rows.map(([name, cells]) => [name, ...cells]),
    ]
      .map((cells) => `|${cells.join('|')}|`)
      .join('\n');
  const withoutPadding = (text: string) => text.replaceAll(/ *\| */g, '|').replaceAll(/-{3,}/g, '---');

  it.each([
    [
      'from a refund to a return item',
      table(
        'refund; item',
        RETURN_STAGES,
        REFUND_STAGES.map((refund) => [
          refund,
          RETURN_STAGES.map((item) => {
            const after = RETURN_CHANGES_AFTER_DENIAL[refund]?.[item];
            return `${cell(RETURN_CHANGES[refund][item])}${after ? ` (${after})` : ''}`.trim();
          }),
        ]),
      ),
    ],
    ...ORIGINS.map((initiator): [string, string] => [
      `from a return item of ${initiator} to a refund`,
      table(
        'item; refund',
        REFUNDS,
        RETURN_STAGES.map((item) => [
          item,
          REFUNDS.map((refund) => {
            const after = REFUND_MOVES_AFTER_DENIAL[item]?.[refund];
            const move = REFUND_MOVES[initiator][item][refund];
            return `${cell(move)}${after && after !== move ? ` (${after})` : ''}`.trim();
          }),
        ]),
      ),
    ]),
  ])('prints the table %s', (_name, printed) => {
    expect(withoutPadding(mapping)).toContain(printed);
  });
});
