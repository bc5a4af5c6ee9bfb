import { atom, part, sentence, type Part } from '../../compose/index.ts'
import { shares } from '../../shares.zh.ts'
import { readQuantities } from '../../understand/index.ts'
import { entriesFor, groupsOf, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/**
 * How many of those counted a share comes to: 30个人的订单班最少得几个就业, 300人线上学的，想拿全额得多少人去线下. Undefined where nobody is counted
 * or no such share is set.
 */
export function shareWanted(context: AnswerContext, { topic, text }: AskedQuestion): Part | undefined {
  const groups = groupsOf(context)
  const heads = groups.reduce((sum, facts) => sum + Number(facts['headcount'] ?? 0), 0)
  if (heads === 0) return undefined
  if (asksEmployed.test(text)) {
    // 那班得有几个就业才够, of a training told in days.
    const ofDays = groups.every((facts) => facts['training-days'] !== undefined)
    const topics = ofDays ? [topic, 'order-training'] : [topic]
    return told(context, topics, heads, (entry) => employed.exec(entry)?.[1], shares.employedWanted)
  }
  if (!asksOnSite.test(text)) return undefined
  const paid = payableWanted(text)
  const band = new RegExp(`达到(\\d+)%[^，。；的]*的?，?(?:补贴额度)?按${String(paid)}%算`, 'u')
  return paid === undefined
    ? undefined
    : told(
        context,
        groups.every((facts) => facts['online-hours'] !== undefined)
          ? [topic, 'offline-share-scaling']
          : [topic],
        heads,
        (entry) => band.exec(entry)?.[1],
        shares.onSiteWanted,
      )
}

/** The headcount the first entry that sets a share makes of it, led by `lead`. */
function told(
  context: AnswerContext,
  topics: readonly string[],
  heads: number,
  shareIn: (entry: string) => string | undefined,
  lead: (wanted: number, heads: number, share: number) => string,
): Part | undefined {
  for (const entry of topics.flatMap((topic) => entriesFor(context, topic))) {
    const share = Number(shareIn(entry.text))
    if (share > 0)
      return part('answer', [
        atom(
          'wanted',
          'statement',
          `${lead(Math.ceil((heads * share) / 100), heads, share)}${sentence(entry.text)}`,
          {
            quotes: entry.quotes,
          },
        ),
      ])
  }
  return undefined
}

/** 想拿全额, 要按80%拿: the part of the money that is wanted, in percent. */
function payableWanted(text: string): number | undefined {
  if (wholly.test(text)) return 100
  const [only, ...more] = readQuantities(text).filter(({ kind }) => kind === 'percent')
  return more.length === 0 && only?.kind === 'percent' && only.basisPoints !== undefined
    ? only.basisPoints / 100
    : undefined
}

const wholly = /全额|全款|足额|满额|拿[满全]|不打折|不折|一分不少|全部的?(?:钱|补贴)/u
const employed = /就业率达到(\d+)%/u
const howMany = '(?:几|多少)(?:个|名|位)?(?:人|学员)?'
const asksEmployed = new RegExp(
  `(?:最少|至少|起码|最低|要|得|需要?|该)[^，。？！]{0,4}${howMany}[^，。？！]{0,2}(?:就业|找到工作|上岗)|就业[^，。？！]{0,6}(?:最少|至少|起码|要|得|需要?)[^，。？！]{0,3}(?:几|多少)(?:个|名|人)|${howMany}(?:就业|找到工作)[^，。？！]{0,2}(?:才|就)[^，。？！]{0,3}(?:够|行|可以|能|算|达标)`,
  'u',
)
const asksOnSite = new RegExp(
  `${howMany}(?:去|来|到|参加|转|上|进|能|肯)*线下|线下[^，。？！]{0,8}(?:几|多少)(?:个|名|人)`,
  'u',
)
