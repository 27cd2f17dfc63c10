import type { Json } from '../../engine/json.ts';
import { refuse } from '../model/errors.ts';
import type { InstanceOptions } from '../model/options.ts';

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Part `address.state` is required of every address that is given, `emailAddress` of a new order alone. */
export function requireFields(
  { requiredOrderFields }: Pick<InstanceOptions, 'requiredOrderFields'>,
  order: Json,
  { isNew }: { isNew: boolean },
): void {
  for (const path of requiredOrderFields) {
    const [field = '', part] = path.split('.');
    const value: unknown = order[field];
    const isMissing =
      part === undefined ? isNew && isBlank(value) : !isBlank(value) && isBlank((value as Json)[part]);
    if (isMissing) refuse(path, "can't be blank");
  }
}
