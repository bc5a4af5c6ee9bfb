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

/** 只过了10个, of people some of whom passed with and some without a certificate: how many of either was not said. */
export function passersOfAll({ parts }: Known, said: readonly KnownPart[], text: string): boolean {
  const [told, ...more] = said
  const passes = told?.facts['passed'] === true && Object.keys(told.facts).length === 1
  const passed = parts.filter(({ facts }) => facts['certified'] === true || facts['passed'] === true)
  return passes && more.length === 0 && passed.length > 1 && onlySoMany.test(text)
}

const onlySoMany =
  /(?:只|才|就|仅|一共|总共)(?:有)?(?:考)?(?:过|通过|及格|[\d一二两三四五六七八九十百]+个?人?(?:考)?(?:过|通过|及格))/u
