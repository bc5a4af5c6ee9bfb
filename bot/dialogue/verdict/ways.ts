import type { AskedQuestion } from '../question/asked-question.ts'

/** 能用直接认定考核吗: 可以 where the statement lists what is asked for among the ways it lets one choose from (可采取甲、乙、丙等方式). */
export function wayLead(statement: string, { polar, denied, text }: AskedQuestion): string | undefined {
  if (polar !== 'permit' || denied === true) return undefined
  const [, list = ''] =
    /可(?:以)?(?:按规定)?[^。；]{0,20}?(?:采取|采用|用|通过)([^。；]+?)等[^，。；]{0,6}(?:方式|形式|办法)/u.exec(
      statement,
    ) ?? []
  const ways = list.split(/、|以及|或者?/u).filter((way) => way.length >= 3)
  return ways.some((way) => text.includes(way)) ? '可以。' : undefined
}
