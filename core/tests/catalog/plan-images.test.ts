import type { Image } from '@commercetools/platform-sdk';
import * as fc from 'fast-check';
import type { DesiredImage } from '../../src/catalog/map/desired-product.ts';
import { pictureOf } from '../../src/catalog/map/images.ts';
import { imageOf, planImages } from '../../src/catalog/plan/plan-images.ts';
import { picture } from '../builders/advert.ts';
import { aDesiredProduct } from '../builders/desired-product.ts';
import { productDraftOf } from '../../src/catalog/plan/plan-product.ts';
import { aCatalog } from '../builders/catalog-config.ts';
import { apply, made } from './product-in-shop.ts';
import { gallery } from './arbitrary-product.ts';

/** The gallery of a product's only variant after the plan was carried out. */
function afterPlan(before: DesiredImage[], after: DesiredImage[]): Image[] {
  const product = made(
    productDraftOf(aDesiredProduct({ variants: [{ number: 1, images: before }] }), aCatalog()),
  );
  const actions = planImages(before.map(imageOf), after).map((action) => ({ ...action, variantId: 1 }));
  return apply(product, actions).masterData.staged.masterVariant.images ?? [];
}

const seen = (images: { url: string; label?: string }[]) =>
  images.map(({ url, label }) => ({ picture: pictureOf(url), label }));

const resigned = (images: DesiredImage[]) =>
  images.map(({ url, label }) => ({ url: `${pictureOf(url)}?s=another-signature`, label }));

describe('galleries', () => {
  it('any gallery becomes any other one: pictures, order and labels', () => {
    fc.assert(
      fc.property(gallery, gallery, (before, after) => {
        expect(seen(afterPlan(before, after))).toEqual(seen(after));
      }),
      { numRuns: 1_000 },
    );
  });

  it('D-13: a picture whose address was only signed anew is left alone', () => {
    fc.assert(
      fc.property(gallery, (images) => {
        expect(planImages(images.map(imageOf), resigned(images))).toEqual([]);
      }),
    );
  });

  it('a picture that stays is never removed and added again', () => {
    fc.assert(
      fc.property(gallery, gallery, (before, after) => {
        const staying = new Set(seen(after).map((image) => image.picture));
        const actions = planImages(before.map(imageOf), after);
        const removed = actions.flatMap((action) =>
          action.action === 'removeImage' ? [pictureOf(action.imageUrl)] : [],
        );
        expect(removed.filter((gone) => staying.has(gone))).toEqual([]);
      }),
    );
  });

  it('a picture that moves to the front takes one action', () => {
    const [front, back, side] = ['front', 'back', 'side'].map((name) => ({
      url: picture(name),
      label: undefined,
    }));
    const plan = planImages([front!, back!, side!].map(imageOf), [side!, front!, back!]);
    expect(plan).toEqual([{ action: 'moveImageToPosition', imageUrl: picture('side'), position: 0 }]);
  });

  it('a gallery in which one picture stands twice ends with it once', () => {
    const twice = [picture('front', 'a1'), picture('front', 'b2')].map((url) => ({ url, label: undefined }));
    expect(seen(afterPlan(twice, [twice[0]!]))).toEqual(seen([twice[0]!]));
  });

  it('D-49: a picture of unknown size is given no invented one', () => {
    expect(imageOf({ url: picture('front'), label: 'Front' })).toEqual({
      url: picture('front'),
      dimensions: { w: 0, h: 0 },
      label: 'Front',
    });
  });
});
