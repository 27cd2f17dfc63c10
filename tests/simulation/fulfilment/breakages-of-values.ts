import type { Breakage } from '../simulate.ts';

const KNOWN: readonly string[] = [
  'AWAITING',
  'REFUND_ACCEPTED',
  'RETURNED',
  'PROCESSED',
  'REFUNDED',
  'DENIED',
];

/** Whatever is none of the statuses that were known once counts as denied. */
export const newIsDenied: Breakage = {
  connector: (connector) => {
    const { refunds } = connector.marketplacer;
    const ofInvoice: typeof refunds.ofInvoice = async (id) =>
      (await refunds.ofInvoice(id)).map((request) =>
        KNOWN.includes(request.status) ? request : { ...request, status: 'DENIED' },
      );
    return {
      ...connector,
      marketplacer: { ...connector.marketplacer, refunds: { ...refunds, ofInvoice } },
    };
  },
};
