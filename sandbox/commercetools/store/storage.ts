import { SQLiteStorage } from '@labdigital/commercetools-mock/sqlite';
import { predicatesOf, type QueryParameters } from '../api/lists.ts';
import { withoutUndefined, type Resource } from '../model/resource.ts';
import { Collection } from '../../engine/collection.ts';

type Paging = { limit?: number; offset?: number };

/**
 * The storage of the mock, with a parsed and indexed copy of every resource beside it: the front layer
 * reads only the copy, and the mock's own queries are answered from it too.
 */
export class IndexedStorage extends SQLiteStorage {
  #projects = new Map<string, Map<string, Collection>>();

  constructor() {
    super({ filename: ':memory:' });
  }

  collection(projectKey: string, typeId: string): Collection {
    const project = this.#projects.get(projectKey) ?? new Map<string, Collection>();
    this.#projects.set(projectKey, project);
    const collection = project.get(typeId) ?? new Collection(typeId);
    project.set(typeId, collection);
    return collection;
  }

  override add: SQLiteStorage['add'] = async (projectKey, typeId, resource, params) => {
    this.collection(projectKey, typeId).put(withoutUndefined(resource) as unknown as Resource);
    return SQLiteStorage.prototype.add.call(this, projectKey, typeId, resource, params) as never;
  };

  override delete: SQLiteStorage['delete'] = async (projectKey, typeId, id, params) => {
    this.collection(projectKey, typeId).remove(id);
    return SQLiteStorage.prototype.delete.call(this, projectKey, typeId, id, params ?? {}) as never;
  };

  override query: SQLiteStorage['query'] = async (projectKey, typeId, params) => {
    const { limit = 20, offset = 0 } = params as Paging;
    const found = this.collection(projectKey, typeId).query(predicatesOf(params as QueryParameters));
    const results = structuredClone(found.slice(offset, offset + limit));
    return { count: results.length, total: found.length, offset, limit, results } as never;
  };
}
