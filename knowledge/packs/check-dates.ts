import { addDays } from '../calendar/index.ts'
import type { Entry } from './entry.ts'
import type { PackProblem } from './errors.ts'

/**
 * Versions of one rule must follow each other day by day: of the entries that carry dates of their own, those that answer the
 * same topic in the same way may neither overlap nor leave a gap.
 */
export function checkDates(entries: readonly Entry[], report: (problem: PackProblem) => void): void {
  const series = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (!entry.dated) continue
    for (const topic of entry.topics) {
      const key = [entry.place, topic, entry.kind, seriesOf(entry)].join('/')
      series.set(key, [...(series.get(key) ?? []), entry])
    }
  }
  const told = new Set<string>()
  for (const versions of series.values()) {
    const sorted = versions.toSorted((left, right) => compare(left.validFrom ?? '', right.validFrom ?? ''))
    for (const [at, entry] of sorted.entries()) {
      const before = sorted[at - 1]
      if (before === undefined || entry.validFrom === undefined) continue
      const next = before.validTo === undefined ? undefined : addDays(before.validTo, 1)
      const pair = `${before.id} ${entry.id}`
      if (next === entry.validFrom || told.has(pair)) continue
      told.add(pair)
      const overlaps = next === undefined || next > entry.validFrom
      report({
        code: 'dates',
        file: entry.source.file,
        line: entry.source.line,
        entry: entry.label,
        message: overlaps
          ? `与「${before.label}」（${before.source.file}:${String(before.source.line)}）的有效期重叠`
          : `与「${before.label}」（到 ${before.validTo ?? ''}）之间有一段没有规定的日期`,
        hint: overlaps ? '前一条写上「生效至」，后一条从次日「生效自」' : '请补上这一段，或写一条「未载明」',
      })
    }
  }
}

/** A rate and a sum, a 是 and a plain statement, are different things to say about one topic. */
function seriesOf(entry: Entry): string {
  if (entry.kind === 'value') return entry.unit
  return 'stance' in entry && entry.stance !== undefined ? 'stance' : entry.id
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
