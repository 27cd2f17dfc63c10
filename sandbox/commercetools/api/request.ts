import type { Request, Response } from 'express';
import { invalidJson } from '../model/errors.ts';
import type { Project } from '../project/project.ts';
import type { Json } from '../model/resource.ts';
import { expanded } from './expand.ts';
import { listed, type QueryParameters } from './lists.ts';

/** An authorised request for a project. */
export interface Call {
  project: Project;
  clientId: string;
  query: QueryParameters;
  rawBody: string;
}

export type RawRequest = Request & { rawBody?: string };

export function bodyOf({ rawBody }: Call): unknown {
  try {
    return JSON.parse(rawBody);
  } catch (cause) {
    throw invalidJson(String((cause as Error).message));
  }
}

/** Answers with one resource, its references expanded as asked. */
export function sendResource(response: Response, call: Call, resource: Json, status = 200): void {
  response.status(status).json(expanded(call.project, resource, listed(call.query.expand)));
}

export function sendPage(response: Response, call: Call, page: Json): void {
  const paths = listed(call.query.expand);
  const results = page.results.map((resource: Json) => expanded(call.project, resource, paths));
  response.json({ ...page, results });
}
