import type { Program } from '../../../knowledge/index.ts'
import { printYuan } from '../../compose/index.ts'
import type { Reply } from '../../reply.ts'
import type { TurnResult } from '../turn-result.ts'
import { hoursApart } from './hours-apart.ts'
import { ledBy } from '../turn-result.ts'

/**
 * 线上70课时和71课时各补多少, no level told: what each length comes to at each level, before the rates. `turn` answers a question put by
 * itself. Undefined where no length online is asked about, a level is named, or the place has no rate by hours.
 */
export function hoursByLevel(
  text: string,
  program: Program,
  turn: (text: string) => TurnResult,
): TurnResult | undefined {
  if (!online.test(text) || level.test(text)) return undefined
  const lengths = hoursApart(text) ?? oneLength(text)
  const domain = program.facts.get('level')?.domain
  if (lengths === undefined || domain?.kind !== 'choice') return undefined
  const rates = turn(text)
  if (rates.state.groups.length > 0 || rates.reply.outcome !== 'answer') return undefined
  const found = lengths.map(({ name, text: put }) => ({
    name,
    sums: domain.options.flatMap((each) => sumAt(each, turn(put.replace(name, `${each}${name}`)).reply)),
  }))
  if (found.some(({ sums }) => sums.length === 0)) return undefined
  const lead = found.map(
    ({ name, sums }) =>
      `${name}：${sums.map((sum) => `${sum.level}**${printYuan(sum.fen)}**`).join('、')}（每人，按一门课程算）。`,
  )
  const reply = ledBy(rates.reply, `${lead.join('')}\n`)
  const at = reply.citations.map((_, index) => index)
  const amounts = found.flatMap(({ sums }) => sums.map(({ amount }) => ({ ...amount, citation: at })))
  return { state: rates.state, reply: { ...reply, amounts: [...amounts, ...reply.amounts] } }
}

/** The one sum a head comes to at this level; none where the place has no rate for it. */
function sumAt(name: string, { amounts }: Reply) {
  const [amount, ...more] = amounts.filter(({ label }) => label === name)
  return amount === undefined || more.length > 0 ? [] : [{ level: name, fen: amount.fen, amount }]
}

function oneLength(text: string): readonly { readonly name: string; readonly text: string }[] | undefined {
  const name = /\d{1,4}(?:个)?(?:课时|学时)/u.exec(text)?.[0]
  return name === undefined || !asksMoney.test(text) ? undefined : [{ name, text }]
}

const online = /线上|网上|网课|网络|在线/u
const level = /初级|中级|高级|技师/u
const asksMoney = /(?:补|给|领|拿|发)[^，。？！]{0,4}(?:多少|几)|多少钱/u
