import type { Advert, Variant } from '../../marketplacer/index.ts';
import type { DesiredImage } from './desired-product.ts';

/**
 * The pictures of a variant: its own first, then all of the advert in their order, or the display image
 * alone where the advert has no list. A repeated picture counts once.
 */
export function imagesOf(advert: Advert, variant: Variant): DesiredImage[] {
  const ofAdvert = listed(advert.images);
  const display = advert.displayImage?.url ? [{ url: advert.displayImage.url, label: undefined }] : [];
  return once([...listed(variant.images), ...(ofAdvert.length > 0 ? ofAdvert : display)]);
}

/** An instance may have no list of pictures; one that could not be resolved this time is another matter. */
export function areImagesKnown({ images, unread = [] }: Advert): boolean {
  return images !== undefined && !unread.some((path) => /\b(images|displayImage)\b/.test(path));
}

function listed(images: Advert['images']): DesiredImage[] {
  return (images?.nodes ?? []).flatMap((image) =>
    image?.url ? [{ url: image.url, label: image.alt || undefined }] : [],
  );
}

function once(images: DesiredImage[]): DesiredImage[] {
  const firstOf = new Map(images.map((image) => [pictureOf(image.url), image] as const).reverse());
  return images.filter((image) => firstOf.get(pictureOf(image.url)) === image);
}

/** The picture behind a URL. Its query is a signature and a size, and may differ for the same picture. */
export function pictureOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
