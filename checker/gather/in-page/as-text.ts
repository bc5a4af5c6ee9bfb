/**
 * Runs in the page, so it refers to nothing outside itself. Plain data as JSON; one long text leaves a page far sooner than a tree of
 * objects. Not by the page's own means for objects: an old library's `toJSON` on arrays would spoil them. A number without end is left out.
 */
export function asText(data: unknown): string {
  return written(data) ?? 'null'

  function written(value: unknown): string | undefined {
    if (typeof value === 'string') return JSON.stringify(value)
    if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined
    if (typeof value === 'boolean') return String(value)
    if (Array.isArray(value)) return `[${value.map((each) => written(each) ?? 'null').join(',')}]`
    if (typeof value !== 'object' || value === null) return undefined
    const parts = Object.entries(value).flatMap(([key, each]) => {
      const text = written(each)
      return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`]
    })
    return `{${parts.join(',')}}`
  }
}
