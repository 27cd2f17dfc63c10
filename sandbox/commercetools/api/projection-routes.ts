import type { Query } from '../../engine/exchange.ts';
import type { Routes } from '../../engine/routes.ts';
import { invalidInput, notFound } from '../model/errors.ts';
import { indexOfPath } from '../project/indexes.ts';
import { projectionOf, withAvailability } from '../resources/products/projections.ts';
import { pageAnswer, queryOf, resourceAnswer, type Call } from './call.ts';
import { pageOf, readListQuery, satisfying } from './lists.ts';
import { selected } from './selectors.ts';

/** `/product-projections`: current data of published products, or with `staged=true` staged data of all. */
export const PROJECTION_ROUTES: Routes<Call> = {
  'GET /product-projections'(call) {
    const { project } = call;
    const staged = wantsStaged(queryOf(call));
    const query = readListQuery(queryOf(call));
    const projections = project
      .listed('product')
      .candidates(query.predicates, indexOfPath('product-projection'))
      .filter((product) => staged || product.masterData.published)
      .map((product) => projectionOf(product, staged));
    const page = pageOf(satisfying(query, projections), query, call.request.method);
    const results = page.results.map((projection) => withAvailability(project, projection));
    return pageAnswer(call, { ...page, results });
  },
  'GET /product-projections/:selector'(call, { selector = '' }) {
    const staged = wantsStaged(queryOf(call));
    const product = selected(call.project, 'product', selector, 'read');
    if (!staged && !product.masterData.published) throw notFound(`ID or key '${selector}'`);
    return resourceAnswer(call, withAvailability(call.project, projectionOf(product, staged)));
  },
};

function wantsStaged({ staged }: Query): boolean {
  if (staged !== undefined && staged !== 'true' && staged !== 'false') {
    throw invalidInput(`Malformed parameter: staged: '${String(staged)}'.`);
  }
  return staged === 'true';
}
