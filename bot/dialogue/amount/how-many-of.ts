import { printYuan } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { paidPhrases } from '../../paid.zh.ts'
import type { Amount } from '../../reply.ts'
import { cohortTokens, numberOf, numeral, readQuantities } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import type { ConversationState } from '../state.ts'
import { cohortFacts, pick } from '../told/merge.ts'
import { withoutPeople } from '../told/without-people.ts'
import { ledBy, type TurnResult } from '../turn-result.ts'

type Take = (state: ConversationState, said: string) => TurnResult

/**
 * A sum is wanted, and how many people it takes is asked further: 按八成通过率得招几个, 2个考不过呢 (so many are to begin that enough of them pass), 用中级的补，要几个
 * (so many of another class make up what those known fall short by). Nothing told of the people is changed.
 */
export function howManyOf(
  before: ConversationState,
  text: string,
  fen: number,
  take: Take,
): TurnResult | undefined {
  return (
    atRate(before, text, fen, take) ??
    besideFailing(before, text, fen, take) ??
    madeUpWith(before, text, fen, take) ??
    withWhatIsLeft(before, text, fen, take)
  )
}

/** 先定10个高级两年，剩下的钱配中级一年，能配几个: how many of the second what the first leave of the sum pays for. */
function withWhatIsLeft(
  before: ConversationState,
  text: string,
  fen: number,
  take: Take,
): TurnResult | undefined {
  const { place = '', first = '', second = '' } = leaves.exec(text)?.groups ?? {}
  const counts = (words: string) => cohortTokens(words).filter(({ kind }) => kind === 'count').length
  if (counts(first) !== 1 || counts(second) > 0 || cohortTokens(second).length === 0) return undefined
  const alone = { ...withoutPeople(before), shared: otherFacts(before) }
  const told = take(alone, `${place}${first}，一共能补多少`)
  const [sum] = told.reply.amounts.filter(({ kind, fen: due }) => kind === 'total' && due > 0)
  const { result, each } = eachOf({ ...alone, place: told.state.place }, second, fen, take)
  if (sum === undefined || each === undefined || told.state.last?.unsure === true) return undefined
  const rest = fen - sum.fen
  const heads = Math.max(0, Math.floor(rest / each))
  const over = rest - heads * each
  const words =
    rest < each
      ? phrases.nothingLeft(second, printYuan(sum.fen), printYuan(fen), printYuan(each))
      : phrases.leftFor(
          heads,
          second,
          `${printYuan(fen)} − ${first}${printYuan(sum.fen)} = ${printYuan(rest)}`,
          printYuan(each),
          over === 0 ? '' : printYuan(over),
        )
  return said(before, result, words, [sum.fen, Math.abs(rest), each, over])
}

/** Without the people known; the category of one class is that of the other. */
function otherFacts({ shared }: ConversationState): ConversationState['shared'] {
  const kept = (fact: string) => !cohortFacts.has(fact) || fact === 'category' || fact === 'in-evaluation'
  return Object.fromEntries(Object.entries(shared).filter(([fact]) => kept(fact)))
}

function atRate(before: ConversationState, text: string, fen: number, take: Take): TurnResult | undefined {
  const share = passRate.test(text) ? rateIn(text) : undefined
  if (share === undefined || !howMany.test(text)) return undefined
  const others = text
    .split(/[，。？！]+/u)
    .filter((clause) => !passRate.test(clause) && !howMany.test(clause))
  const words = others.filter((clause) => clause !== '').join('，')
  if (cohortTokens(words).some(({ kind }) => kind === 'count')) return undefined
  const { result, each } = eachOf(before, words, fen, take)
  if (each === undefined) return undefined
  const counted = groupsOf(before).some(({ headcount }) => headcount !== undefined)
  const needed = Math.ceil(fen / each)
  const heads = Math.ceil((needed * 10_000) / share)
  const rate = `${String(share / 100)}%`
  return said(
    counted ? before : result.state,
    result,
    phrases.atRate(rate, heads, needed, printYuan(each), printYuan(fen)),
    [each],
  )
}

/** 要是估计2个考不过，得招几个, nobody counted yet: those it takes, and these beside them. */
function besideFailing(
  before: ConversationState,
  text: string,
  fen: number,
  take: Take,
): TurnResult | undefined {
  const [clause = '', written] = failing.exec(text) ?? []
  const fails = written === undefined ? undefined : numberOf(written)
  const rest = text.replace(clause, '，')
  const words = rest
    .split(/[，。？！]+/u)
    .filter((each) => !howMany.test(each) && !asIf.test(each))
    .join('，')
  const counted = groupsOf(before).some(({ headcount }) => headcount !== undefined)
  const asks = howMany.test(text) || /呢[？。！]*$/u.test(text)
  if (fails === undefined || counted || !asks) return undefined
  if (cohortTokens(words).some(({ kind }) => kind === 'count' || kind === 'outcome')) return undefined
  const { result, each } = eachOf(before, words, fen, take)
  if (each === undefined) return undefined
  const needed = Math.ceil(fen / each)
  const shown = paidPhrases.besideFailing(needed + fails, printYuan(each), printYuan(fen), needed, fails)
  return said(result.state, result, shown, [each])
}

function madeUpWith(
  before: ConversationState,
  text: string,
  fen: number,
  take: Take,
): TurnResult | undefined {
  const words = makesUp.exec(text)?.groups?.['others'] ?? ''
  const tokens = cohortTokens(words)
  const heads = groupsOf(before).every(({ headcount }) => typeof headcount === 'number')
  if (!heads || tokens.length === 0 || tokens.some(({ kind }) => kind === 'count')) return undefined
  const now = take({ ...before, pending: '' }, '一共能补多少').reply.amounts
  const [sum] = now.filter(({ kind, fen: due }) => kind === 'total' && due > 0)
  const { result, each } = eachOf(before, words, fen, take)
  if (sum === undefined || each === undefined || sum.fen >= fen) return undefined
  const short = fen - sum.fen
  const more = Math.ceil(short / each)
  return said(
    before,
    result,
    phrases.madeUp(more, words.replace(/的$/u, ''), printYuan(each), printYuan(short)),
    [each, short],
  )
}

/** What one of the class comes to, trained as long as those known. */
function eachOf(before: ConversationState, words: string, fen: number, take: Take) {
  const [first = {}] = groupsOf(before)
  const own = pick(
    first,
    [...cohortFacts].filter((fact) => ofClass.includes(fact)),
  )
  const alone = { ...withoutPeople(before), shared: { ...withoutPeople(before).shared, ...own } }
  const result = take(alone, `${words === '' ? '学徒' : words}，想拿${String(fen / 100)}元要多少人`)
  const each = result.reply.amounts.find(({ kind, label }) => kind === 'standard' && label === phrases.each)
  return { result, each: each?.fen }
}
const ofClass: readonly string[] = ['level', 'category', 'years', 'filed-years', 'in-evaluation']

/** The reply led by these words; what was known stays. */
function said(
  kept: ConversationState,
  { reply, state }: TurnResult,
  words: string,
  figures: readonly number[],
): TurnResult {
  const citation = reply.amounts[0]?.citation ?? []
  const amounts = figures.map((fen): Amount => ({ kind: 'part', label: '', fen, formula: '', citation }))
  const [shown = ''] = reply.answer.split('\n')
  const put = (whole: string) => whole.replace(shown, () => words)
  const led = shown.includes('人')
    ? { ...reply, answer: put(reply.answer), text: put(reply.text) }
    : ledBy(reply, `${words}\n`)
  return {
    state: {
      ...kept,
      ...(state.last === undefined ? {} : { last: state.last }),
      topics: state.topics,
      pending: '',
    },
    reply: { ...led, amounts: [...reply.amounts, ...amounts] },
  }
}

/** 八成: the share that passes; of those who do not, what is left. */
function rateIn(text: string): number | undefined {
  const [rate, ...more] = readQuantities(text).flatMap((quantity) =>
    quantity.kind === 'percent' && quantity.basisPoints !== undefined ? [quantity.basisPoints] : [],
  )
  if (rate === undefined || more.length > 0) return undefined
  const share = failRate.test(text) ? 10_000 - rate : rate
  return share > 0 && share <= 10_000 ? share : undefined
}

const passRate =
  /(?:通过|合格|取证|拿证|获证|及格|过关|淘汰|挂科|不合格)(?:的)?(?:率|比例|算)?|过得了|能过|拿到证/u
const failRate = /淘汰|挂|不合格|没过|不过|不通过|没通过|拿不到/u
const howMany = /(?:多少|几)(?:个|名|位)?(?:人|学徒|徒弟|员工)?[呢啊？。！]*$/u
const failing = new RegExp(
  `(?:那|要是|如果|假如|万一|估计|可能|大概|预计|里面|其中|会|有|，)*${numeral}(?:个|名|位)?(?:人|学徒)?(?:会|要|可能|大概|估计|最后|中途)*(?:考不过|过不了|通不过|不及格|不过关?|没过|没考过|不合格|挂掉?|挂科|淘汰|离职|辞职|退出|走掉?)(?:了|的)?(?:的话)?`,
  'u',
)
const asIf = /^(?:那|要是|如果|的话|呢|了|又|得|要)*$/u
const leaves =
  /^(?<place>[\u4e00-\u9fff]{2,4}，+)?(?:那|要是|如果|我们|，)*先(?:定|招|报|带|培训?|培养|安排|留|保|开|上|办|排|算|要|做|把)*(?:了|好|个|上)*(?<first>[^，。？！]{3,16})，?(?:剩|余)(?:下|余)?(?:来)?的(?:钱|补贴|额度|预算|部分|数)?(?:都|全|再|就|可以|能|，)*(?:配|招|报|带|培训?|培养|给|用来|用在|用于|拿来|开|上|办|安排)+(?<second>[^，。？！\d]{2,12}?)(?:的|学徒)?，?(?:还|又|再|能|可以|够|得|要)*(?:配|招|报|带|培训?|培养|给|开|上|办|安排|是)*(?:多少|几)(?:个|名|位)?(?:人|学徒)?[呢啊？。！]*$/u
const makesUp =
  /^(?:那|要是|如果|缺的|差的|剩下的|不够的|，)*(?:用|拿|靠|换|招|加|都?是)(?<others>[^，。？！\d]{2,8}?)(?:来)?(?:补(?:上|齐|足|够|差额?|缺口)?|凑(?:上|齐|够|数)?)(?:的话|，)*(?:还)?(?:再)?(?:要|得|需要?|招|补|加|是)*(?:多少|几)(?:个|名|位)?(?:人|学徒)?[呢啊？。！]*$/u
