import fc from 'fast-check'
import { anew, toldOn, type Change } from './changes-told.ts'
import { withChineseCounts } from './chinese-numerals.ts'

/** The programmes of Shanxi beside the apprenticeship, told of turn by turn; what they come to is worked out here. */

export interface Talk {
  readonly turns: readonly string[]
  /** 元. */
  readonly sum: number
}

const pick = <T>(...items: readonly T[]) => fc.constantFrom(...items)
const place = pick('山西', '太原', '忻州', '我们在大同')
const ask = pick('补多少', '能补多少钱', '能领多少', '一共多少钱')
const heads = fc.integer({ min: 2, max: 300 })

function talkOf<Known extends object>(
  first: fc.Arbitrary<Known>,
  told: (known: Known) => fc.Arbitrary<string>,
  change: fc.Arbitrary<Change<Known>>,
  sum: (known: Known) => number,
): fc.Arbitrary<Talk> {
  return fc
    .tuple(first, fc.array(change, { maxLength: 3 }), place, ask, fc.boolean())
    .chain(([whole, changes, where, question, inChinese]) =>
      told(whole).map((words) => {
        const { turns, known } = toldOn([`${where}${words}，${question}`], whole, changes)
        return { turns: inChinese ? turns.map(withChineseCounts) : turns, sum: sum(known) }
      }),
    )
}

const countAnew = <Known extends { readonly heads: number }>(): fc.Arbitrary<Change<Known>> =>
  anew<Known, 'heads'>('heads', heads as fc.Arbitrary<Known['heads']>, [
    (count) => `不对，是${count}人`,
    (count) => `改成${count}人呢`,
    (count) => `要是${count}个人呢`,
  ])

interface Ordinary {
  readonly heads: number
  readonly days: number | undefined
  readonly hours: number | undefined
}

const days = fc.integer({ min: 1, max: 9 })
const hours = fc.integer({ min: 8, max: 60 })
/** 300元 each from 3 days or 24 hours on. */
const ordinary = talkOf<Ordinary>(
  fc.tuple(heads, days, hours, fc.boolean()).map(([count, day, hour, byDays]) => ({
    heads: count,
    days: byDays ? day : undefined,
    hours: byDays ? undefined : hour,
  })),
  (known) => {
    const length = known.days === undefined ? `${String(known.hours)}学时` : `${String(known.days)}天`
    const count = String(known.heads)
    return pick(
      `岗前培训${count}人${length}`,
      `${count}个职工参加岗位技能提升培训，${length}`,
      `搞安全技能培训，${count}名职工，上了${length}`,
      `职工转岗培训${length}，${count}人`,
    )
  },
  fc.oneof(
    countAnew<Ordinary>(),
    fc.tuple(days, hours, fc.boolean()).map(([day, hour, byDays]): Change<Ordinary> => (known) => {
      if (known.days !== undefined && byDays && known.days !== day)
        return { said: `改成${String(day)}天呢`, then: { ...known, days: day } }
      if (known.hours !== undefined && !byDays && known.hours !== hour)
        return { said: `要是${String(hour)}学时呢`, then: { ...known, hours: hour } }
      return undefined
    }),
  ),
  (known) => ((known.days ?? 0) >= 3 || (known.hours ?? 0) >= 24 ? 300 * known.heads : 0),
)

interface Order {
  readonly heads: number
  readonly days: number
  readonly rate: number
}

const length = fc.integer({ min: 5, max: 70 })
const rate = fc.integer({ min: 60, max: 100 })
/** 150元 a day for ten days, then 100元, at most 5,000元, where 80% are employed. */
const order = talkOf<Order>(
  fc.record({ heads, days: length, rate }),
  ({ heads: count, days: long, rate: share }) =>
    pick(
      `订单式培训${String(count)}人，${String(long)}天，就业率${String(share)}%`,
      `搞了个订单班，${String(count)}个人学了${String(long)}天，${String(share)}%就业了`,
      `项目制培训${String(long)}天，${String(count)}人，就业率${String(share)}%`,
    ),
  fc.oneof(
    countAnew<Order>(),
    anew<Order, 'days'>('days', length, [(value) => `改成${value}天呢`, (value) => `要是培训${value}天呢`]),
    anew<Order, 'rate'>('rate', rate, [
      (value) => `就业率改成${value}%呢`,
      (value) => `如果就业率只有${value}%呢`,
    ]),
  ),
  ({ heads: count, days: long, rate: share }) =>
    share < 80 ? 0 : count * Math.min(5000, 150 * Math.min(long, 10) + 100 * Math.max(long - 10, 0)),
)

const online = {
  初级工: { each: 3, most: 240 },
  中级工: { each: 4, most: 280 },
  高级工: { each: 5, most: 300 },
}
interface Online {
  readonly heads: number
  readonly level: keyof typeof online
  readonly hours: number
  /** Percent of them that came to the training on site. */
  readonly share: number
}

const level = pick<Online['level']>('初级工', '中级工', '高级工')
const onlineHours = fc.integer({ min: 10, max: 100 })
const share = fc.integer({ min: 1, max: 60 })
/** By the hour with a cap for each course, scaled by the share of those who came to the training on site. */
const onlineCourse = talkOf<Online>(
  fc.record({ heads, level, hours: onlineHours, share }),
  ({ heads: count, level: name, hours: long, share: on }) =>
    pick(
      `线上平台培训，${name}${String(count)}人拿到培训合格证书，每人${String(long)}课时，线下参加比例${String(on)}%`,
      `线上培训平台，${name}课程${String(long)}课时，${String(count)}人取得培训合格证书，线下比例${String(on)}%`,
    ),
  fc.oneof(
    anew<Online, 'hours'>('hours', onlineHours, [(value) => `改成${value}课时呢`]),
    anew<Online, 'share'>('share', share, [
      (value) => `线下比例改成${value}%呢`,
      (value) => `要是线下参加比例${value}%呢`,
    ]),
    anew<Online, 'level'>('level', level, [(value) => `换成${value}呢`, (value) => `如果是${value}的课呢`]),
  ),
  ({ heads: count, level: name, hours: long, share: on }) => {
    const { each, most } = online[name]
    const part = on < 10 ? 40 : on < 20 ? 60 : on < 30 ? 80 : 100
    return (count * Math.min(each * long, most) * part) / 100
  },
)

export const talks = { ordinary, order, onlineCourse }
