import { answerLimit } from '../../compose/index.ts'
import { cohortTokens } from '../../understand/index.ts'
import { programmeOf } from '../question/programme.ts'
import type { Resources } from '../resources.ts'
import { emptyState } from '../state.ts'
import { takeTurn } from '../take-turn.ts'
import type { TurnResult } from '../turn-result.ts'
import { addedUp } from './goes-on-apart.ts'

/**
 * 两个订单班，一个30天25人，一个45天20人，就业率都过了八成: classes of so many days, each reckoned by itself, and what they come to in all. Undefined
 * where the words tell of no such classes, or do not tell of which of them something holds.
 */
export function classesByDays(
  resources: Resources,
  { place }: { readonly place?: string | undefined },
  text: string,
  asOf: string,
): TurnResult | undefined {
  const classes = classesOf(text)
  if (classes === undefined) return undefined
  const limit = answerLimit / classes.length
  const [first, ...others] = classes
  if (first === undefined) return undefined
  const one = takeTurn(resources, { ...emptyState, place }, first.text, asOf, undefined, limit)
  const at = { ...emptyState, place: one.state.place }
  const turns = others.map((each) => ({
    name: each.name,
    ...takeTurn(resources, at, each.text, asOf, undefined, limit),
  }))
  const all = [{ name: first.name, ...one }, ...turns]
  if (at.place === undefined || all.some(({ state }) => state.last?.unsure === true)) return undefined
  return addedUp(all)
}

interface DayClass {
  readonly name: string
  readonly text: string
}

function classesOf(text: string): readonly DayClass[] | undefined {
  const programme = programmeOf(text)
  if (programme !== 'order-training' && programme !== 'ordinary-training') return undefined
  const clauses = text
    .replace(joined, '，')
    .split(/[，；。？！]+/u)
    .filter((clause) => clause !== '')
  const starts = clauses.flatMap((clause, at) => (isClass(clause) ? [at] : []))
  const [first] = starts
  if (first === undefined || starts.length < 2 || starts.length > most) return undefined
  const lengths = starts.map((at) => days.exec(clauses[at] ?? '')?.[1])
  if (new Set(lengths).size < 2) return undefined
  const own = starts.map((at, nth) => clauses.slice(at + 1, starts[nth + 1]))
  const last = own.at(-1) ?? []
  // Said behind the last: of that one where the others have their own, else of all.
  const each = own.slice(0, -1)
  const apart = each.some((words) => words.length > 0)
  if (apart && (each.some((words) => words.length === 0) || last.every((words) => asks.test(words))))
    return undefined
  const [ofLast, ofAll] = apart
    ? [last.filter((words) => !ofEach.test(words)), last.filter((words) => ofEach.test(words))]
    : [[], last]
  // 一共就业40个: of which class they are is not said.
  if (ofAll.some((words) => cohortTokens(words).some(({ kind }) => kind === 'count'))) return undefined
  const opening = clauses.slice(0, first).map((words) => words.replace(several, ''))
  return starts.map((at, nth) => {
    const head = (clauses[at] ?? '').replace(opens, '')
    const words = nth === starts.length - 1 ? ofLast : (own[nth] ?? [])
    const shared = ofAll.filter((said) => !asks.test(said)).map((said) => said.replace(/都|均|全/gu, ''))
    const named = programmeOf([...opening, head].join('，')) === programme ? [] : [programmeWords[programme]]
    return {
      name: `${days.exec(head)?.[0] ?? ''}${count.exec(head)?.[0] ?? ''}`,
      text: [
        ...opening,
        ...named,
        head,
        ...words.filter((said) => !asks.test(said)),
        ...shared,
        '补多少',
      ].join('，'),
    }
  })
}

/** 一个30天25人 */
function isClass(clause: string): boolean {
  const heads = cohortTokens(clause).filter(({ kind }) => kind === 'count')
  return days.test(clause) && count.test(clause) && heads.length > 0
}

const programmeWords = { 'order-training': '订单式培训', 'ordinary-training': '普通职工培训' } as const
const most = 4
/** 30天25人和45天20人 */
const joined = /[和跟与加、](?=(?:另[一1]?个|一个)?\d+天\d+个?人|\d+个?人\d+天)/gu
const days = /(\d+)天/u
const count = /\d+(?:个|名|位)?人/u
const several =
  /(?:[两三四2-4]|这两|这三)(?:个|期|批|拨)(?=[^，]{0,6}(?:班|培训|项目))|[两三四2-4](?:个|期|批)$/u
const opens =
  /^(?:另外?|还有|再|又|然后)*(?:有|是|办)?(?:第?[一二三四1-4]?(?:个|期|批|拨|班)|[甲乙丙丁][班组]|前[一]?个|后[一]?个|另[一1]?个)(?:班|是|的|培训|办|有|，)*/u
const ofEach = /都|均|全|各|一共|总共|合计|加起来/u
const asks = /多少|几[万千个]?(?:钱|元)?$|^(?:一共|总共|合计|加起来|各)*(?:呢|能[领拿]|补|给)/u
