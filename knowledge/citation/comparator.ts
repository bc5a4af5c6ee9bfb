import { LEVEL_AT_END } from './label.ts'
import { PER_PHRASE } from './unit.ts'

/** How a number bounds what it measures. */
export type Comparator = '>=' | '>' | '<=' | '<'

export interface FoundComparator {
  readonly comparator: Comparator
  /** The words stand before a label (达到初级4500元) and so hold for the labelled numbers after it too. */
  readonly overLabel: boolean
}

/** The comparator in the words before a number, back to the last punctuation mark or number. */
export function comparatorBefore(lead: string): FoundComparator | undefined {
  const match = [...lead.matchAll(BEFORE)].at(-1)
  if (match === undefined) return undefined
  const words = match[0]
  const between = lead.slice(match.index + words.length)
  const bare = between
    .replace(PER_PHRASE, '')
    .replace(LEVEL_AT_END, '')
    .replace(/^[了为至]/u, '')
  const near =
    bare === '' || (LOOSE.test(words) && /^[\p{Script=Han}()]{1,16}$/u.test(bare) && !ACTS.test(bare))
  if (!near) return undefined
  const comparator = meaning(words)
  return comparator && { comparator, overLabel: bare === '' && LEVEL_AT_END.test(between) }
}

/** The comparator in the words after a number and its unit: 以上, 以内, 日前. */
export function comparatorAfter(rest: string, unit: string): Comparator | undefined {
  const words = rest.replace(/^\([^()]{0,12}\)/u, '')
  if (/^[及或]?以上/u.test(words)) return '>='
  if (/^[及或]?以下(?!材料|简称|条件|情形|程序)/u.test(words)) return '<='
  if (/^(?:之内|以内|内(?![容部训涵外需]))/u.test(words)) return '<='
  if (/^(?:日|月)$/u.test(unit) && /^底?(?:前|之前|以前)/u.test(words)) return '<='
  return undefined
}

const AT_MOST =
  '不(?:得|能|可|应)?(?:超过|高于|多于|大于|晚于|迟于)|未超过|最[晚迟](?:不超过|于)?|至多|最多|最高|最长|封顶|上限|延长至|控制在'
const AT_LEAST =
  '不(?:得|能|可|应)?(?:少于|低于|小于|短于)|至少|最少|最低|(?<![未不])达到|(?<![未不到传表])达(?![不到])|(?<![未不期圆])满'
const BELOW = '不足|未满|不满|不到|未达到?|达不到|不达|(?<![不得能可应])(?:低于|少于|小于)'
const ABOVE = '(?<![不得能可应未])(?:超过|超出|高于|多于|大于)'
const BEFORE = new RegExp(`${AT_MOST}|${AT_LEAST}|${BELOW}|${ABOVE}`, 'gu')
const MEANINGS: readonly (readonly [RegExp, Comparator])[] = [
  [new RegExp(`^(?:${AT_MOST})$`, 'u'), '<='],
  [/^(?:不(?:得|能|可|应)?(?:少于|低于|小于|短于)|至少|最少|最低|达到?|满)$/u, '>='],
  [/^(?:不足|未满|不满|不到|未达到?|达不到|不达|低于|少于|小于)$/u, '<'],
  [/^(?:超过|超出|高于|多于|大于)$/u, '>'],
]
/** Words that may stand some way before their number: 不低于全区年度学徒培训计划的70%, 不足线上10%. */
const LOOSE = /于$|^不.*超过$|^不足$|^不到$/u
const ACTS = /给|按|补贴额|发放|拨付|奖励/u

function meaning(words: string): Comparator | undefined {
  return MEANINGS.find(([pattern]) => pattern.test(words))?.[1]
}
