import { createHash } from 'node:crypto';
import type { Context, TypeResolvers } from '../graphql/context.ts';
import type { Image } from '../model/entities.ts';
import { refuse } from '../model/errors.ts';
import type { ImageInput } from '../model/inputs.ts';
import type { Store } from '../store/store.ts';
import { mustFind } from './mutation.ts';

const LARGEST_IMAGE = 32 * 1024 * 1024;

/** The ids of the images that a list of inputs stands for: kept ones and new ones, in the order given. */
export function writeImages(store: Store, inputs: ImageInput[]): number[] {
  return inputs.map((input) =>
    input.id ? mustFind(store, 'Image', input.id, 'images').id : insertImage(store, input),
  );
}

/** The address of a picture is copied, its bytes are not fetched. */
function insertImage(store: Store, { dataBase64, filename, sourceUrl, alt }: ImageInput): number {
  const uploaded = Boolean(dataBase64 && filename);
  if (uploaded === Boolean(sourceUrl)) {
    refuse('images', 'must have exactly one of sourceUrl, or dataBase64 and filename');
  }
  if (sourceUrl && !URL.canParse(sourceUrl)) refuse('images', 'sourceUrl is not a valid URL');
  if (Buffer.byteLength(dataBase64 ?? '', 'base64') >= LARGEST_IMAGE)
    refuse('images', 'must be smaller than 32 MB');
  const name = filename ?? new URL(sourceUrl ?? '').pathname.split('/').at(-1) ?? '';
  if (uploaded && !/\.(png|gif|jpe?g)$/i.test(name)) refuse('images', 'must be a PNG, GIF, JPG or JPEG');
  const digest = createHash('sha1')
    .update(dataBase64 ?? sourceUrl ?? '')
    .digest('base64url');
  return store.insert('Image', {
    path: `${digest}/${encodeURIComponent(name) || 'image.jpeg'}`,
    alt: alt ?? null,
  }).id;
}

interface Size {
  width?: number | null;
  height?: number | null;
  fit?: string | null;
  fillColor?: string | null;
}

/** Signed like an imgix URL; only the part before the query names the picture. */
function imageUrl(image: Image, { width, height, fit, fillColor }: Size, { instance }: Context): string {
  const fill = fillColor ? `&fill-color=${encodeURIComponent(fillColor)}` : '';
  const query = `auto=format&fm=pjpg&fit=${fit ?? 'max'}&w=${width ?? ''}&h=${height ?? ''}${fill}`;
  const address = `https://marketplacer.imgix.net/${image.path}?${query}`;
  const salt = instance.options.resignImages ? instance.ids.uuid() : '';
  return `${address}&s=${createHash('md5').update(address).update(salt).digest('hex')}`;
}

export const imageResolvers: Record<string, TypeResolvers> = { Image: { url: imageUrl } };
