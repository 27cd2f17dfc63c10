/** Parsed JSON of which nothing is known yet. */
export type Json = Record<string, any>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A deep copy of JSON; members that are undefined vanish, as they do in its text. */
export function copy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copy) as T;
  const result: Json = {};
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) result[name] = copy(member);
  }
  return result as T;
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
