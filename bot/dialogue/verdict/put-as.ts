import type { Topic } from '../../../knowledge/index.ts'
import { nothingThen, type PolarKind } from '../../understand/index.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/**
 * How a yes/no question is to be answered. Of what one may do, 只有甲才能办吗 and 不能办吗 ask whether that is so, and are answered
 * 是 or 不是, never 可以.
 */
export function putAs(
  { polar, negated, denied, text }: AskedQuestion,
  mode: Topic['mode'],
): PolarKind | undefined {
  // 高级不是应该多点吗: a matter of fact, whatever should be.
  if (polar === 'require' && mode === 'is' && ought.test(text)) return 'truth'
  // 只有有证的才能报高级工吗, of what one must have.
  if (polar === 'permit' && mode === 'must' && denied !== true && onlyWith.test(text)) return 'truth'
  if (polar !== 'permit' || mode !== 'may') return polar
  // 只有有证的才能报吗, of what is open without.
  if (denied !== true && onlyWith.test(text)) return 'truth'
  if (denied === true || negated)
    return barred.test(text) || (negated && exclusive.test(text)) ? 'truth' : polar
  return polar
}

const ought = /应该|应当|(?<!应)该(?!不该)/u

/**
 * Whether the contrary of a proposition is asked. 没达到是不是不给补 speaks against what one may do, and for what one must: that a
 * thing is barred without it is how people say it is required. 没证报中级行吗 asks the proposition itself where that speaks of the lack.
 */
export function asksAgainst(
  { negated, polar, text }: AskedQuestion,
  { mode, proposition }: Pick<Topic, 'mode' | 'proposition'>,
): boolean {
  // 高级的不应该多点吗: whether it should.
  if (mode === 'is' && rhetorical.test(text)) return !negated
  if (mode !== 'may') return barredWithout.test(text) ? !negated : negated
  // 没拿证就没钱吗
  if (nothingThen.test(text)) return true
  const concedes = proposition !== undefined && despiteLack.test(proposition)
  // 只有有证的才能报吗 speaks against 没有证也可以报.
  if (concedes && !negated && onlyWith.test(text) && !lack.test(text)) return true
  const put = concedes && (polar === 'permit' || polar === 'truth') && lack.test(text)
  return negated && !(put && !/[不没无别]/u.test(withoutLack(text)) && !exclusive.test(text))
}

const rhetorical = /(?:不(?:应该|应当|该|得|会)|难道不)[^，。？！]*(?:吗|么)[？。！]*$/u
/** 没有证书也可以直接报中级工. */
const despiteLack = /(?:没|不|未)[^，]*也(?:能|可以)/u
const lack =
  /(?:没(?:有)?|无|未|(?<!是)不是|(?<!是)不(?=录|[进上入]系统))[^，。？！不没无]{0,6}?(?:证书?|评价|认定|鉴定|录入|录|系统|重点|(?:专精特新)?企业|过|合格)/u

/** What is asked beside the lack and the words of asking. */
function withoutLack(text: string): string {
  return text
    .replace(lack, '')
    .replace(/([\u4e00-\u9fff])[不没]\1|不是吗|没错吧|没问题|无锡|没关系|不[？。]*$/gu, '')
}

const barredWithout =
  /(?:是不是|是否)(?:这样|那|就|都|也|还|直接|彻底|肯定|铁定)*(?:不(?:能|可以?|让|准|许|给)|没(?:有)?(?:法|资格|机会|戏|份|希望|门))/u
const exclusive = /只有|只能|仅限|限于|才(?:能|可以|行|给|补|有|发)|[只光仅](?:给|补|发)/u
const onlyWith = /(?:只有|仅限|限于).*才(?:能|可以|行|让|准|给|补|发|领)/u
const barred =
  /(?<![能可给补发让准许以])(?:不(?:能|可以|让|准|许|允许|给|补|发)(?![不给])|(?<!行)不行(?:吧|？))/u
