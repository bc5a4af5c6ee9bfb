import { printYuan } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { Amount } from '../../reply.ts'
import { cohortTokens } from '../../understand/index.ts'
import { claimsIn } from '../claims.ts'
import { groupsOf } from '../context.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { ledBy, type TurnResult } from '../turn-result.ts'

/**
 * 学校一个人收我们6000，补贴够不够, 能剩多少: what the people known come to, held against what the school charges for them; 每人倒贴多少 and
 * 要是学两年，学费还是6000呢 go on with the fee told (`state.fee`). Undefined where no one fee is named, or how many they are is not known.
 */
export function feeHeld(
  before: ConversationState,
  said: string,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  const text = withoutHeads(before, said)
  const told = fee.exec(text)?.[0]
  // Only where the fee is what was last asked about.
  const asked = before.topics[0] === 'training-fees' ? before.fee : undefined
  const known = asked ?? fee.exec(before.last?.told ?? '')?.[0]
  const put = toldAgain(told, known) ?? told ?? known
  const [charged, ...others] = claimsIn(put ?? '')
  const changes = told !== undefined || cohortTokens(text).length > 0
  const goesOn = known !== undefined && changes && /呢[？。！]*$/u.test(text)
  if (charged === undefined || put === undefined || others.length > 0) return undefined
  if (!(enough.test(text) || goesOn) || (told !== undefined && claimsIn(text).length > 1)) return undefined
  const clause = ofAll.test(text) && told === put ? `${put}，总共` : put
  const rest = withoutAsking(told === undefined ? text : text.replace(told, `，${spanOf(told)}`))
  const asks = rest === '' ? asksSum : `${rest}，${asksSum}`
  const whole = take({ ...before, pending: '' }, asks)
  // 每人8000，补贴够不够, and nobody counted: of one of them, who is nobody known.
  const uncounted =
    byHead.test(clause) && groupsOf(whole.state).every((facts) => facts['headcount'] === undefined)
  const result = uncounted
    ? { ...take({ ...before, pending: '' }, `1个人，${asks}`), state: whole.state }
    : whole
  const groups = groupsOf(result.state)
  const heads = uncounted ? 1 : headsOf(groups)
  const years = new Set(groups.map((facts) => facts['years']))
  const [length] = years
  const [total] = result.reply.amounts.filter(({ kind, fen }) => kind === 'total' && fen > 0)
  if (total === undefined || !Number.isInteger(heads) || result.state.last?.unsure === true) return undefined
  // 学费4500: of one of them or of all was not said.
  if (!byHead.test(clause) && !ofAll.test(clause))
    return { ...result, reply: ledBy(result.reply, `${phrases.feeOpen(printYuan(charged))}\n`) }
  const yearly = byYear.test(clause) && !/一年制/u.test(clause)
  if (yearly && (typeof length !== 'number' || years.size > 1)) return undefined
  const terms = [
    ...(byHead.test(clause) ? [heads] : []),
    ...(yearly && typeof length === 'number' ? [length] : []),
  ]
  const charges = terms.reduce((product, each) => product * each, charged)
  const factors = [
    ...(byHead.test(clause) ? [`${String(heads)}人`] : []),
    printYuan(charged),
    ...(yearly ? [`${String(length)}年`] : []),
  ]
  const shown = factors.length === 1 ? '' : `（${factors.join(' × ')}）`
  const apart = Math.abs(total.fen - charges)
  const each = apart / heads
  const perHead = heads > 1 && byHead.test(clause) && apart > 0 && each % 100 === 0 ? printYuan(each) : ''
  const [due, charge] = [printYuan(total.fen), `${printYuan(charges)}${shown}`]
  const held =
    apart === 0
      ? phrases.feeMet(due, charge)
      : phrases.feeHeld(total.fen > charges, due, charge, printYuan(apart), perHead)
  const open = result.reply.missing.length > 0 && total.label !== ''
  const when = /（(.+)）$/u.exec(total.label)?.[1] ?? total.label
  const led = ledBy(result.reply, `${open ? phrases.inThatCase(when, held) : held}\n`)
  const figures = [charges, apart, ...(perHead === '' ? [] : [each])]
  const amounts: readonly Amount[] = [
    { kind: 'claimed', label: '', fen: charged, formula: '', citation: total.citation },
    ...figures.map((fen): Amount => ({
      kind: 'part',
      label: '',
      fen,
      formula: '',
      citation: total.citation,
    })),
  ]
  // 那差的从哪出: who bears the fee.
  const again = rest === '' && before.reckoned !== undefined ? { reckoned: before.reckoned } : {}
  const state = { ...result.state, ...again, fee: clause, topics: ['training-fees', ...result.state.topics] }
  return { ...result, state, reply: { ...led, amounts: [...led.amounts, ...amounts] } }
}

/** 学校两年一共收我们8000: how long they are trained, told with the fee. */
function spanOf(told: string): string {
  return spanInAll.exec(told)?.[0] ?? ''
}
const spanInAll = /(?:\d(?:\.5)?|[一二两三])年半?(?=(?:一共|总共|合计|下来|共))/u

/** 学费总共还是6000, of a fee told by the head before: the same fee of each, in all and not by the year. */
function toldAgain(told: string | undefined, known: string | undefined): string | undefined {
  if (told === undefined || known === undefined || byHead.test(told) || !byHead.test(known)) return undefined
  const [now, ...more] = claimsIn(told)
  const same = now === claimsIn(known)[0] && more.length === 0
  return same && /还是|仍|也是|不变|照旧|都是/u.test(told)
    ? known.replace(new RegExp(byYear, 'gu'), '')
    : undefined
}

/** 学校按30人收的，每人5500; 每人收6000，40个人的, of just so many known: whom the fee is charged for, and no class told anew. */
function withoutHeads(before: ConversationState, said: string): string {
  const [, first, second] = chargedFor.exec(said) ?? []
  return Number(first ?? second) === headsOf(groupsOf(before))
    ? said.replace(chargedFor, first === undefined ? '，' : '收')
    : said
}
/** Of all of them; NaN where somebody was not counted. */
function headsOf(groups: readonly SharedFacts[]): number {
  return groups.reduce((sum, facts) => sum + Number(facts['headcount'] ?? NaN), 0)
}
const chargedFor =
  /(?<=学校|技校|院校|机构|培训方|学费|培训费)(?:是|也|都)*按(\d+)个?(?:人|学徒)(?:头|数)?(?:来)?(?:收|算)(?:的|费|钱)?，?|(?<=(?:学校|技校|院校|机构|培训方|学费|培训费)[^。？！]{0,16}\d)，(?:收|按)?(\d+)个?(?:人|学徒)的?(?=[，。？]|$)/u

/** 补贴够不够，能剩多少: both ask the same. */
function withoutAsking(text: string): string {
  const rest = text.replace(enough, '，').replace(/^，+|[，？。呢]+$/gu, '')
  return enough.test(rest) ? withoutAsking(rest) : rest
}

const asksSum = '一共能补多少'
const sum =
  '(?:\\d[\\d.]*(?:[万千]\\d{0,4})?|[一二两三四五六七八九十]+[万千百][零一二两三四五六七八九十万千百]*)(?:元|块钱?)?'
const heads = '(?:每个?人|一个?人|人均|每位|每名|每个学徒|一个学徒)'
const does = '(?:的|要|得|交|收|付)*'
/** 学校每人收6000, 每人每年学费6000, 每人6000的学费. */
const fee = new RegExp(
  `(?:${heads}${does})?(?:(?:每年|一年|每学年)${does})?(?:学校|技校|院校|机构|培训方|他们|对方|人家|学费|培训费用?|收费)[^，。？！]{0,12}?${sum}(?:[^，。？！够贴]{0,6}(?:人|年|学费|培训费))?` +
    `|${heads}${does}(?:(?:每年|一年|每学年)${does})?${sum}(?:的)?(?:学费|培训费用?)`,
  'u',
)
const byHead = /每个?人|一个?人|人均|每位|每名|每个学徒|一个学徒|\/人|人头/u
const ofAll = /总共|一共|合计|总的|总费用|总计|共收|共要|全部|打包|整个班|全班|一个班|一笔/u
const byYear = /每年|一年|每学年|\/年/u
const enough =
  /(?:总共|一共|补贴|补助|这(?:些)?钱|企业|公司|厂里?|能|可以|会|还|我们|自己|要|得|不|每个?人|一个?人|人均|平均|大概|那|最后|净|，)*(?:(?:够不够|够付|够交|够用|够|覆盖得了|覆盖|付得起|抵得[了上]|倒贴|贴|垫)(?:付|交|用|得了|学费|培训费|给)*(?:多少(?:钱)?|吗|么|不|吧|没)?|(?:(?:剩|余|结余|落|赚|多出来|差|多|少)(?:下|得|出来|到手)*(?:多少|几)(?:钱|元|块)?(?:还是)?)+)[呢？。！]*$/u
