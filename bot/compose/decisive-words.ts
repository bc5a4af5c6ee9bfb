import { numbersIn } from '../../knowledge/index.ts'
import { rememberRecent } from '../recent.ts'

/** Shorter lines are read whole. */
const longLine = 40
/** So many characters in a row, the same in the clause and in the answer, are the words it rests on. */
const run = 5
const mostMarks = 6
const mostMarked = 0.6

/** Marks, with `**`, the words of a long line of a clause on which the answer rests: figures it uses, and phrases it repeats. */
export function createMarker(answer: string): (line: string) => string {
  const bare = answer.replaceAll('**', '')
  let known: { readonly grams: ReadonlySet<string>; readonly figures: ReadonlySet<string> } | undefined
  return (line) => {
    if (line.length < longLine || line.includes('*')) return line
    known ??= { grams: gramsOf(bare), figures: new Set(numbersIn(bare).map(figureOf)) }
    const { grams, figures } = known
    const numbers = numbersOfLine(line)
      .filter((number) => figures.has(figureOf(number)))
      .map(({ start, end, unit = '' }) => ({
        start,
        end: line.startsWith(unit, end) ? end + unit.length : end,
      }))
    const repeated = runsOf(line, grams)
    const all = together([...numbers, ...repeated])
    const marked = all.reduce((sum, { start, end }) => sum + end - start, 0)
    return withMarks(line, (marked > line.length * mostMarked ? together(numbers) : all).slice(0, mostMarks))
  }
}

/** Few clauses stand under most answers. */
const numbersOfLine = rememberRecent(numbersIn, 256)

interface Span {
  readonly start: number
  readonly end: number
}

function figureOf({ value, unit = '' }: { readonly value: number | string; readonly unit?: string }): string {
  return `${String(value)}${unit.charAt(0)}`
}

function gramsOf(text: string): ReadonlySet<string> {
  const grams = new Set<string>()
  for (let at = 0; at + run <= text.length; at++) grams.add(text.slice(at, at + run))
  return grams
}

/** The stretches of the line made of such runs, without punctuation at their edges. */
function runsOf(line: string, grams: ReadonlySet<string>): readonly Span[] {
  const found: Span[] = []
  for (let at = 0; at + run <= line.length; at++) {
    if (!grams.has(line.slice(at, at + run))) continue
    let end = at + run
    while (grams.has(line.slice(end - run + 1, end + 1)) && end < line.length) end++
    found.push(trimmed(line, { start: at, end }))
    at = end - 1
  }
  return found.filter(({ start, end }) => end - start >= run - 1)
}

function trimmed(line: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from < to && /[\p{P}\s]/u.test(line.charAt(from))) from++
  while (to > from && /[\p{P}\s]/u.test(line.charAt(to - 1))) to--
  return { start: from, end: to }
}

function together(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of spans.toSorted((left, right) => left.start - right.start)) {
    const last = joined.at(-1)
    if (last !== undefined && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined
}

function withMarks(line: string, spans: readonly Span[]): string {
  let text = ''
  let at = 0
  for (const { start, end } of spans) {
    text += `${line.slice(at, start)}**${line.slice(start, end)}**`
    at = end
  }
  return text + line.slice(at)
}
