import { updateVariant } from '../rules/catalogue.ts';
import type { Fields } from '../model/entities.ts';
import { refuse } from '../model/errors.ts';
import type { Instance } from '../instance.ts';
import { writeImages } from '../resolvers/images.ts';
import { chooseOptions } from '../resolvers/option-values.ts';
import type { Action, ActionBody } from './action.ts';
import { fieldsOf, rowOf } from './rows.ts';
import { shown } from './state.ts';

const onAdvert =
  (changes: (instance: Instance, body: ActionBody) => Partial<Fields<'Advert'>>) =>
  (instance: Instance, body: ActionBody) =>
    shown(instance.store.update(rowOf(instance, 'Advert', body.id), changes(instance, body)));

const onVariant =
  (changes: (instance: Instance, body: ActionBody) => Partial<Fields<'Variant'>>) =>
  (instance: Instance, body: ActionBody) =>
    shown(updateVariant(instance.store, rowOf(instance, 'Variant', body.id), changes(instance, body)));

/**
 * Replaces the gallery or the choices of an advert or variant, and looks after the brands: of these no
 * webhook tells.
 */
export const PRODUCT_ACTIONS = {
  'advert-images': onAdvert(({ store }, { images = [] }) => ({ imageIds: writeImages(store, images) })),
  'variant-images': onVariant(({ store }, { images = [] }) => ({ imageIds: writeImages(store, images) })),
  'advert-options': onAdvert(({ store }, { options = [] }) => ({
    options: chooseOptions(store, 'AdvertOptionValue', options),
  })),
  'variant-options': onVariant(({ store }, { options = [] }) => ({
    options: chooseOptions(store, 'VariantOptionValue', options),
  })),
  'brand-create': (instance, { fields }) => {
    const { name, ...more } = fieldsOf<'Brand'>(instance, fields);
    return shown(
      instance.store.insert('Brand', {
        logoId: null,
        ...more,
        name: name ?? refuse('name', "can't be blank"),
      }),
    );
  },
  'brand-set': (instance, { id, fields }) =>
    shown(instance.store.update(rowOf(instance, 'Brand', id), fieldsOf<'Brand'>(instance, fields))),
  'brand-delete': (instance, { id }) => shown(instance.store.destroy(rowOf(instance, 'Brand', id))),
} satisfies Record<string, Action>;
