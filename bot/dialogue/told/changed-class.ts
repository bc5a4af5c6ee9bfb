import { cohortTokens } from '../../understand/index.ts'
import { classesIn } from './classes-known.ts'
import { outcomeNamed } from './part-named.ts'
import type { Known } from './known-people.ts'
import { split, unclear, type Recount } from './recount-result.ts'
import type { ConversationState } from '../state.ts'

/**
 * 有5个改报技师了, 5个高级工升成技师, 转技师的有5个: so many of the one class known are of another now. Undefined where nobody changes;
 * unclear where it may be everybody (改报技师5个), or something else is said in the same breath.
 */
export function changedClass(state: ConversationState, known: Known, text: string): Recount | undefined {
  const change = changeIn(text)
  if (change === undefined) return toldOnly(known, text) ? unclear : undefined
  if (change.count >= known.total) return undefined
  const { count, fact, from, to, alone, some } = change
  if (from !== undefined && from !== known.own[fact]) return unclear
  if (to === known.own[fact] || known.parts.length > 1) return unclear
  return alone && some ? split(state, known, count, { [fact]: to }) : unclear
}

/** 技师有5个, 有5个技师, of 20 of another level: some of those, or others. */
function toldOnly(known: Known, text: string): boolean {
  const [first, second, ...more] = cohortTokens(text)
  const both = [first, second]
  const count = both.find((token) => token?.kind === 'count')
  const level = both.find((token) => token?.kind === 'level')
  if (count?.kind !== 'count' || level?.kind !== 'level' || more.length > 0) return false
  const own = known.own['level']
  if (count.value >= known.total || own === undefined || level.value === own) return false
  return has.test(`${text.slice(0, count.start)}N${text.slice(count.end)}`)
}

const has =
  /^(?:那|但是?|不过|后来|其实|哦|对了|，)*(?:(?:高级|)技师|[初中高]级工?)?(?:的)?(?:是|只)?有N(?:个|名|位)?人?(?:(?:高级|)技师|[初中高]级工?)?(?:的)?。?$/u

/** 5个能改报技师吗: whether they may, and nobody has. */
export function wondersOfChange(state: ConversationState, text: string): boolean {
  const counted = [state.shared, ...state.groups].some((group) => group['headcount'] !== undefined)
  return counted && wonders.test(text) && changeIn(text) !== undefined
}

/**
 * 那4个改报中级, of several classes: from which class, where only one other has so many, put in as if it had been said. The text as it is where
 * it may be several, or one class or group is just as many.
 */
export function withClassLeft(state: ConversationState, text: string): string {
  const change = changeIn(text)
  const classes = change === undefined ? undefined : classesIn(state)
  if (change === undefined || classes === undefined || change.fact !== 'level' || change.from !== undefined)
    return text
  if (
    classes.some(({ heads, groups }) =>
      [heads, ...groups.map((group) => group['headcount'])].includes(change.count),
    )
  )
    return text
  const others = classes.filter(({ own, heads }) => own['level'] !== change.to && heads > change.count)
  const [from, ...more] = others
  const level = from?.own['level']
  const [said, before = '', count = ''] = changedOnes.exec(text) ?? []
  return said === undefined || more.length > 0 || typeof level !== 'string'
    ? text
    : `${text.slice(0, text.indexOf(said))}${before}有${count}个${level}${text.slice(text.indexOf(said) + said.length)}`
}

/** 那5个按高级工报呢, of several groups of which just one has five: of those alone. Undefined where it is not, or more is said. */
export function groupChanged(state: ConversationState, text: string): ConversationState | undefined {
  const change = state.groups.length > 1 ? changeIn(text) : undefined
  if (change === undefined || !change.alone || change.from !== undefined || !refers.test(text))
    return undefined
  const hits = state.groups.filter(({ headcount }) => headcount === change.count)
  const [hit, ...more] = hits
  if (hit === undefined || more.length > 0) return undefined
  const { [change.fact]: shared, ...rest } = state.shared
  const groups = state.groups.map((group) => {
    const own = shared === undefined ? group : { [change.fact]: shared, ...group }
    return group === hit ? { ...own, [change.fact]: change.to } : own
  })
  return { ...state, shared: rest, groups }
}
const refers = /^(?:那|要是|如果|后来|把|让|，)*(?:[这那](?=\d|[一二两三四五六七八九十]))/u

const changedOnes =
  /(^|[，。？！；])(?:那|后来|其实|不过|但|把|让)*(?:有|[这那])([\d一二两三四五六七八九十百]+)(?:个|名|位)(?:人|学徒)?(?=(?:都|全|就|得|要|先|只能)*[改换转变去])/u

interface Change {
  readonly count: number
  readonly fact: 'level' | 'category'
  readonly from?: string | undefined
  readonly to: string
  /** Nothing else is said of anybody. */
  readonly alone: boolean
  /** Not all that there are. */
  readonly some: boolean
}

function changeIn(text: string): Change | undefined {
  const tokens = cohortTokens(text).filter(({ kind }) => kind !== 'among')
  const counts = tokens.flatMap((token) => (token.kind === 'count' ? [token] : []))
  const named = tokens.flatMap((token) =>
    token.kind === 'level' || token.kind === 'category' ? [token] : [],
  )
  const [count] = counts
  const to = named.at(-1)
  const from = named.at(-2)
  if (count === undefined || to === undefined || (from !== undefined && from.kind !== to.kind))
    return undefined
  const before = count.start < to.start
  const start = Math.max(from?.end ?? 0, before ? count.end : 0)
  const words = text.slice(start, to.start)
  const after = before ? '' : text.slice(to.end, count.start)
  // 换成紧缺的15个, 改成技师5个: the class told anew.
  if (!before && anew.test(words) && !haveDone.test(after)) return undefined
  if (!changes.test(words) && !(changesAfter.test(after) && from === undefined)) return undefined
  return {
    count: count.value,
    fact: to.kind,
    from: from?.value,
    to: to.value,
    alone:
      counts.length === 1 &&
      named.length < 3 &&
      tokens.length === counts.length + named.length &&
      outcomeNamed(text) === undefined &&
      !/另外/u.test(text),
    some: before || haveDone.test(after),
  }
}

/** Right before the class they come to. */
const changes = /(?:[改换转调升变](?:成|为|到|去|至|上|报|学|读|考|按)*|按|去(?:报|学|读|考))(?:了|的)?$/u
const anew = /[改换变](?:成|为|到)了?$/u
const changesAfter = /^(?:改报|转过去|升上去|改过去)(?:了|的)?(?:有)?$/u
const haveDone = /^(?:工)?(?:的|了)(?:人)?(?:一共|总共|共|有|是|只)*$|^(?:工)?(?:一共|总共|共|只)*有$/u
const wonders = /吗|么|是不是|有没有|能不能|可不可以|行不行|怎么|是否/u
