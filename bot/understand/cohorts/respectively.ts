import type { CohortToken } from './token.ts'
import { cohortTokens } from './tokens.ts'

/**
 * 中级60、高级30，培养期分别1年2年; 分别通过8人和5人: each length, or each outcome, put behind its class in the order told. Left
 * standing where there are not as many of them as classes.
 */
export function spellOutRespective(text: string): string {
  return patterns.reduce((told, [pattern, item]) => spread(told, pattern, item), text)
}

function spread(text: string, pattern: RegExp, item: RegExp): string {
  const found = pattern.exec(text)
  if (found === null) return text
  const [said] = found
  const { list = '', before: outcome = '', behind = '' } = found.groups ?? {}
  const items = [...list.matchAll(item)].map(([each]) => `${each}${outcome}${behind}`)
  const before = text.slice(0, found.index)
  const ends = classEnds(cohortTokens(before))
  if (items.length < 2 || ends.length !== items.length) return text
  let out = ''
  let at = 0
  for (const [index, end] of ends.entries()) {
    out += `${before.slice(at, end)}，${items[index] ?? ''}，`
    at = end
  }
  return `${out}${before.slice(at)}${text.slice(found.index + said.length)}`
}

const year = '(?:\\d|[一二两三])年(?:期|制)?'
const length = new RegExp(year, 'gu')
const terms = new RegExp(
  `[，、]?(?:培训|培养|学徒|备案|学制|实际)*(?:期限?|时间|年限|时长)?(?:分别|依次)(?:是|为|培训|培养|学|办|定)*(?<list>(?:${year}[、，和跟与及]?)+)`,
  'u',
)

/** 期限1年、2年、2年: several lengths in a row are respective without the word. */
const listed = new RegExp(
  `[，、]?(?:培训|培养|学徒|备案|学制|实际)*(?:期限?|时间|年限|时长)(?:是|为)?(?<list>${year}(?:[、，和跟与及]${year})+)`,
  'u',
)

const heads = '(?:\\d{1,4}|[一二两三四五六七八九十百]{1,5})(?:个|名|位|人)(?:人)?'
const outcomeCount = new RegExp(heads, 'gu')
const came = '(?:没通过|没过|不合格|没拿证|没取证|通过|合格|过了?|拿(?:到)?(?:了)?证|取(?:得)?(?:了)?证)'
const several = `(?<list>(?:${heads}[、，和跟与及]?){2,})`
const outcomeBefore = new RegExp(
  `[，、]?(?:分别|依次)(?:有|是|为)?(?<before>${came})(?:的)?(?:有|是|了)?${several}`,
  'u',
)
const outcomeBehind = new RegExp(`[，、]?(?:分别|依次)(?:有|是|为)?${several}(?<behind>${came})`, 'u')

const patterns = [
  [terms, length],
  [listed, length],
  [outcomeBefore, outcomeCount],
  [outcomeBehind, outcomeCount],
] as const

/** Where each class told ends: behind its headcount, or behind its name where headcounts come first. */
function classEnds(tokens: readonly CohortToken[]): readonly number[] {
  const levels = tokens.filter((token) => token.kind === 'level')
  const kind = levels.length > 1 ? 'level' : 'category'
  const names = tokens.filter((token) => token.kind === kind)
  const [first] = names
  const counts = tokens.filter((token) => token.kind === 'count')
  const countsFirst = first !== undefined && counts.some((count) => count.end === first.start)
  return names.map((name, at) => {
    const next = names[at + 1]?.start ?? Infinity
    const count = counts.find((each) => each.start >= name.end && each.end <= next)
    return countsFirst || count === undefined ? name.end : count.end
  })
}
