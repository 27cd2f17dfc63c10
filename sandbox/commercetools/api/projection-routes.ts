import { Router } from 'express';
import { invalidInput, notFound } from '../model/errors.ts';
import type { Resource } from '../model/resource.ts';
import { projectionOf, withAvailability } from '../resources/products/projections.ts';
import { pageOf, readListQuery, requireSome, type QueryParameters } from './lists.ts';
import { matches } from '../../engine/predicates.ts';
import { sendPage, sendResource, type Call } from './request.ts';
import { selected } from './selectors.ts';

/** `/product-projections`: current data of published products, or with `staged=true` staged data of all. */
export function projectionRoutes(): Router {
  const router = Router({ caseSensitive: true });

  router.get('/', (request, response) => {
    const call = response.locals.call as Call;
    const { project } = call;
    const staged = wantsStaged(call.query);
    const query = readListQuery(call.query);
    const found = project
      .collection('product')
      .candidates(query.predicates, 'product-projection')
      .filter((product) => staged || product.masterData.published)
      .map((product) => projectionOf(product, staged))
      .filter((projection) => query.predicates.every((predicate) => matches(predicate, projection)));
    const page = pageOf(found, query);
    if (request.method === 'HEAD') requireSome(page);
    const results = page.results.map((projection: Resource) => withAvailability(project, projection));
    sendPage(response, call, { ...page, results });
  });

  router.get('/:selector', (request, response) => {
    const call = response.locals.call as Call;
    const staged = wantsStaged(call.query);
    const { selector } = request.params;
    const product = selected(call.project, 'product', selector);
    if (!staged && !product.masterData.published) throw notFound(`ID or key '${selector}'`);
    sendResource(response, call, withAvailability(call.project, projectionOf(product, staged)));
  });

  return router;
}

function wantsStaged({ staged }: QueryParameters): boolean {
  if (staged !== undefined && staged !== 'true' && staged !== 'false') {
    throw invalidInput(`Malformed parameter: staged: '${String(staged)}'.`);
  }
  return staged === 'true';
}
