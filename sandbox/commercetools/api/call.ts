import type { Answer, Query, Request } from '../../engine/exchange.ts';
import { invalidJson } from '../model/errors.ts';
import type { Json } from '../model/resource.ts';
import type { Project } from '../project/project.ts';
import { expanded } from './expand.ts';
import { listed, type Page } from './lists.ts';

/** An authorised request for a project. */
export interface Call {
  project: Project;
  clientId: string;
  request: Request;
}

export const queryOf = ({ request }: Call): Query => request.query;

export function bodyOf({ request }: Call): unknown {
  try {
    return JSON.parse(request.body);
  } catch (cause) {
    throw invalidJson(String((cause as Error).message));
  }
}

/** Answers with one resource, its references expanded as asked. */
export function resourceAnswer(call: Call, resource: Json, status = 200): Answer {
  return { status, content: expanded(call.project, resource, listed(queryOf(call).expand)) };
}

export function pageAnswer(call: Call, page: Page): Answer {
  const paths = listed(queryOf(call).expand);
  const results = page.results.map((resource) => expanded(call.project, resource, paths));
  return { status: 200, content: { ...page, results } };
}
