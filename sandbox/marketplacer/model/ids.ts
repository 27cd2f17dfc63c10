/** `Advert` and `100000012` make `QWR2ZXJ0LTEwMDAwMDAxMg==`, as documented. */
export function globalId(type: string, legacyId: number): string {
  return Buffer.from(`${type}-${legacyId}`).toString('base64');
}

export function readGlobalId(id: string): { type: string; legacyId: number } | undefined {
  const [, type, digits] = /^([A-Za-z]+)-(\d+)$/.exec(Buffer.from(id, 'base64').toString()) ?? [];
  if (!type || !digits || globalId(type, Number(digits)) !== id) return undefined;
  return { type, legacyId: Number(digits) };
}

/** The numbers of those ids that are of this type. */
export function legacyIdsOf(type: string, ids: readonly string[]): number[] {
  return ids.map(readGlobalId).flatMap((id) => (id?.type === type ? [id.legacyId] : []));
}
