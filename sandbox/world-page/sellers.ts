import { dispatchOf } from '../testing/dispatch.ts';
import { refundingOf } from '../testing/refunding.ts';
import { unsentOf } from './map-orders.ts';
import { advertOf, invoiceOf, notPossible, oneOf, refundOf, type Act, type Scene } from './people.ts';
import type { AdvertState } from './state.ts';

const GOODS = ['Teapot', 'Picnic basket', 'Umbrella', 'Bookshelf', 'Lantern', 'Blanket', 'Watering can'];
const RESTOCKED = 20;
const DOLLAR = 100;

const decimals = (minorUnits: number): string =>
  String(minorUnits)
    .padStart(3, '0')
    .replace(/(?=..$)/, '.');

const liveVariants = ({ variants }: AdvertState) => variants.filter(({ deleted }) => !deleted);

const publish: Act = async ({ world, source }) => {
  const seller = oneOf(
    source.sellers.filter(({ deleted }) => !deleted),
    'There is no seller yet.',
  );
  const title = `${oneOf(GOODS, '')} ${source.adverts.length + 1}`;
  await world.marketplacer.createAdvert({
    seller,
    title,
    description: `<p>${title}, from ${seller.businessName}.</p>`,
    variants: [{ price: '24.90', countOnHand: RESTOCKED }],
  });
  return `${seller.businessName} has published “${title}”.`;
};

const raisePrice: Act = async (scene, id) => {
  const advert = advertOf(scene, id);
  for (const variant of liveVariants(advert)) {
    const price = decimals((variant.price ?? advert.price ?? 0) + DOLLAR);
    await scene.world.marketplacer.updateVariant(variant.id, { price });
  }
  return `“${advert.title}” costs 1.00 more.`;
};

const stock = (countOnHand: number, told: string): Act =>
  async function changeStock(scene, id) {
    const advert = advertOf(scene, id);
    for (const variant of liveVariants(advert)) {
      await scene.world.marketplacer.updateVariant(variant.id, { countOnHand });
    }
    return `“${advert.title}” ${told}.`;
  };

const show = (published: boolean, told: string): Act =>
  async function changePublished(scene, id) {
    const advert = advertOf(scene, id);
    await scene.world.marketplacer.publishAdvert(advert.id, published);
    return `“${advert.title}” is ${told}.`;
  };

const remove: Act = async (scene, id) => {
  const advert = advertOf(scene, id);
  await scene.world.marketplacer.deleteAdvert(advert.id);
  return `“${advert.title}” is deleted.`;
};

const ship: Act = async (scene, id) => {
  const invoice = invoiceOf(scene, id);
  const quantities = unsentOf(scene.source, invoice);
  if (Object.keys(quantities).length === 0) notPossible('Nothing is left to be sent.');
  const { carrier, ship: send } = dispatchOf(scene.world);
  const [known] = scene.source.carriers;
  const trackingNumber = `TRACK-${invoice.legacyId}-${scene.source.shipments.length + 1}`;
  await send(invoice.id, quantities, {
    carrier: known ?? (await carrier('AusPost', 'https://track.example/{}')),
    trackingNumber,
  });
  return `Invoice ${invoice.legacyId} is on its way as ${trackingNumber}.`;
};

/** A seller has none left: it cancels what is not sent, and gives the money back. */
const cancelRest: Act = async (scene, id) => {
  const invoice = invoiceOf(scene, id);
  const lines = Object.entries(unsentOf(scene.source, invoice)).map(([lineItemId, quantity]) => ({
    lineItemId,
    quantity,
    dispatched: false,
  }));
  if (lines.length === 0) notPossible('Everything is sent already.');
  const { ask, step } = refundingOf(scene.world);
  const request = await ask(invoice.id, lines);
  await step('Return', request.id);
  await step('Refund', request.id);
  return `The seller has cancelled what was open of invoice ${invoice.legacyId}, and has paid it back.`;
};

const refund: Act = async (scene, id) => {
  const request = refundOf(scene, id);
  const { step } = refundingOf(scene.world);
  if (request.status === 'AWAITING') await step('Return', request.id);
  await step('Refund', request.id);
  return 'The seller has paid it back.';
};

const deny: Act = async (scene, id) => {
  await refundingOf(scene.world).step('Deny', refundOf(scene, id).id);
  return 'The seller has denied it.';
};

export const SELLER_ACTS = {
  publish,
  'raise-price': raisePrice,
  'sell-out': stock(0, 'is sold out'),
  restock: stock(RESTOCKED, `is back, with ${RESTOCKED} of each`),
  'take-off-line': show(false, 'off-line'),
  'bring-on-line': show(true, 'on sale again'),
  delete: remove,
  ship,
  'cancel-rest': cancelRest,
  refund,
  deny,
} satisfies Record<string, (scene: Scene, id: string) => Promise<string>>;
