import type { Routes } from '../../engine/routes.ts';
import { deleteCustomObject, findCustomObject, putCustomObject } from '../resources/custom-objects.ts';
import { bodyOf, pageAnswer, queryOf, resourceAnswer, type Call } from './call.ts';
import { pageOf, readListQuery, satisfying } from './lists.ts';

/** `/custom-objects`: an upsert, and look-ups by container and key. Across containers there is no list. */
export const CUSTOM_OBJECT_ROUTES: Routes<Call> = {
  'POST /custom-objects'(call) {
    const { created, resource } = putCustomObject(call.project, call.clientId, bodyOf(call));
    return resourceAnswer(call, resource, created ? 201 : 200);
  },
  'GET /custom-objects/:container'(call, { container = '' }) {
    const query = readListQuery(queryOf(call));
    const inContainer = call.project.listed('key-value-document').find('container', container);
    return pageAnswer(call, pageOf(satisfying(query, inContainer), query, call.request.method));
  },
  'GET /custom-objects/:container/:key': (call, { container = '', key = '' }) =>
    resourceAnswer(call, findCustomObject(call.project, container, key)),
  'DELETE /custom-objects/:container/:key': (call, { container = '', key = '' }) =>
    resourceAnswer(call, deleteCustomObject(call.project, container, key, queryOf(call).version)),
};
