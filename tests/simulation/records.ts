import { CONTAINERS } from '../../core/src/store/index.ts';
import type { World } from './world.ts';

/** What the connector keeps of something, read where it lies. */
export function recordOf(
  { platforms }: World,
  container: keyof typeof CONTAINERS,
  key: string,
): { value: unknown } | undefined {
  const objects = platforms.project.collection('key-value-document');
  return objects.first('containerAndKey', `${CONTAINERS[container]}/${key}`) as
    { value: unknown } | undefined;
}
