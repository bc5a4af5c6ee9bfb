import { numbersIn } from '../../../knowledge/index.ts'
import { phrases } from '../../messages.zh.ts'
import { readQuantities } from '../../understand/index.ts'

/**
 * What a share or a ratio of hours comes to for the hours named in the question: 200课时，线上能排多少 → 80课时 by 不超过40%;
 * 按1:3:6排400课时 → 40, 120, 240. Undefined when the statement sets neither or the question names no hours.
 */
export function hoursLead(statement: string, question: string): string | undefined {
  const hours = hoursIn(question)
  const [whole] = hours
  if (whole === undefined) return undefined
  const parts = /(\d+)[:：](\d+)[:：](\d+)/u.exec(statement)?.slice(1).map(Number)
  if (parts !== undefined && /\d[:：]\d|各|分别|怎么(?:分|排)|多少/u.test(question))
    return byRatio(parts, whole)
  const shares = numbersIn(statement).flatMap(({ value, unit, comparator }) =>
    typeof value === 'number' && comparator === '<=' && unit?.startsWith('%') === true ? [value] : [],
  )
  const [share] = shares
  return share === undefined || shares.length > 1 ? undefined : byShare(share, hours, question)
}

/** 80学分是多少课时, 400课时算几个学分, by 每学分对应10课时. */
export function creditsLead(statement: string, question: string): string | undefined {
  const each = Number(/每学分(?:对应)?(\d+)课时/u.exec(statement)?.[1])
  if (!(each > 0)) return undefined
  const credits = /(\d+)(?:个)?学分/u.exec(question)?.[1]
  if (credits !== undefined)
    return /(?:多少|几)(?:个)?(?:课时|学时|节课)/u.test(question)
      ? phrases.converted(
          `${credits}学分`,
          `${String(Number(credits) * each)}课时`,
          `${credits}学分 × 每学分${String(each)}课时`,
        )
      : undefined
  const hours = /(\d+)(?:个)?(?:课时|学时)/u.exec(question)?.[1]
  return hours !== undefined && /(?:多少|几)(?:个)?学分/u.test(question)
    ? phrases.converted(
        `${hours}课时`,
        `${String(rounded(Number(hours) / each))}学分`,
        `${hours}课时 ÷ 每学分${String(each)}课时`,
      )
    : undefined
}

function byRatio(parts: readonly number[], whole: number): string {
  const sum = parts.reduce((total, part) => total + part, 0)
  return phrases.hoursByRatio(
    parts.map((part) => rounded((whole * part) / sum)).join('、'),
    parts.join(':'),
    whole,
  )
}

function byShare(share: number, hours: readonly number[], question: string): string | undefined {
  const whole = Math.max(...hours)
  const limit = rounded((whole * share) / 100)
  const used = hours.find((value) => value !== whole)
  if (used === undefined)
    return /总|共|全部|合计|最多|几|多少/u.test(question)
      ? phrases.hoursAllowed(limit, whole, share)
      : undefined
  const kept = used * 100 <= whole * share
  return phrases.hoursUsed(kept, limit, whole, share, used, rounded((used / whole) * 100))
}

/** Hours named, in order; a bare number beside hours counts as hours too (总课时300，线上上了130). */
function hoursIn(question: string): readonly number[] {
  const said = readQuantities(question).flatMap((quantity) => {
    if (
      quantity.kind === 'duration' &&
      quantity.amount !== undefined &&
      /^(?:课时|学时)/u.test(quantity.unit)
    )
      return [quantity.amount]
    if (quantity.kind === 'count' && quantity.unit === '节' && quantity.value !== undefined)
      return [quantity.value]
    return quantity.kind === 'number' && quantity.value !== undefined && /课时|学时/u.test(question)
      ? [quantity.value]
      : []
  })
  return said.filter((value) => value >= 10)
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
