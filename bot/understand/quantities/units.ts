import { skipSpaces, wordAt } from './characters.ts'
import type { CountUnit, DurationUnit } from './types.ts'

/** 人才库, 人才培养; 8人才上了1天 counts people. */
const talents = [
  '人才培养',
  ...[...'队库计项工引服市政补奖评开发强战建中支需缺招储团'].map((next) => `人才${next}`),
]

/** 人工智能, 人工费; 5人工种没开展评价 counts people. */
const byHand = [...'智费成客审录服填'].map((next) => `人工${next}`)

/**
 * What can be counted, and the words that begin like the unit but are not it. To teach a counter, add a line here
 * and its name to `CountUnit`.
 */
const COUNTERS: readonly (readonly [word: string, unit: CountUnit, not?: readonly string[]])[] = [
  [
    '个人',
    '人',
    ['个人所得', '个人账', '个人信息', '个人申', '个人档', ...talents.map((each) => `个${each}`)],
  ],
  ['人', '人', [...talents, ...byHand, '人社', '人力', '人事']],
  ['号人', '人'],
  ['人次', '人次'],
  ['人数', '人'],
  [
    '个',
    '个',
    ['个性', '个月', '个别', '个税', '个体', '个人所得', '个人账', '个人信息', '个人申', '个人档'],
  ],
  ['名', '名', ['名单', '名称', '名字', '名下', '名册']],
  ['位', '位', ['位于', '位置', '位次']],
  ['家', '家', ['家庭', '家里', '家长', '家属', '家具', '家电', '家政', '家乡']],
  ['项', '项', ['项目']],
  ['次', '次', ['次年', '次日', '次月', '次要']],
  ['门', '门', ['门槛', '门口', '门面']],
  ['份', '份', ['份额']],
  ['条', '条', ['条件', '条例', '条款']],
  ['张', '张'],
  ['本', '本', [...'人市省地月年周季企科单公次通部'].map((next) => `本${next}`)],
  ['期', '期', [...'间末限初内满望待'].map((next) => `期${next}`)],
  ['批', '批', ['批准', '批复', '批评']],
  ['批次', '批'],
  ['班', '班', ['班组', '班主', '班长']],
  ['届', '届', ['届满', '届时']],
  ['轮', '轮', ['轮岗']],
  ['遍', '遍'],
  ['所', '所', [...'有以在需属得谓'].map((next) => `所${next}`)],
  ['户', '户', ['户口', '户籍']],
  ['台', '台', ['台州', '台湾', '台账']],
  ['套', '套', ['套取', '套用']],
  ['页', '页'],
  ['种', '种', ['种植']],
  ['类', '类'],
  ['拨', '拨', ['拨付', '拨款', '拨到', '拨给']],
  ['组', '组', ['组织', '组长', '组训', '组建', '组成']],
  ['倍', '倍'],
  ['周岁', '岁'],
  ['岁', '岁'],
  ['分', '分', [...'之别公配批期校类数钟成为摊开享散工管钱给到'].map((next) => `分${next}`)],
  ['件', '件'],
  ['笔', '笔', ['笔试', '笔记']],
  ['节', '节', ['节假', '节日', '节约']],
  ['节课', '节'],
  ['场', '场', ['场地', '场所']],
  ['档', '档', ['档案']],
]

/** Lengths of time. 年, 月 and 日 have rules of their own in `durations.ts`. */
const DURATIONS: readonly (readonly [
  word: string,
  unit: DurationUnit,
  times?: number,
  not?: readonly string[],
])[] = [
  ['个月', '月', 1, ['个月份']],
  ['年', '年', 1, [...'级代检鉴纪龄份轻终底初末审会薪假'].map((next) => `年${next}`)],
  ['年度', '年'],
  ['周年', '年'],
  ['个年头', '年'],
  ['季度', '月', 3],
  ['个季度', '月', 3],
  ['学年', '学年'],
  ['个学年', '学年'],
  ['学期', '学期'],
  ['个学期', '学期'],
  ['周', '周', 1, ['周岁', '周年', '周边', '周期', '周转', '周末', '周围', '周到', '周知']],
  ['个周', '周', 1, ['个周末', '个周期', '个周年']],
  ['星期', '周'],
  ['个星期', '周'],
  ['礼拜', '周'],
  ['个礼拜', '周'],
  ['天', '天', 1, ['天津', '天水', '天门', '天猫', '天然', '天河', '天宁']],
  ['个自然日', '天'],
  ['自然日', '天'],
  ['自然天', '天'],
  ['日历日', '天'],
  ['个日历日', '天'],
  ['日历天', '天'],
  ['工作日', '工作日'],
  ['个工作日', '工作日'],
  ['工作天', '工作日'],
  ['个工作天', '工作日'],
  ['小时', '小时'],
  ['个小时', '小时'],
  ['个钟头', '小时'],
  ['钟头', '小时'],
  ['分钟', '分钟'],
  ['课时', '课时'],
  ['个课时', '课时'],
  ['学时', '学时'],
  ['个学时', '学时'],
  ['学分', '学分'],
  ['个学分', '学分'],
]

/** Nouns that stand right after a number without a counter: 40学徒. The unit is 人, the noun stays outside. */
const PERSON_NOUNS = ['学徒', '学员', '职工', '员工', '工人', '徒弟', '毕业生', '名额']

export interface UnitFound<U> {
  readonly unit: U
  readonly end: number
  /** Units of this word in the unit given: 季度 is 3 月. */
  readonly times: number
}

/** The counter at `at`, after at most two spaces. */
export function countUnitAt(text: string, at: number): UnitFound<CountUnit> | undefined {
  const from = skipSpaces(text, at)
  let found: UnitFound<CountUnit> | undefined
  for (const [word, unit, not = []] of COUNTERS_BY_GLYPH.get(text.charAt(from)) ?? []) {
    if (found !== undefined && word.length <= found.end - from) continue
    if (text.startsWith(word, from) && !not.some((other) => text.startsWith(other, from))) {
      found = { unit, end: from + word.length, times: 1 }
    }
  }
  if (found !== undefined) return found
  return wordAt(text, from, PERSON_NOUNS) === undefined ? undefined : { unit: '人', end: at, times: 1 }
}

/** The unit of time at `at`, after at most two spaces. */
export function durationUnitAt(text: string, at: number): UnitFound<DurationUnit> | undefined {
  const from = skipSpaces(text, at)
  let found: UnitFound<DurationUnit> | undefined
  for (const [word, unit, times = 1, not = []] of DURATIONS_BY_GLYPH.get(text.charAt(from)) ?? []) {
    if (found !== undefined && word.length <= found.end - from) continue
    if (text.startsWith(word, from) && !not.some((other) => text.startsWith(other, from))) {
      found = { unit, end: from + word.length, times }
    }
  }
  return found
}

/** Whether a digit standing before `at` would be counting something of its own: the 一年 of 五千一年. */
export function startsCountedUnit(text: string, at: number): boolean {
  return (
    countUnitAt(text, at) !== undefined || durationUnitAt(text, at) !== undefined || text.charAt(at) === '月'
  )
}

function byFirstGlyph<T extends readonly [string, ...unknown[]]>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>()
  for (const row of rows) {
    const list = map.get(row[0].charAt(0)) ?? []
    list.push(row)
    map.set(row[0].charAt(0), list)
  }
  return map
}

const COUNTERS_BY_GLYPH = byFirstGlyph(COUNTERS)
const DURATIONS_BY_GLYPH = byFirstGlyph(DURATIONS)
