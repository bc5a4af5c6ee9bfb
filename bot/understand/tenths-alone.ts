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

/** 技工只占四成五, 中级工以上要占七成: a share of staff, of hours or of a plan, and no part of people told of. */
export function tenthsMeasured(text: string): string {
  return text.replace(measured, (_said: string, ahead: string, tenths: string, unit: string | undefined) => {
    const half = unit === '半' ? 5 : digits.indexOf(unit ?? '零')
    return `${ahead}${String(digits.indexOf(tenths.replace('两', '二')) * 10 + half)}%`
  })
}

const measured =
  /((?:技能(?:类)?(?:岗位?|职工|员工|人员|人才)?|技工|一线(?:工人|技工|员工)?|岗位|线上|网课|线下|[中高]级工?以上|就业率|稳岗率|课时|理论|实操)[^，。？！\d%]{0,10}?)([一二两三四五六七八九])成(半|[一二三四五六七八九](?!成))?(?![^，。？！]{0,3}(?:没|不合格|合格|过|有证|拿|取|通过|走|离))/gu
