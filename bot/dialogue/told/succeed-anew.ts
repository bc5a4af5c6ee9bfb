import { outcomeFacts } from './merge.ts'
import type { Known, KnownPart } from './known-people.ts'

/**
 * 要是只过了25个呢, 挂了5个呢, of 30 of whom 28 have a certificate and of the others nothing but that they have none: so many have one
 * now. Undefined where some are known to have passed without one, to have failed or to have left: of whom it is told is another matter.
 */
export function succeedAnew(
  { parts, total }: Known,
  { count, facts }: KnownPart,
): readonly KnownPart[] | undefined {
  const [one, other, ...more] = parts
  if (one === undefined || other === undefined || more.length > 0 || count > total) return undefined
  const [have, lack] = one.facts['certified'] === true ? [one, other] : [other, one]
  const onlyLack = outcomeFacts.every(
    (fact) => !['passed', 'left-early'].includes(fact) || lack.facts[fact] === undefined,
  )
  if (have.facts['certified'] !== true || lack.facts['certified'] !== false || !onlyLack) return undefined
  if (facts['left-early'] !== undefined || facts['certified'] !== undefined) return undefined
  if (facts['passed'] === true)
    return [
      { ...have, count },
      { ...lack, count: total - count },
    ]
  return facts['passed'] === false
    ? [
        { ...have, count: total - count },
        { ...lack, count, facts },
      ]
    : undefined
}
