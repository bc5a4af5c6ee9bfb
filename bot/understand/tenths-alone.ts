/** 那三成呢, of a share asked about before: 30%, and no part of any people. */
export function tenthsAlone(text: string): string {
  return text.replace(
    alone,
    (_said: string, ahead: string, tenths: string, half: string | undefined) =>
      `${ahead}${String(digits.indexOf(tenths.replace('两', '二')) * 10 + (half === undefined ? 0 : 5))}%`,
  )
}

const digits = '零一二三四五六七八九'
const alone =
  /^((?:那|那么|要是|如果|假如|换成|改成|降到|压到|只|占|排|线上|线下|，)*)([一二两三四五六七八九])成(半)?(?=(?:的话)?，?(?:呢|行吗|行不行|行不|可以吗|可以不|够吗|够不够)[？。！]*$)/u
