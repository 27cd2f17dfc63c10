/** Rails prints whole seconds by default, although it stores and compares finer times. */
export function isoDateTime(time: number, precisionMs: number): string {
  const iso = new Date(Math.floor(time / precisionMs) * precisionMs).toISOString();
  return precisionMs >= 1000 ? iso.replace(/\.\d{3}Z$/, 'Z') : iso;
}
