import type { Topic } from '../../../knowledge/index.ts'
import type { PolarKind } from '../../understand/index.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/**
 * How a yes/no question is to be answered. Of what one may do, 只有甲才能办吗 and 不能办吗 ask whether that is so, and are answered
 * 是 or 不是, never 可以.
 */
export function putAs(
  { polar, negated, denied, text }: AskedQuestion,
  mode: Topic['mode'],
): PolarKind | undefined {
  if (polar !== 'permit' || mode !== 'may') return polar
  if (denied === true || negated)
    return barred.test(text) || (negated && exclusive.test(text)) ? 'truth' : polar
  return polar
}

/**
 * Whether the contrary of a proposition is asked. 没达到是不是不给补 speaks against what one may do, and for what one must: that a
 * thing is barred without it is how people say it is required.
 */
export function asksAgainst({ negated, text }: AskedQuestion, mode: Topic['mode']): boolean {
  return mode !== 'may' && barredWithout.test(text) ? !negated : negated
}

const barredWithout =
  /(?:是不是|是否)(?:这样|那|就|都|也|还)*(?:不(?:能|可以?|让|准|许|给)|没(?:有)?(?:法|资格|机会|戏|份))/u
const exclusive = /只有|只能|仅限|限于|才(?:能|可以|行|给|补|有|发)|[只光仅](?:给|补|发)/u
const barred = /(?<![能可给补发让准许以])不(?:能|可以|让|准|许|允许|给|补|发)(?![不给])/u
