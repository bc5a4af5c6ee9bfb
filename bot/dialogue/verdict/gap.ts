import { numbersIn } from '../../../knowledge/index.ts'
import { phrases } from '../../messages.zh.ts'

/**
 * 还差多少课时: how far what was said stays below the limit the failed requirement sets for this level. `limits` are its
 * sentences (中级工不少于400课时，高级工及以上不少于800课时), `said` what the user said of the same units.
 */
export function gapLine(
  limits: readonly string[],
  said: string,
  level: string | undefined,
): string | undefined {
  const gaps = limits.flatMap((limit) => {
    const clauses = limit.split('，')
    const own = clauses.length === 1 ? clauses[0] : clauses.find((clause) => isFor(clause, level))
    return numbersIn(own ?? '').flatMap((figure) => {
      if (figure.comparator !== '>=') return []
      const { value, unit } = inMonths(figure)
      if (typeof value !== 'number' || unit === undefined) return []
      const have = numbersIn(said)
        .map(inMonths)
        .find((each) => each.unit === unit)?.value
      if (typeof have !== 'number' || have >= value) return []
      return [
        phrases.shortBy(
          `${String(value - have)}${unit}`,
          `${String(value)}${unit}`,
          `${String(have)}${unit}`,
        ),
      ]
    })
  })
  return gaps.length === 0 ? undefined : gaps.join('')
}

/** 满2年, of one who has had it for 18个月. */
function inMonths({ value, unit }: Pick<ReturnType<typeof numbersIn>[number], 'value' | 'unit'>) {
  if (typeof value !== 'number' || unit === undefined) return { value, unit }
  if (unit.startsWith('年')) return { value: value * 12, unit: '个月' }
  return /^个?月/u.test(unit) ? { value, unit: '个月' } : { value, unit }
}

/** Words of a limit that holds from a level upwards. */
function isFor(clause: string, level: string | undefined): boolean {
  if (level === undefined) return false
  if (clause.startsWith(level)) return true
  return /^高级工及以上/u.test(clause) && level !== '中级工' && level !== '初级工'
}
