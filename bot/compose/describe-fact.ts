import { quantity, type FactId, type FactValue, type Program } from '../../knowledge/index.ts'
import { chineseDate } from '../messages.zh.ts'

/** A fact as a user reads it: `合同期限8个月`, `独立法人：否`. */
export function describeFact(program: Program, fact: FactId, value: FactValue): string {
  const definition = program.facts.get(fact)
  const label = definition?.label ?? fact
  return `${label}${typeof value === 'number' && !isNone(program, fact, value) ? '' : '：'}${printFactValue(program, fact, value)}`
}

export function printFactValue(program: Program, fact: FactId, value: FactValue): string {
  const domain = program.facts.get(fact)?.domain
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (isNone(program, fact, value)) return '没有'
  if (typeof value === 'number') {
    // 不到一年 and 超过40% are kept just beside the figure; see lean().
    const named = Math.round(value)
    const beside = value - named
    if (Math.abs(beside) > 0.005 && Math.abs(beside) < 0.015)
      return `${beside < 0 ? '不到' : '超过'}${printFactValue(program, fact, named)}`
    const unit = domain?.kind === 'quantity' ? domain.unit : ''
    if (unit === '月')
      return value % 12 === 0 && value > 0
        ? `${String(value / 12)}年`
        : `${String(Math.round(value * 10) / 10)}个月`
    return quantity(value, unit)
  }
  return domain?.kind === 'date' ? chineseDate(value) : value
}

/** No contract at all, where its length is asked for; no share or headcount of 0. */
function isNone(program: Program, fact: FactId, value: FactValue): boolean {
  const domain = program.facts.get(fact)?.domain
  return value === 0 && domain?.kind === 'quantity' && domain.unit === '月'
}
