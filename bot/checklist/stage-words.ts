import type { Stage, StageChoice } from '../../knowledge/index.ts'

/** How people name the steps of a filing, in normalised text. */
const words: readonly (readonly [Stage, RegExp])[] = [
  [
    '补贴申领',
    /(?:申请|申领|申报|领取?|报|拿|要|请|拨|兑现?|结算|发放?|给)(?:的)?(?:学徒(?:制)?)?(?:培训)?(?:补贴|补助|资金|经费|奖补|钱)|(?:补贴|补助|资金|经费)(?:的)?(?:申请|申领|申报|领取|发放|结算|拨付)|申领|请款|领(?:的)?时候|报销/u,
  ],
  ['计划申报', /计划申报|(?:申报|报|申请)[^，。]{0,4}计划|年度(?:培养|培训)?计划/u],
  ['备案', /备案/u],
  ['开班', /开班(?!备案|申报)|开课/u],
  ['考核评价', /考核|评价|鉴定|考试/u],
  ['结班', /结班|结业|结项|验收|期满/u],
  ['变更离职', /离职|辞职|变更|退出|换人|人走/u],
  ['培训过程', /培训(?:过程|期间|当?中)|过程(?:材料|资料)|上课(?:期间|的时候)|平时/u],
]
const all =
  /全流程|全过程|从头到尾|从头至尾|一条龙|(?:全部|所有|各个?|每个?|整个)(?:阶段|环节|步骤?|流程)|(?:全套|整套)/u

/** The step a text names, the first of several; 全部 where it means them all. */
export function stageIn(text: string): StageChoice | undefined {
  if (all.test(text)) return '全部'
  const found = words.flatMap(([stage, pattern]) => {
    const at = text.search(pattern)
    return at < 0 ? [] : [{ stage, at }]
  })
  return found.toSorted((left, right) => left.at - right.at)[0]?.stage
}

/** The step a text names and nothing else: 申领的呢, 那开班的也列一下. */
export function stageAlone(text: string): StageChoice | undefined {
  const stage = stageIn(text)
  if (stage === undefined) return undefined
  const rest = [all, ...words.map(([, pattern]) => pattern)].reduce(
    (left, pattern) => left.replace(pattern, ''),
    text,
  )
  return /^(?:那么?|再|还有|然后|要|就|是|换成?|改成?|看看?|说说|列|也|给我|一下|阶段|环节|时候?|那步|这步|步|的|材料|资料|清单|呢|吧|啊|呀|吗|了|[，。？！])*$/u.test(
    rest,
  )
    ? stage
    : undefined
}
