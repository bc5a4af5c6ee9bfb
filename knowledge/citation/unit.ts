/** A unit taken apart: 元/人年 and 元 preceded by 每人每年 are both `{ base: '元', per: ['人', '年'] }`. */
export interface UnitParts {
  readonly base: string
  readonly per: readonly string[]
}

/** The unit printed at the start of `rest`, as printed; empty when the next word is not a unit. */
export function unitAtStart(rest: string): string {
  return UNIT.exec(rest)?.[0] ?? ''
}

/** The unit at the start of `rest` that may follow a Chinese numeral: words such as 一个, 一号 and 一期 are left out. */
export function unitAfterNumeral(rest: string): string {
  const unit = unitAtStart(rest)
  return NOT_AFTER_NUMERAL.has(unit) ? '' : unit
}

/** Takes a unit apart. `leading` is the 每人每年 that stands before the number, if any. */
export function unitParts(unit: string, leading = ''): UnitParts {
  const found = /^[^/每]+/u.exec(unit)?.[0] ?? ''
  const per = `${unit.slice(found.length)}${leading}`.match(PER_WORD) ?? []
  return {
    base: ALIASES.get(found) ?? found,
    per: [...new Set(per.map((word) => ALIASES.get(word) ?? word))].sort(),
  }
}

/** Whether a unit that was claimed is the one that was found. What money is paid for must be the same; elsewhere only if claimed. */
export function sameUnit(claimed: UnitParts, found: UnitParts): boolean {
  if (claimed.base !== found.base) return false
  if (!/元$/u.test(claimed.base) && claimed.per.length === 0) return true
  return claimed.per.join() === found.per.join()
}

/** 元/人年 out of its parts, for messages. */
export function printUnit(unit: UnitParts): string {
  if (unit.base === '') return '（无单位）'
  return unit.per.length === 0 ? unit.base : `${unit.base}/${unit.per.join('')}`
}

/** The unit in a table head or caption: 补助标准（元/人年）, 单位：万元. */
export function unitInHead(head: string): string | undefined {
  const inBrackets = [...head.matchAll(/\(([^()\n]{1,12})\)/gu)].map((match) => match[1] ?? '')
  const named = /单位:([^\s，。;()]{1,8})/u.exec(head)?.[1]
  return [...inBrackets, ...(named === undefined ? [] : [named])].findLast(
    (text) => unitAtStart(text) === text,
  )
}

/** 每人, 每人每年, 每课时, 单课程, 人均: what the amount is paid for, in front of it. */
export const PER_PHRASE =
  /(?:每(?:人|名|位|生|班|证|次|年|天|日|月|课时|学时|学分|学年|课程)(?:学徒|职工)?|单课程|人均)+/gu

const PER_WORD = /课时|学时|学分|学年|课程|人|名|位|生|年|月|天|日|证|次|班/gu
const UNIT = new RegExp(
  '^(?:[万亿]?元(?:/(?:人|课时|学时|学分|学年|课程|年|月|天|日|证|次|班)(?:[·.]?年|[·.]?课时)?)*(?:每(?:人|年|课时|天|日|月))*' +
    '|个?工作日|个?百分点|个?自然月|个?月(?!饼)|个?季度|个?学[年期]|个?星期|个?小时|年度|年(?![级龄])|日(?![常程报趋])|天(?!然)' +
    '|周(?![岁年期])|分钟|课时|学时|学分|人次|人(?![社事力才均])|名(?![单称录])|家(?!庭)|倍|周岁|岁|份(?!额)' +
    '|次(?![性日年月级要])|门|期(?![限间满末])|届|号(?!召)|[%‰]|个(?![人体别性]))',
  'u',
)
const NOT_AFTER_NUMERAL = new Set(['门', '期', '届', '号', '个'])
const ALIASES = new Map([
  ['个工作日', '工作日'],
  ['个百分点', '百分点'],
  ['个自然月', '月'],
  ['个月', '月'],
  ['个季度', '季度'],
  ['个学年', '学年'],
  ['个学期', '学期'],
  ['个星期', '周'],
  ['星期', '周'],
  ['个小时', '小时'],
  ['年度', '年'],
  ['天', '日'],
  ['名', '人'],
  ['位', '人'],
  ['生', '人'],
  ['周岁', '岁'],
])
