/**
 * 预拨拿了20万，对得上吗; 这数和文件上的吻合不: a figure the user has, held against the text, is asked for as 对吗 asks for it. Only where an
 * amount stands before it: 专业和岗位对得上吗 is of no figure.
 */
export function figuresMatched(text: string): string {
  return text.replace(matched, '$1，对吗')
}

const ofText =
  '(?:[和跟与同按照]*(?:文件|规定|标准|政策|通知|文|你们|你)(?:上|里|中|算)?(?:写|规定|算|说)?(?:的|出来的?)*)'
const figure = '(?:这|那)?(?:个|笔|一笔)?(?:数目?|数字|账|帐|金额|钱数?|款)?'
const matched = new RegExp(
  `((?:[\\d.]+|[一二两三四五六七八九十]+)[万千百][\\d一二三四五六七八九十百千]*(?:元|块钱?)?|\\d{4,}(?:元|块钱?)?|\\d+(?:元|块钱?))(?:的)?[，。]?(?:${figure}|${ofText})*(?:能|可以|算)?(?:对不对得上|对得上(?:号|数|账|帐)?|对得拢|对上|吻合|相符|符合|一致|对不对(?:得)?(?:上|数))(?:(?:了)?(?:吗|么|不|没|没有|吧|嘛))?(?=[？。！]*$)`,
  'u',
)
