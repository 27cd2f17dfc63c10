import type { Project } from './client.ts';
import { read } from './requests.ts';

export function createTypes(project: Project) {
  return {
    /** Whether a custom type takes a text in this field; false where there is no such type. */
    async hasTextField(type: { key: string } | { id: string }, field: string): Promise<boolean> {
      const types = project.types();
      const found = await read(
        'key' in type ? types.withKey({ key: type.key }).get() : types.withId({ ID: type.id }).get(),
      );
      const definition = found?.fieldDefinitions.find(({ name }) => name === field);
      return definition?.type.name === 'String';
    },
  };
}
