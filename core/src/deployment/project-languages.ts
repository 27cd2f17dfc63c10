import type { Deployment } from './step.ts';

/** commercetools takes texts only in the languages of the project; one that has named none takes any. */
export async function projectLanguages({ setup }: Pick<Deployment, 'setup'>): Promise<string[]> {
  const { languages } = await setup.project();
  return languages.length > 0 ? languages : ['en'];
}
