import { describesUnread, unreadWords } from './doubt.ts'
import { cohortTokens } from './tokens.ts'

/** Some of the people told apart by words that were not understood. */
export interface UnreadPart {
  readonly count: number
  /** What is said of them: 没上满3天. */
  readonly words: string
  /** The text without what is said of them. */
  readonly text: string
}

/**
 * 18个高级工两年都过，其中5个45岁以上: who the five are was not understood, what came of all of them was. Undefined where an outcome may
 * be theirs alone, or more than one part is told apart so.
 */
export function unreadPart(text: string): UnreadPart | undefined {
  const [match, ...more] = [...text.matchAll(marked)]
  if (match === undefined || more.length > 0) return undefined
  const start = match.index
  const tokens = cohortTokens(text)
  const count = tokens.find((token) => token.kind === 'count' && token.start >= start)
  if (count?.kind !== 'count') return undefined
  const next = tokens.find((token) => token.start >= count.end)
  const mark = text.slice(count.end).search(/[，。？！；]/u)
  const end = Math.min(next?.start ?? text.length, mark < 0 ? text.length : count.end + mark)
  const theirs = next !== undefined && next.start === end && next.kind !== 'years'
  const words = text.slice(count.end, end)
  if (theirs || unreadWords({ tokens: [], text: words }) === '') return undefined
  const others = `${text.slice(0, start)}${text.slice(end)}`
  return describesUnread(cohortTokens(others), others, undefined)
    ? undefined
    : { count: count.value, words, text: others }
}

/** 其中5个…, 有5个…; 20人，3个是退休返聘的: some of those told before. */
const marked =
  /[，]?(?:(?:但是?|不过)?(?:其中|里[面头边]?|当中)有?|(?<=^|，)(?:但是?|不过)?有)(?=[\d一二两俩三仨四五六七八九十]+[个人名位])|，(?=[\d一二两俩三仨四五六七八九十]+[个名位](?:人|学徒|员工|职工)?(?:是|属于)[^，。？！；\d]{2,10}的(?=，|$))/gu
