import { atom, part, sentence, type Part } from '../../compose/index.ts'
import { shares } from '../../shares.zh.ts'
import { entriesFor, groupsOf, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/** 30个人的订单班最少得几个就业: how many of those counted the rate of employment comes to. Undefined where nobody is counted or no such rate is set. */
export function employedWanted(context: AnswerContext, { topic, text }: AskedQuestion): Part | undefined {
  if (!asksHowMany.test(text)) return undefined
  const heads = groupsOf(context).reduce((sum, facts) => sum + Number(facts['headcount'] ?? 0), 0)
  const entry = entriesFor(context, topic).find((each) => rate.test(each.text))
  const share = Number(rate.exec(entry?.text ?? '')?.[1])
  if (entry === undefined || !(share > 0) || heads === 0) return undefined
  const lead = shares.employedWanted(Math.ceil((heads * share) / 100), heads, share)
  return part('answer', [
    atom('employed', 'statement', `${lead}${sentence(entry.text)}`, { quotes: entry.quotes }),
  ])
}

const rate = /就业率达到(\d+)%/u
const asksHowMany =
  /(?:最少|至少|起码|最低|要|得|需要?|该)[^，。？！]{0,4}(?:几|多少)(?:个|名|位)?(?:人|学员)?[^，。？！]{0,2}(?:就业|找到工作|上岗)|就业[^，。？！]{0,6}(?:最少|至少|起码|要|得|需要?)[^，。？！]{0,3}(?:几|多少)(?:个|名|人)/u
