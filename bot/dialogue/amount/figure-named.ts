import { printYuan } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { Amount } from '../../reply.ts'
import { sumPhrases } from '../../sums.zh.ts'
import { cohortTokens, readAdvance } from '../../understand/index.ts'
import { claimsIn } from '../claims.ts'
import { groupsOf } from '../context.ts'
import { ofPart } from '../told/part-held.ts'
import type { ConversationState } from '../state.ts'
import { ledBy, type TurnResult } from '../turn-result.ts'

/**
 * 比老板说的11万2差多少, 财务报的是9万8，少了多少: what the people come to against the figure somebody named, after their sum or told with them in one
 * breath; an advance or a remainder where that was what was asked about. Undefined where no one figure is named, or it is of something else.
 */
export function figureNamed(
  before: ConversationState,
  text: string,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  const clauses = text.split(/[，。；？！]+/u).filter((clause) => clause !== '')
  const [named, ...others] = clauses.filter((clause) => claimsIn(clause).length > 0)
  const [fen, ...more] = claimsIn(named ?? '')
  const asking = clauses.at(-1) ?? ''
  if (named === undefined || fen === undefined || others.length > 0 || more.length > 0) return undefined
  if (!asks.test(asking) || ofOther.test(named) || cohortTokens(named).length > 0) return undefined
  if (named !== asking && cohortTokens(asking).length > 0) return undefined
  const against = held.test(text)
  if (
    !against &&
    (stillShort.test(asking) || (readAdvance(named, true) !== undefined && !theirs.test(named)))
  )
    return undefined
  const rest = clauses.filter((clause) => clause !== named && clause !== asking)
  const counted = groupsOf(before).some(({ headcount }) => headcount !== undefined)
  const tells = rest.some((clause) => cohortTokens(clause).length > 0)
  if (tells ? false : !counted || rest.some((clause) => !opening.test(clause))) return undefined
  const kind =
    kinds.find(({ words, topic }) => words.test(text) || (!tells && topic === before.topics[0])) ?? sum
  const result = take(
    tells ? before : { ...ofPart(before), pending: '' },
    [...(tells ? rest : []), kind.asked].join('，'),
  )
  const sums = result.reply.amounts.filter((amount) => amount.kind === kind.kind && amount.fen > 0)
  if (sums.length === 0 || result.state.last?.unsure === true) return undefined
  const lines = sums.map((each) => {
    const when = result.reply.missing.length === 0 ? '' : (/（(.+)）$/u.exec(each.label)?.[1] ?? each.label)
    const said =
      each.fen === fen
        ? sumPhrases.asNamed(printYuan(fen))
        : sumPhrases.besideNamed(
            printYuan(each.fen),
            printYuan(fen),
            printYuan(Math.abs(each.fen - fen)),
            each.fen < fen,
          )
    return `${when === '' ? said : phrases.inThatCase(when, said)}\n`
  })
  const reply = ledBy(result.reply, lines.join(''))
  const part = (own: number): Amount => ({
    ...(sums[0] as Amount),
    kind: 'part',
    label: '',
    fen: own,
    formula: '',
  })
  const figures = sums.filter((each) => each.fen !== fen).map((each) => part(Math.abs(each.fen - fen)))
  const claimed: Amount = { ...part(fen), kind: 'claimed' }
  const { part: ofThose, ...state } = tells ? result.state : before
  return {
    ...result,
    state: ofThose === undefined ? state : { ...state, part: ofThose },
    reply: { ...reply, amounts: [...figures, ...reply.amounts, claimed] },
  }
}

const sum = { kind: 'total', asked: '一共能补多少' } as const
const kinds = [
  { kind: 'advance', asked: '预拨多少', topic: 'advance-payment', words: /预[拨付支]/u },
  { kind: 'remainder', asked: '余款多少', topic: 'remainder-payment', words: /余款|尾款/u },
] as const

const asks =
  /(?:相?差(?:了|出)?|(?:多|少|高|低|缺)(?:了|出(?:来)?|报|算|写|说|估|拿|领|给|补|发)*)(?:多少|几(?:[万千百]|个)?|多大)(?:钱|元|块钱?|万)?[呢啊呀吧]*$/u
/** 比…的, 跟…: held against it in so many words. */
const held = /(?:比|跟|和|与|同|对比)[^，。？！]{0,12}\d/u
const stillShort = /还(?:差|缺|少)/u
/** 隔壁厂拿了12万: nothing of ours was paid. */
const theirs =
  /隔壁|别家|别的?(?:厂|公司|单位|人)|人家|同行|兄弟(?:单位|厂)|去年|前年|上[次回批期]|他们|其他/u
/** A figure by the head or the year, or of a fee. */
const ofOther =
  /每个?[人年月天]|人均|一?个人|一人|[一1]年|一天|学费|收|培训|费用|学校|院校|机构|工资|津贴|标准|成本|罚|目标|想|凑/u
const opening = /^(?:那|那么|所以|这样|这么说|好的?|嗯|哦|不对啊?|奇怪|可是|但是?|诶|哎)*$/u
