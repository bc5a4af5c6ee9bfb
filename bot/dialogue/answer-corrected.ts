import { splitClauses } from '../understand/index.ts'
import { answerAgain } from './answer-again.ts'
import { groupsOf } from './context.ts'
import { classAmounts } from './question/money-topics.ts'
import type { Resources } from './resources.ts'
import type { ConversationState } from './state.ts'
import { takeTurn } from './take-turn.ts'
import { cohortFacts, pick } from './told/merge.ts'
import { putRight } from './told/put-right.ts'
import type { TurnResult } from './turn-result.ts'

/**
 * 哦忘说了，我们是央企: what was forgotten or said wrongly is told, and nothing asked. Where what the turn told bears on the last question,
 * that is answered again; 说错了，是高级工，培两年 after 材料要交哪些 is of the sum asked about before. Else the turn's own result stands.
 */
export function answerCorrected(
  resources: Resources,
  before: ConversationState,
  text: string,
  result: TurnResult,
  asOf: string,
): TurnResult {
  const { last } = before
  const { state } = result
  if (putRight(last, text, asOf) !== undefined) return result
  if (last === undefined || !putsRight.test(text)) return result
  // 央企在山西的子公司, of a firm in 太原: under the same text still.
  if (jurisdictionOf(resources, state) !== jurisdictionOf(resources, before)) return result
  if (splitClauses(text).some((clause) => clause.asks)) return result
  const { sum } = before.course ?? {}
  const aside = last.questions.every(({ topic }) => topic === 'clawback' || !classAmounts.has(topic))
  if (aside && sum !== undefined && changesClass(before, state) && !state.last?.unsure)
    return takeTurn(resources, before, text, asOf, undefined, undefined, sum)
  const told = Object.keys(state.shared).filter(
    (fact) => !cohortFacts.has(fact) && state.shared[fact] !== before.shared[fact],
  )
  const wanted = last.questions.flatMap(({ topic }) => factsBearingOn(resources, before, topic))
  if (!told.some((fact) => wanted.includes(fact))) return result
  return answerAgain(resources, { ...state, place: before.place, last, topics: before.topics }, asOf)
}

/** The level, length, category or number of the people known is another now. */
function changesClass(before: ConversationState, after: ConversationState): boolean {
  const of = (state: ConversationState) =>
    JSON.stringify(groupsOf(state).map((group) => pick(group, ['category', 'headcount', 'level', 'years'])))
  return groupsOf(before).some(({ headcount }) => headcount !== undefined) && of(before) !== of(after)
}

/** The facts that the entries on a topic are judged by, or that tell for whom they hold. */
function factsBearingOn(resources: Resources, state: ConversationState, topic: string): readonly string[] {
  const { knowledge, program } = resources
  const jurisdiction = jurisdictionOf(resources, state)
  if (jurisdiction === undefined) return []
  return knowledge.find(jurisdiction, topic).flatMap((entry) => {
    const open: string[] = []
    if (entry.appliesWhen !== undefined) program.testCondition(entry.appliesWhen, {}, open)
    if (entry.kind === 'deadline' && entry.from !== undefined) open.push(entry.from)
    const rule = entry.kind === 'verdict' || entry.kind === 'value' ? program.factsOf(entry.rule) : []
    return [...open, ...rule]
  })
}

function jurisdictionOf({ coverage }: Resources, { place }: ConversationState): string | undefined {
  return place === undefined ? undefined : coverage.jurisdictionAt(place)
}

const putsRight =
  /^(?:[哦噢啊哎呀欸诶]|对了|不好意思|抱歉|等等|等下|等一下|我|刚才|刚刚|上面|前面|，)*(?:忘(?:记|了)?(?:说|讲|告诉|提|补充|交代)|漏(?:说|讲|了|掉)|没(?:说|讲)(?:清|明白|全|完)|[说讲搞弄记写打看](?:错|漏|反|岔)|更正|纠正|改正|补充|其实|不对|不是[，]|实际上|应该是)/u
