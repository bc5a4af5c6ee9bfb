import { printYuan } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { Amount } from '../../reply.ts'
import { cohortTokens, questionForms } from '../../understand/index.ts'
import { claimsIn } from '../claims.ts'
import { groupsOf } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { classAmounts } from '../question/money-topics.ts'
import type { ConversationState } from '../state.ts'
import { ledBy, type TurnResult } from '../turn-result.ts'
import { asksHeadcountBack } from './answer-reverse.ts'
import { howManyOf } from './how-many-of.ts'

type Take = (state: ConversationState, said: string) => TurnResult

/**
 * A sum that is wanted (想拿30万, 目标30万, 补贴够20万吗) and what is said of it in the course of the conversation: another class without a
 * headcount (两年制呢, 无锡高级呢) is asked how many it takes; people told (25个人两年够不) are reckoned, and it is said whether they suffice; 还差几个人
 * and 最多能挂几个 are reckoned from those known. Undefined where no sum is wanted or something else is asked.
 */
export function wantedSum(
  before: ConversationState,
  text: string,
  placeNamed: boolean,
  take: Take,
): TurnResult | undefined {
  const told = aimIn(text) ?? aimAnew(before, text)
  const fen = told ?? before.wanted
  if (fen === undefined || before.last?.unsure === true) return undefined
  const rest = told === undefined ? text : withoutAim(text)
  const kept = (result: TurnResult): TurnResult => ({ ...result, state: { ...result.state, wanted: fen } })
  const tokens = cohortTokens(rest)
  const counted = tokens.some(({ kind }) => kind === 'count')
  const { forms, polar } = questionForms(rest)
  const known = groupsOf(before).some((facts) => facts['headcount'] !== undefined)
  const further = howManyOf(before, rest, fen, take)
  if (further !== undefined) return kept(further)
  const asks = (put: RegExp) => put.test(rest) && (counted || known)
  if (asks(failing)) return settle(before, rest.replace(failing, '，'), fen, take, mostFailing, kept)
  if (asks(short)) return settle(before, rest.replace(short, '，'), fen, take, howManyShort, kept)
  const suffices =
    polar === 'suffice' ||
    stillShort.test(rest) ||
    (told !== undefined && (enough.test(text) || enoughFor.test(text)))
  const changes = tokens.length > 0 || placeNamed
  const open = forms.every((form) => form === 'polar') && polar !== 'truth'
  // 那10万呢, after another sum wanted: how many that takes.
  if (told !== undefined && sumAlone.test(text))
    return kept(take({ ...before, pending: '' }, `想拿补贴${String(fen / 100)}元要多少人`))
  // 目标30万，一年制, and nothing asked: how many it takes.
  if (told !== undefined && !suffices)
    return forms.length > 0 || counted || known || tokens.length === 0
      ? undefined
      : kept(take({ ...before, pending: '' }, `${rest}，想拿补贴${String(fen / 100)}元要多少人`))
  if ((counted && open) || suffices || (known && changes && open && goesOn.test(rest)))
    return counted || known
      ? settle(
          before,
          rest.replace(stillShort, '，').replace(enough, '，').replace(goesOn, ''),
          fen,
          take,
          verdict,
          kept,
        )
      : undefined
  // 一年, where the years were asked for: the answer, and still how many it takes.
  const answers = before.asked !== undefined && told === undefined
  if (!changes || counted || known || forms.length > 0 || !(goesOn.test(rest) || answers)) return undefined
  const bare = rest.replace(goesOn, '')
  const back = take({ ...before, pending: '' }, `${bare}，想拿补贴${String(fen / 100)}元要多少人`)
  return kept(back)
}

/** 想在太原拿30万，20个人两年够不: 在太原，20个人两年够不. */
function withoutAim(text: string): string {
  return text.replace(aimed, (said) => `${aimedAt.exec(said)?.[0] ?? ''}，`)
}

/** The sum wanted after a turn: one the turn names as such, or the one wanted before while the class's money is what is asked. */
export function wantedAfter(
  { wanted }: ConversationState,
  text: string,
  questions: readonly AskedQuestion[],
): number | undefined {
  const told = aimIn(text)
  if (told !== undefined) return told
  return questions.every(({ topic }) => classAmounts.has(topic)) ? wanted : undefined
}

function aimIn(text: string): number | undefined {
  const [sum, ...more] = claimsIn(text)
  if (sum === undefined || more.length > 0) return undefined
  // 培训费5000，够不够85%: the figure aimed at is no sum.
  return claimsIn(aimed.exec(text)?.[0] ?? '').includes(sum) || (asksHeadcountBack(text) && wants.test(text))
    ? sum
    : undefined
}

function aimAnew({ wanted }: ConversationState, text: string): number | undefined {
  const [sum, ...more] = wanted === undefined || !sumAlone.test(text) ? [] : claimsIn(text)
  return more.length > 0 ? undefined : sum
}
const sumAlone =
  /^(?:那|那么|要是|如果|，)*(?:想?(?:拿|领|要|凑)|换成|改成)?(?:到|够)?\d+(?:\.\d+)?(?:万|千)?(?:元|块)?(?:的话)?呢[？。！]*$/u

/** One class reckoned in full: what one of them comes to. */
interface Class {
  readonly heads: number
  readonly sum: number
  readonly each: number
}
type Say = (
  fen: number,
  each: Class,
) => { readonly text: string; readonly figures: readonly number[] } | undefined

function settle(
  before: ConversationState,
  rest: string,
  fen: number,
  take: Take,
  say: Say,
  kept: (result: TurnResult) => TurnResult,
): TurnResult | undefined {
  const bare = rest.replace(/^[，。？！呢]+|[，。？！呢吗么吧不]+$/gu, '')
  const result = take({ ...before, pending: '' }, bare === '' ? asksSum : `${bare}，${asksSum}`)
  const { reply } = result
  // The same sum said again is no other to be held against it.
  const again = bare === '' && before.reckoned !== undefined ? { reckoned: before.reckoned } : {}
  const state = { ...result.state, ...again }
  const totals = reply.amounts.filter((amount) => amount.kind === 'total' && amount.fen > 0)
  const heads = groupsOf(state).reduce((sum, facts) => sum + Number(facts['headcount'] ?? NaN), 0)
  if (state.last?.unsure === true || totals.length === 0) return kept(result)
  const said = (say === verdict ? totals : totals.slice(0, 1)).map((total) => {
    const own = say(fen, { heads, sum: total.fen, each: total.fen / heads })
    const when = reply.missing.length === 0 ? '' : labelOf(total)
    return own === undefined
      ? undefined
      : { ...own, text: when === '' ? own.text : phrases.inThatCase(when, own.text) }
  })
  const shown = said.flatMap((each) => each ?? [])
  if (shown.length < said.length) return kept(result)
  const led = ledBy(reply, `${shown.map(({ text }) => text).join('\n')}\n`)
  const citation = totals[0]?.citation ?? []
  const figures = shown.flatMap(({ figures }) => figures)
  const amounts = figures.map((each): Amount => ({
    kind: 'part',
    label: '',
    fen: each,
    formula: '',
    citation,
  }))
  const claimed: Amount = { kind: 'claimed', label: phrases.wantedSum, fen, formula: '', citation }
  return kept({ state, reply: { ...led, amounts: [...led.amounts, claimed, ...amounts] } })
}

function labelOf({ label }: Amount): string {
  return /（(.+)）$/u.exec(label)?.[1] ?? label
}

const verdict: Say = (fen, { sum }) => ({
  text:
    sum === fen
      ? phrases.justEnough(printYuan(fen))
      : sum > fen
        ? phrases.enough(printYuan(sum), printYuan(fen), printYuan(sum - fen))
        : phrases.notEnough(printYuan(sum), printYuan(fen), printYuan(fen - sum)),
  figures: [sum, Math.abs(sum - fen)],
})

const howManyShort: Say = (fen, { heads, sum, each }) => {
  if (!Number.isInteger(each)) return undefined
  const needed = Math.ceil(fen / each)
  if (needed <= heads) return verdict(fen, { heads, sum, each })
  const shown = phrases.shortOf(needed - heads, printYuan(each), printYuan(fen), needed, heads)
  return { text: shown, figures: [each] }
}

const mostFailing: Say = (fen, { heads, sum, each }) => {
  if (!Number.isInteger(each)) return undefined
  if (sum < fen) return verdict(fen, { heads, sum, each })
  const needed = Math.ceil(fen / each)
  return {
    text: phrases.mostFailing(heads - needed, printYuan(fen), needed, printYuan(needed * each)),
    figures: [needed * each],
  }
}

const asksSum = '一共能补多少'
const money = '[\\d.]+(?:万|千|百)*(?:元|块钱?)?(?:的)?(?:补贴|补助|钱)?'
/** 想拿30万, 目标是补贴30万, 补贴够20万吗. */
const aimed = new RegExp(
  `(?:我们|公司|厂里?)?(?:(?:的)?目标(?:是|补贴|定在|定的|拿|领|：)*|(?:想|打算|计划|希望|准备|争取|指望)(?:要|能|着|补贴)*(?:在[^，。？！\\d]{2,6})?(?:拿|领|要|凑|补|到手|申请)(?:到|够|满|齐)?|要?凑(?:够|到|满|齐)|(?:老板|领导|上面|总部|财务)(?:那边)?(?:想|要|说|指望|盼着)+(?:有|拿|能拿|给)?|(?:补贴)?(?:能|可以)?(?:够不够|够得上|够|能不能到|到得了|达到)|(?:拿|领)(?:到|够|满)?(?=${money}，?够)|(?:离|距离?|距)(?:目标|拿到|到|拿|够|的)*)${money}`,
  'u',
)
const aimedAt = /在[^，。？！\d]{2,6}(?=拿|领|要|凑|补|到手|申请)/u
const wants =
  /(?:得|要|需要?|该)(?:招|培养|培训|带|报|有|凑)?(?:到|够|满)?(?:多少|几)(?:个|名)?(?:人|学徒|徒弟)?|想|预算|目标|凑|打算|希望|争取|要(?:拿|领|补|够|到)|够/u
const enough =
  /(?:总共|一共|能|可以|会|补贴|钱|这样|那样|，)*(?:够不够|够用|足够|够|行不行|达不达标|达标|能不能到|到得了)(?:了|得了|的)?(?:不|吗|么|吧|没|呢)?[？。！]*$/u
const enoughFor = /够(?:不够|得上)?[^，。？！]{0,3}\d[^，。？！]*(?:吗|么|不|没)[？。！]*$|够不够/u
const stillShort = /(?:还(?:差|缺|少)|(?<=^|，)(?:那|，)*(?:差|缺))(?:着)?多少(?:钱|元|补贴)?[呢啊？。！]*$/u
const goesOn =
  /(?:的话)?呢[？。！]*$|的话[？。！]*$|^(?:那|那么)?(?:要是|如果|假如|万一)(?!.*(?:怎么|吗|多少|几))/u
const bad =
  '(?:挂(?:掉|科)?|不及格|不过关?|没过|不合格|没合格|不通过|没通过|没证|没考过|考不过|拿不到证|没拿到?证|没拿证|刷(?:掉|下来)|淘汰|走|离职|退出|掉)'
const failing = new RegExp(
  `(?:最多|顶多|至多)(?:能|可以|允许|容许|还|会|让|有|只)*(?:${bad}(?:了|掉)?(?:几|多少)个?人?|(?:几|多少)个?人?(?:可以|能)?${bad})(?:了|的)?[呢啊吗？。！]*|(?:能|可以|允许|容许)(?:有)?(?:${bad}(?:几|多少)个?人?|(?:几|多少)个?人?${bad})[呢啊？。！]*$`,
  'u',
)
const short =
  /(?:还|那|现在|总共|一共|离目标)*(?:差|缺|少)(?:着)?(?:(?:几|多少)(?:个|名)?人|几个)[呢啊？。！]*$|还(?:要|得|需要?|该)(?:再)?(?:招|加|培养|培训|找|补|过)*(?:几|多少)(?:个|名)?人[呢啊？。！]*$/u
