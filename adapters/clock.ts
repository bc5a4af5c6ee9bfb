/** Today's date in Beijing (UTC+8, no summer time), `2026-11-21`. The only clock of the product. */
export function todayInBeijing(now: Date = new Date()): string {
  return new Date(now.getTime() + 8 * 3600 * 1000).toISOString().slice(0, 10)
}
