import { isPremise } from '../../understand/index.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/**
 * 能用直接认定考核吗: 可以 where the statement lists what is asked for among the ways it lets one choose from (可采取甲、乙、丙等方式,
 * 采用甲、乙等多种形式); 只能面授吗: 不是, where it lists others beside.
 */
export function wayLead(statement: string, { polar, denied, text }: AskedQuestion): string | undefined {
  if (polar === undefined) return undefined
  const ways = waysIn(statement)
  const put = inTheirWords(text)
  if (ways.length < 2 || !ways.some((way) => put.includes(way))) return undefined
  if (shutOut.test(text)) {
    if (notOnly.test(text)) return isPremise(text) ? '对。' : '是的。'
    return isPremise(text) ? '不对。' : '不是。'
  }
  if (counts.test(text)) return '算。'
  if (polar === 'permit') return '可以。'
  return polar === 'truth' && denied === true && barred.test(text) ? '可以。' : undefined
}

/** The ways one may choose from. */
function waysIn(statement: string): readonly string[] {
  const [, mayTake] =
    /可(?:以)?(?:按规定)?[^。；]{0,20}?(?:采取|采用|用|通过)([^。；]+?)等[^，。；]{0,6}(?:方式|形式|办法)/u.exec(
      statement,
    ) ?? []
  const [, several] = /(?:采取|采用)([^，。；]+?)等多种(?:方式|形式|办法)/u.exec(statement) ?? []
  return (mayTake ?? several ?? '')
    .split(/、|以及|或者?/u)
    .flatMap((way) => (way.length < 3 ? [] : [way, way.slice(-2)]))
    .filter((way) => !/教育|指导|培训|认定|考核|评价/u.test(way) || way.length > 2)
}

/** 网课 is 网络教育. */
function inTheirWords(text: string): string {
  return text.replace(/网课|上网学|线上(?:课|教学|学习)?|在线|远程|网上(?:学|上课)/gu, '网络教育')
}

const shutOut = /(?:[只仅]能?|必须|只有|限于|非得|一律|全部?得?|都得)/u
const notOnly = /不(?:是)?(?:[只仅]|必须|限于|非得|一定)/u
const counts = /算不算|算[^，。？！]{0,10}(?:吗|么|吧|不)[？。！]*$/u
const barred = /不(?:能|可以|让|准|许|允许)/u
