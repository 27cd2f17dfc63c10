import type { Image } from '@commercetools/platform-sdk';
import type { DesiredImage } from '../map/desired-product.ts';
import { pictureOf } from '../map/images.ts';

/** An image action, to be completed with the variant that it is for. */
export type ImageAction =
  | { action: 'removeImage'; imageUrl: string }
  | { action: 'addExternalImage'; image: Image }
  | { action: 'setImageLabel'; imageUrl: string; label: string | undefined }
  | { action: 'moveImageToPosition'; imageUrl: string; position: number };

/**
 * Turns one gallery into another: what is gone is removed, what is new is added at the end, and then
 * each picture is moved to its place if it is not there yet. A re-signed URL is the same picture.
 */
export function planImages(current: Image[], desired: DesiredImage[]): ImageAction[] {
  const wanted = new Set(desired.map(({ url }) => pictureOf(url)));
  const known = new Map(current.map((image) => [pictureOf(image.url), image]));
  const actions: ImageAction[] = [];

  const gallery: string[] = [];
  for (const image of current) {
    const picture = pictureOf(image.url);
    if (wanted.has(picture) && known.get(picture) === image) gallery.push(image.url);
    else actions.push({ action: 'removeImage', imageUrl: image.url });
  }
  const places = desired.map(({ url, label }): string => {
    const image = known.get(pictureOf(url));
    if (!image) {
      actions.push({ action: 'addExternalImage', image: imageOf({ url, label }) });
      gallery.push(url);
      return url;
    }
    if (image.label !== label) actions.push({ action: 'setImageLabel', imageUrl: image.url, label });
    return image.url;
  });
  places.forEach((imageUrl, position) => {
    if (gallery[position] === imageUrl) return;
    gallery.splice(gallery.indexOf(imageUrl), 1);
    gallery.splice(position, 0, imageUrl);
    actions.push({ action: 'moveImageToPosition', imageUrl, position });
  });
  return actions;
}

/** commercetools requires dimensions, and Marketplacer does not tell them; 0 by 0 stands for unknown. */
export function imageOf({ url, label }: DesiredImage): Image {
  return { url, dimensions: { w: 0, h: 0 }, ...(label && { label }) };
}
