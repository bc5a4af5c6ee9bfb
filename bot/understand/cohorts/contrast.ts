import type { FactId, FactValue } from '../../../knowledge/index.ts'
import type { CohortToken } from './token.ts'
import { cohortTokens } from './tokens.ts'

/** 是高级工不是技师, 不是技师，是高级工, 技师改成高级工: what is denied, and what holds instead. */
export interface Contrast {
  readonly fact: FactId
  readonly denied: FactValue
  readonly holds: FactValue
  /** What is said beside it. */
  readonly rest: string
}

/** The text without what it denies: 是高级工不是技师, 技师改成高级工 is 高级工. */
export function withoutDenied(said: string): string {
  const text = withoutChanged(said).replace(deniedAlone, '')
  const found = contrastAt(text, (token) => token.kind !== 'count')
  return found === undefined ? text : `${text.slice(0, found.from)}${text.slice(found.to)}`
}

/** 高级工20人改成中级工15人: the class told anew, with its number, in place of the one before. */
function withoutChanged(text: string): string {
  const [changes = '', before = '', after = ''] = changed.exec(text) ?? []
  const [next, ...more] = cohortTokens(after)
  const kinds = new Set([next, ...more].map((token) => token?.kind))
  const told = cohortTokens(before)
  const first = told.find(({ kind }) => kind === 'level')
  const own = told.filter(({ start }) => first !== undefined && start >= first.start)
  const isClass = next?.kind === 'level' && next.start === 0 && kinds.has('count')
  const isWhole = own.some(({ kind }) => kind === 'count') && own.every(({ kind }) => kinds.has(kind))
  if (!isClass || first === undefined || !isWhole || wonders.test(text)) return text
  const at = text.indexOf(changes)
  return `${text.slice(0, at)}${before.slice(0, first.start)}${text.slice(at + changes.length - after.length)}`
}

const changed = /([^，。？！；]*?)[改换变转调](?:成|为|到)了?([^，。？！；]+)/u

export function contrastIn(text: string): Contrast | undefined {
  const found = contrastAt(text, () => true)
  if (found === undefined) return undefined
  const { denied, holds } = found
  const [start, end] = [Math.min(denied.start, holds.start), Math.max(denied.end, holds.end)]
  return {
    fact: factOf[holds.kind],
    denied: denied.value,
    holds: holds.value,
    rest: `${text.slice(0, start)}，${text.slice(end)}`,
  }
}

type Naming = Extract<CohortToken, { kind: 'level' | 'category' | 'years' | 'count' }>

const factOf = { level: 'level', category: 'category', years: 'years', count: 'headcount' } as const

interface Found {
  readonly denied: Naming
  readonly holds: Naming
  /** What is said of the denied one alone. */
  readonly from: number
  readonly to: number
}

function contrastAt(text: string, fits: (token: Naming) => boolean): Found | undefined {
  const changes = changesTold.test(text) && !wonders.test(text)
  if (!changes && (!/不是/u.test(text) || asks.test(text.replace(/呢$/u, '')))) return undefined
  const tokens = cohortTokens(text)
  for (const [at, first] of tokens.entries()) {
    const second = tokens[at + 1]
    if (second === undefined || !isNaming(first) || !isNaming(second)) continue
    if (first.kind !== second.kind || first.value === second.value || !fits(first)) continue
    const before = text.slice(0, first.start)
    const between = text.slice(first.end, second.start)
    if (changes && (becomes.test(between) || (first.kind === 'years' && lengthens.test(between))))
      return { holds: second, denied: first, from: first.start, to: second.start }
    if (says.test(before) && thenDenies.test(between))
      return { holds: first, denied: second, from: first.end, to: second.end }
    const [denies] = denied.exec(before) ?? []
    // 不是中级 高级, 不是中级 高级 是技师: the last of them holds.
    const holds = tokens.slice(at + 1).findLast((token) => token.kind === first.kind)
    if (denies === undefined || holds === undefined || !isNaming(holds)) continue
    const told = thenSays.test(between) || (between === '' && endsClause.test(text.slice(holds.end)))
    const through = tokens.slice(at + 1, tokens.indexOf(holds))
    if (told && through.every((token) => token.kind === first.kind))
      return { holds, denied: first, from: first.start - denies.length, to: holds.start }
  }
  return undefined
}

function isNaming(token: CohortToken): token is Naming {
  return token.kind in factOf
}

const asks = /吗|么|还是|是不是|有没有|呢|对吧|？/u
/** 中级能改成高级吗 supposes nothing. */
const wonders = /吗|么|是不是|有没有|能不能|可不可以|行不行|怎么|是否/u
const changesTold =
  /[改换变转调](?:成|为|到)|改|[延拉缩增减加降升提放宽整更][长短到成至为]|(?<=年)变(?=[\d一二两三四]年)/u
/** 从一年拉到两年, 由两年压缩成一年, 一年变两年: a length of training put in place of another. */
const lengthens =
  /^(?:制|期|的|学制|培训期?|，)*(?:现在|现|后来|最后|如今)?(?:都|全|再|又|要|给|被)*(?:(?:[延拉加增]长?|延期|增加|[压浓]?缩[短减]?|减少?|提高|提|升|降|放宽|调整|变更|更改|修改|变|调|改|转)(?:了)?(?:到|成|至|为|作)了?|[变改])(?:按|报|学|了)?$/u
const becomes =
  /^(?:工|的|期|制|人|类|职业|工种|班|学徒)*(?:都|全|再|又|要|给)*(?:[改换变转调](?:成|为|到)了?|改)(?:按|报|学)?$/u
const says = /(?:^|[是为成学报按算错对了，。；])$/u
const thenDenies = /^(?:的|期|制|人|工种|类)?[，。、；]?(?:而|并|可|但|也)?不是(?:什么|按|报|学)?$/u
/** 不是高级: what they are instead is not said. */
const deniedAlone =
  /(?<=^|[，。])(?:并|也|都)?不是(?:高级技师|技师|[初中高]级工?)的?(?:班|工)?(?:了|啊|吧|呀)?(?=[。！]*$)/u
const endsClause =
  /^(?:工种|类|期|制|班|工)?的?(?:呢|才对|吧|了|啊|哦)?(?:一共|总共|共|能|该|可以|补|拿|领|是)*(?:多少|几|$|[，。！；])/u
const denied = /(?<!是)(?:并|也|都)?不是(?:按|报|学|什么)?$/u
const thenSays =
  /^(?:的|期|制|人|工种|类)?[，。、；]?(?:而|应该|应当|应|其实|实际上?|都|就|才)*(?:是|按|，)(?:按|报|学)?$/u
