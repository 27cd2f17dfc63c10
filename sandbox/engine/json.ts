/** Parsed JSON of which nothing is known yet. */
export type Json = Record<string, any>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A deep copy of JSON; members that are undefined vanish, as they do in its text. */
export function copy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copy) as T;
  const result: Json = {};
  for (const name of Object.keys(value)) {
    const member = (value as Json)[name];
    if (member !== undefined) result[name] = copy(member);
  }
  return result as T;
}

/** The same JSON, whose undefined members are gone: much cheaper than a copy. */
export function pruned<T>(value: T): T {
  if (Array.isArray(value)) value.forEach(pruned);
  else if (isObject(value)) {
    for (const name of Object.keys(value)) {
      if (value[name] === undefined) delete value[name];
      else pruned(value[name]);
    }
  }
  return value;
}

/** JSON, or the text itself where it is none; undefined for an empty one. */
export function parsedOrText(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
