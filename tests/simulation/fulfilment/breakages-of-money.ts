import type { Breakage } from '../simulate.ts';

/** A line of which nothing is sent keeps its postage. */
export const postageKept: Breakage = {
  connector: (connector) => {
    const { refunds } = connector.marketplacer;
    const create: typeof refunds.create = (draft) =>
      refunds.create({ ...draft, lineItems: draft.lineItems.filter(({ custom }) => custom === undefined) });
    return {
      ...connector,
      marketplacer: { ...connector.marketplacer, refunds: { ...refunds, create } },
    };
  },
};

/** Every request gives the postage of its lines back, whatever is left of them. */
export const postageWithEveryPiece: Breakage = {
  connector: (connector) => {
    const { refunds } = connector.marketplacer;
    const invoicesOf: typeof refunds.invoicesOf = async (id) =>
      (await refunds.invoicesOf(id)).map((invoice) => ({ ...invoice, shipments: [] }));
    const ofInvoice: typeof refunds.ofInvoice = async (id) =>
      (await refunds.ofInvoice(id)).map((request) => ({
        ...request,
        lineItems: request.lineItems.filter(({ lineItem }) => lineItem !== null),
      }));
    return {
      ...connector,
      marketplacer: { ...connector.marketplacer, refunds: { ...refunds, invoicesOf, ofInvoice } },
    };
  },
};
