/**
 * The same reading, kept for the last hundred or so texts: one turn reads the same words many times. `read` must be pure; what it gives
 * out is shared, so nobody may change it.
 */
export function rememberRecent<Words extends readonly string[], T>(
  read: (...words: Words) => T,
  limit = 128,
): (...words: Words) => T {
  const kept = new Map<string, { readonly value: T }>()
  return (...words) => {
    const key = words.length === 1 ? (words[0] ?? '') : words.join('\0')
    const known = kept.get(key)
    if (known !== undefined) return known.value
    const value = read(...words)
    for (const oldest of kept.keys()) {
      if (kept.size < limit) break
      kept.delete(oldest)
    }
    kept.set(key, { value })
    return value
  }
}
