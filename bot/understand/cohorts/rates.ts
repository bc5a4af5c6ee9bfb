import { readQuantities } from '../quantities/index.ts'

/**
 * 合格率90%, 取证率七成五, 淘汰率百分之十: what became of a share of the people, put as 90%合格. Rates asked about (合格率90%够吗)
 * and bounds (90%以上) are left standing.
 */
export function spellOutRates(text: string): string {
  let out = text
  for (const quantity of readQuantities(text).toReversed()) {
    const exact = quantity.kind === 'percent' ? quantity.basisPoints !== undefined : quantity.kind === 'ratio'
    const rate = exact && quantity.approximate !== true ? rateAt(text, quantity) : undefined
    if (rate === undefined || asked.test(text.slice(rate.end))) continue
    const whole = quantity.kind === 'percent' && quantity.basisPoints === 10_000
    const share = whole ? '全部' : quantity.source
    const after = out.slice(rate.end).replace(/^，/u, '')
    out = `${text.slice(0, rate.start)}，${share}${outcomeOf(rate.what)}，${after}`
  }
  return out
}

/** The name of the rate before its figure, or behind it: 75%是及格率. */
function rateAt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly what: string; readonly start: number; readonly end: number } | undefined {
  const [before, named] = rateBefore.exec(text.slice(0, start)) ?? []
  if (before !== undefined && named !== undefined) return { what: named, start: start - before.length, end }
  const [behind, what] = rateBehind.exec(text.slice(end)) ?? []
  return behind === undefined || what === undefined ? undefined : { what, start, end: end + behind.length }
}

const name =
  '(?:考核|考试|评价|鉴定|最终|最后|总体|整体|总的?)?(不合格|不通过|未通过|没通过|没过|不及格|挂科|淘汰|流失|离职|退出|中退|合格|通过|及格|过关|取证|拿证|持证|获证|出证|发证)(?:的?人?数?(?:占比?|比例|比率)|率)'
/** 掉到80%; 低10% is another rate by so much, and no share of them. */
const moves =
  '(?:下|上|往|再|又)*(?:降|升|掉|跌|落|滑|涨|提|减|增|加|低|高|少|多)(?:低|高|升|降|落|少|加|多|掉)*(?:了)?(?=[成到至为达回])'
const rateBefore = new RegExp(
  `${name}(?:是|为|有|在|就|只|才|能|达到了?|达|改|换|变|调|${moves}|成|到了?|至|回|应该|其实|要是|如果|假如|，)*$`,
  'u',
)
const rateBehind = new RegExp(`^(?:就|才|只)?(?:是|的)${name}`, 'u')

const asked = /^(?:以上|及以上|以下|够|行|是不是|算|才|的?要求|能不能|可以)/u

function outcomeOf(what: string): string {
  if (/流失|离职|退/u.test(what)) return '中途离开'
  if (/^[不未没]|挂|淘汰/u.test(what)) return '没过'
  return what.includes('证') ? '拿证' : '合格'
}
