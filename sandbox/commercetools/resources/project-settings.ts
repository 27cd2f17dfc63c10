import type { ProjectUpdateAction } from '@commercetools/platform-sdk';
import { copy } from '../../engine/json.ts';
import { applyActions, requireUpdate } from '../writes/writes.ts';
import type { Project } from '../project/project.ts';
import type { Json, Resource } from '../model/resource.ts';
import { setter, type Actions } from '../writes/kind.ts';

const ACTIONS: Actions<ProjectUpdateAction> = {
  changeMessagesConfiguration: setter('messagesConfiguration', 'object', 'messages'),
};

/** A Project tells of no id and no last change (API reference, Project). */
export function projectView({
  id: _id,
  lastModifiedAt: _at,
  createdBy: _creator,
  lastModifiedBy: _by,
  ...shown
}: Resource): Json {
  return shown;
}

/** Changes the resource at `/{projectKey}`. No message announces it. */
export function updateProject(project: Project, clientId: string, update: unknown): Resource {
  const changed = copy(project.self);
  const context = { project, clientId, emit: () => undefined, alsoSave: () => undefined };
  applyActions(ACTIONS, context, changed, requireUpdate(project.self, update));
  project.raiseVersion(changed, clientId);
  project.self = changed;
  return changed;
}
