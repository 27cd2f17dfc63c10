import type { Resource } from '../../../sandbox/commercetools/model/resource.ts';
import type { Advert } from '../../../sandbox/marketplacer/model/entities.ts';
import { recordOf } from '../records.ts';
import type { World } from '../world.ts';

export const ASKED = 'Marketplacer hears of each decision of the shop once, and of none that nobody has made';
export const DONE = 'a decision that is acknowledged has reached Marketplacer, or is recorded';
export const AGREED = 'buyers see what is vetted, and nothing else';
export const OWNED = 'the name that the shop has given stays';
export const NAMED = 'what the shop calls it is what Marketplacer calls it';
export const CALM = 'what the connector writes is no reason to write again';

/* Computed from what both platforms hold alone, without a line of the connector. */

const REJECTED_STATE = 'marketplacer-vetting-rejected';

export const productOf = ({ platforms }: World, advertId: number): Resource | undefined =>
  platforms.project.collection('product').first('key', `marketplacer-advert-${advertId}`);

const attributeOf = ({ attributes = [] }: Resource, name: string): unknown =>
  attributes.find((one: Resource) => one.name === name)?.value;

/** Whether people of the shop see that somebody has to decide. */
export const isShownWaiting = ({ masterData: { staged } }: Resource): boolean =>
  attributeOf(staged.masterVariant, 'marketplacer-off-sale-reason') === 'waits for vetting';

export const isWaiting = ({ published, vetted, vettingRejectedAt }: Advert): boolean =>
  published && !vetted && vettingRejectedAt === null;

export const isInRejectedState = ({ platforms }: World, { state }: Resource): boolean =>
  state !== undefined && platforms.project.collection('state').first('key', REJECTED_STATE)?.id === state.id;

const isMarkedRejected = (world: World, product: Resource): boolean =>
  isInRejectedState(world, product) ||
  attributeOf(product.masterData.staged.masterVariant, 'marketplacer-review') !== undefined;

export const isRecorded = (world: World, advertId: number): boolean =>
  recordOf(world, 'failures', `vetting-${advertId}`) !== undefined;

/** @param isSure every decision that was refused was tried again */
export function checkAgreement(world: World, advert: Advert, isSure: boolean): void {
  const product = productOf(world, advert.id);
  if (!product) return world.violated(AGREED, `advert ${advert.id} has no product`);
  const isOnSale = advert.published && advert.vetted && advert.vettingRejectedAt === null;
  const expected = { published: isOnSale, waits: isWaiting(advert) };
  const seen = { published: product.masterData.published, waits: isShownWaiting(product) };
  if (JSON.stringify(seen) !== JSON.stringify(expected)) {
    world.violated(
      AGREED,
      `advert ${advert.id}: ${JSON.stringify(seen)}, expected ${JSON.stringify(expected)}`,
    );
  }
  const isUntold = isWaiting(advert) && isMarkedRejected(world, product);
  if (isUntold && (isSure || !isRecorded(world, advert.id))) {
    world.violated(DONE, `the rejection of advert ${advert.id} was not told`);
  }
}

export function checkName(world: World, advert: Advert): void {
  const { published, current } = productOf(world, advert.id)?.masterData ?? {};
  if (!published || current.name.en === advert.title) return;
  world.violated(NAMED, `advert ${advert.id}: ${advert.title}, expected ${current.name.en}`);
}
