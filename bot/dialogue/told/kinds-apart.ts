import { apartPhrases } from '../../apart.zh.ts'
import { dispatchedApart, people } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import type { Resources } from '../resources.ts'
import { emptyState, type ConversationState } from '../state.ts'
import { ledBy, withLine, type TurnResult } from '../turn-result.ts'

type Take = (state: ConversationState, said: string) => TurnResult

interface Kind {
  readonly count: number
  /** 劳务派遣, 退休返聘. */
  readonly name: string
  readonly clause: string
}

/**
 * 5个是劳务派遣的，2个是退休返聘的, of people counted: those whom the text of the place names as apprentices are counted as the others are, and
 * said to be; what it says of the others stands beside the sums with and without them. Undefined where nobody is told apart so, no place is known, or
 * no sum comes of it.
 */
export function kindsApart(
  { finder }: Resources,
  before: ConversationState,
  said: string,
  take: Take,
): TurnResult | undefined {
  const text = dispatchedApart(said)
  const found = kindsIn(text)
  const [mention, ...more] = finder.find(text)
  const place = mention?.kind === 'known' ? mention.id : before.place
  if (found.length === 0 || place === undefined || more.length > 0) return undefined
  const judged = found.map((kind) => ({ ...kind, ...judgedAt(place, kind.name, take) }))
  const counted = judged.filter(({ counts }) => counts)
  const rest = counted.reduce((words, { clause }) => words.replace(clause, ''), text).replace(/^，+/u, '')
  if (!isCounted(before) && people(rest).length === 0) return undefined
  const result = take(before, rest)
  const { reply, state } = result
  if (!reply.amounts.some(({ kind }) => kind === 'total' || kind === 'limit')) return undefined
  const open = judged.filter(({ counts, count }) => !counts && count === state.last?.apart)
  if (counted.length + open.length === 0) return undefined
  const lead = counted.map(({ name, count }) => `${apartPhrases.kindCounts(name, count)}\n`).join('')
  return open.reduce(
    (shown, { name, line }) => withLine(shown, apartPhrases.ofKind(name, line)),
    lead === '' ? result : { ...result, reply: ledBy(reply, lead) },
  )
}

/** Whether the text of the place names them as apprentices, and what it says of them. */
function judgedAt(
  place: string,
  name: string,
  take: Take,
): { readonly counts: boolean; readonly line: string } {
  const { reply } = take({ ...emptyState, place }, `${name}人员能当学徒吗`)
  const [first = ''] = reply.answer.split('\n')
  const line = first.replace(/^据[^，]*，/u, '')
  return { counts: reply.outcome === 'answer' && line.startsWith('可以'), line }
}

function kindsIn(text: string): readonly Kind[] {
  return [...text.matchAll(kinds)].flatMap(([clause, figure = '', name = '']) => {
    const [count] = people(`${figure}个`)
    return count === undefined ? [] : [{ count, name, clause }]
  })
}

function isCounted(state: ConversationState): boolean {
  return groupsOf(state).some(({ headcount }) => headcount !== undefined)
}

const kinds =
  /(?:^|[，。；])(?:(?:但是?|不过|其中|里[面头]?|当中|还|另外|又)*有?)?(\d{1,4}|[一二两俩三仨四五六七八九十]{1,3})(?:个|名|位)(?:人|学徒|员工|职工)?(?:是|属于)?(劳务派遣|派遣|退休返聘|返聘|外包|兼职|临时)(?:来)?(?:的?人员|的?员工|工)?的?(?=$|[，。；！？])/gu
